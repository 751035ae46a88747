import asc from "assemblyscript/asc";
import { root } from "./project.mjs";

const ENTRY = "server/assembly/reader.ts";

/** The stub is no runtime: nothing is allocated. Vectors are passed between functions of the module alone (112). */
const OPTIONS = "--runtime stub --noAssert -O3 --converge --enable simd --disableWarning 112".split(" ");

/**
 * The source that holds the recognizer's inner loops (server/assembly), compiled to WebAssembly.
 *
 * @returns {Promise<string>}
 */
export async function readerCode() {
  /** @type {Buffer[]} */
  const written = [];
  const { error, stderr } = await asc.main([ENTRY, "--baseDir", root, "--outFile", "reader.wasm", ...OPTIONS], {
    writeFile: (_name, contents) => {
      written.push(Buffer.from(contents));
    },
  });
  const [code] = written;
  if (error || !code) throw new Error(`${ENTRY} does not compile:\n${stderr.toString()}`);
  return `// Compiled from server/assembly by \`npm run generate\`.
/** The recognizer's inner loops: a WebAssembly module in base64. */
export const READER_CODE =
  "${code.toString("base64")}";
`;
}
