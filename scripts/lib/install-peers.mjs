import { installBeside } from "./install-beside.mjs";

/** What the benchmark of peers runs; exact, so that its figures can be compared from run to run. */
const PACKAGES = {
  "unified-language-server": "4.1.0",
  remark: "15.0.1",
  "remark-preset-lint-recommended": "7.0.1",
  textlint: "15.8.0",
  "textlint-rule-sentence-length": "5.2.1",
  cspell: "9.8.0",
};

/**
 * Installs the peers into the cache folder, where they are not there yet: they are no part of the project.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the folder that has them
 */
export const installPeers = (say) => installBeside("peers", PACKAGES, say);
