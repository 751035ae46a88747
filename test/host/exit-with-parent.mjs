// Runs the module that its first argument names, and ends when its standard input ends: that is when the process that
// started it is gone, even where that one was killed and could end nothing itself.
import { pathToFileURL } from "node:url";

const [module = ""] = process.argv.splice(2, 1);
process.argv[1] = module;
process.stdin.resume();
process.stdin.once("end", () => process.exit());
await import(pathToFileURL(module).href);
