import { runCommand } from "../../scripts/lib/run-command.mjs";
import { findChromium } from "./find-chromium.mjs";

/** The browser, and the letters of Chinese pages. */
export const browserPackages = ["chromium", "fonts-noto-cjk"];

/** What code-server's native modules are compiled with. */
export const headerPackages = ["libkrb5-dev", "libsecret-1-dev"];

/**
 * Sees to packages of the system. On Debian and its kin the missing ones are installed where this process may do so;
 * elsewhere they are up to the user.
 *
 * @param {readonly string[]} packages
 * @param {(line: string) => void} say takes the lines of progress
 * @throws {Error} with the missing packages and the command that installs them
 */
export async function ensureSystemPackages(packages, say) {
  const missing = await missingDebianPackages(packages);
  if (missing.length > 0) {
    await installDebianPackages(missing, say);
  }
}

/**
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>} those of them that are not installed; none where there is no dpkg
 */
async function missingDebianPackages(packages) {
  const { code, output } = await runCommand("dpkg-query", ["--show", "--showformat=${Package} ${Status}\\n"]);
  if (code !== 0) {
    return [];
  }
  const installed = new Set(
    output.split("\n").flatMap((line) => (line.endsWith(" install ok installed") ? [line.split(" ")[0]] : [])),
  );
  return packages.filter((name) => !installed.has(name) && !(name === "chromium" && findChromium() !== undefined));
}

/**
 * @param {readonly string[]} packages
 * @param {(line: string) => void} say
 */
async function installDebianPackages(packages, say) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(" ")}`;
  if (process.getuid?.() !== 0) {
    throw new Error(`Debian packages are missing. Run as root: ${command}`);
  }
  say(`installing Debian packages: ${packages.join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const lock = ["-o", "DPkg::Lock::Timeout=600"];
  await runCommand("apt-get", ["update", "-q", ...lock], { env });
  const [tool, ...args] = command.split(" ");
  const { code, output } = await runCommand(tool ?? "apt-get", [...args, ...lock], { env });
  if (code !== 0) {
    throw new Error(`${command} failed:\n${output.trimEnd().split("\n").slice(-15).join("\n")}`);
  }
}
