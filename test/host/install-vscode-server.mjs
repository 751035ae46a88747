import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { withLock } from "../../scripts/lib/folder-lock.mjs";
import { runOrThrow } from "../../scripts/lib/run-command.mjs";
import { cacheFolder } from "./cache-folder.mjs";
import { ensureSystemPackages, headerPackages } from "./system-packages.mjs";

/** code-server 4.139.1 ships the server of VS Code 1.139.1, which needs Node 24. */
const codeServerVersion = "4.139.1";
const nodeVersion = "24.21.0";
const nodePackage = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

/** Names the pair of versions, so that a newer pair is installed beside an older one. */
const installName = `vscode-server-${codeServerVersion}-node-${nodeVersion}-${process.platform}-${process.arch}`;

/**
 * An installed VS Code server.
 *
 * @typedef {object} VSCodeServerInstall
 * @property {string} node the Node executable it runs under
 * @property {string} serverMain its main module
 */

/**
 * Gives the VS Code server, and installs it first where the cache does not hold it.
 *
 * An install is made in a scratch folder and renamed when it is whole, so what the cache holds under its final name is
 * always complete; scratch folders of killed installs are removed by the next one.
 *
 * @param {(line: string) => void} [say] takes the lines of progress
 * @returns {Promise<VSCodeServerInstall>}
 */
export async function installVSCodeServer(say = () => undefined) {
  const folder = join(cacheFolder(), installName);
  if (!existsSync(folder)) {
    const installUnlessThere = async () => {
      if (!existsSync(folder)) {
        await install(folder, say);
      }
    };
    await withLock(`${folder}.lock`, installUnlessThere, () => say("another process is installing VS Code: waiting"));
  }
  return installIn(folder);
}

/**
 * @param {string} folder
 * @returns {VSCodeServerInstall}
 */
function installIn(folder) {
  const modules = join(folder, "node_modules");
  return {
    node: join(modules, nodePackage, "bin", process.platform === "win32" ? "node.exe" : "node"),
    serverMain: join(modules, "code-server", "lib", "vscode", "out", "server-main.js"),
  };
}

/**
 * @param {string} folder
 * @param {(line: string) => void} say
 */
async function install(folder, say) {
  await removeLeftovers();
  await ensureSystemPackages(headerPackages, say);
  const scratch = `${folder}.partial-${process.pid}`;
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, "package.json"), JSON.stringify({ private: true }));
  try {
    say(`installing Node ${nodeVersion} for the VS Code server`);
    await runOrThrow("npm", ["install", "--save-exact", `${nodePackage}@${nodeVersion}`], {
      cwd: scratch,
      env: npmEnvironment({}),
    });
    say(`installing the VS Code server of code-server ${codeServerVersion} (3 to 4 minutes, once)`);
    await runOrThrow(
      "npm",
      ["install", "--save-exact", "--foreground-scripts", "--unsafe-perm", `code-server@${codeServerVersion}`],
      { cwd: scratch, env: environmentForCompiling(join(scratch, "node_modules", nodePackage)) },
    );
    const { node, serverMain } = installIn(scratch);
    if (!existsSync(serverMain)) {
      throw new Error(`code-server ${codeServerVersion} was installed, but ${serverMain} is not there`);
    }
    await runOrThrow(node, [serverMain, "--version"]);
    await rename(scratch, folder);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    throw error;
  }
}

async function removeLeftovers() {
  for (const name of await readdir(cacheFolder())) {
    if (name.startsWith(`${installName}.partial-`)) {
      await rm(join(cacheFolder(), name), { recursive: true, force: true });
    }
  }
}

/**
 * The environment in which code-server's native modules are compiled: for the Node that will load them, with its
 * own headers.
 *
 * @param {string} nodeFolder
 */
function environmentForCompiling(nodeFolder) {
  return npmEnvironment({
    PATH: [join(nodeFolder, "bin"), process.env["PATH"]].join(delimiter),
    npm_config_nodedir: nodeFolder,
  });
}

const leftByNpm =
  /^(npm_(package|lifecycle|config_(local_prefix|global_prefix|prefix|user_agent))|INIT_CWD$|NODE_OPTIONS$)/;

/**
 * An environment without what an npm that runs this script has left in it (its project, its prefix, and the version of
 * its Node, which code-server's own check goes by; its registry and its cache stay), and in which npm asks no questions.
 *
 * @param {NodeJS.ProcessEnv} additions
 * @returns {NodeJS.ProcessEnv}
 */
function npmEnvironment(additions) {
  const inherited = Object.entries(process.env).filter(([name]) => !leftByNpm.test(name));
  return { ...Object.fromEntries(inherited), npm_config_yes: "true", npm_config_audit: "false", ...additions };
}
