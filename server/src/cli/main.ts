import { MISUSE } from "./exit-codes.js";
import { program } from "./program.js";

async function run(): Promise<void> {
  // A reader that stops early (`newsmark … | head`) is no failure of ours.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
  try {
    await program().parseAsync();
  } catch (error) {
    if (process.exitCode !== undefined) return;
    process.stderr.write(`newsmark: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = MISUSE;
  }
}

void run();
