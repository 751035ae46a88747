import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { dirname, extname, join, normalize, sep } from "node:path";

const TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
});

/**
 * Where the workbench that comes with code-server counts on its server, and what VS Code itself has there: no remote,
 * and the user's own files in the browser.
 *
 * @type {readonly (readonly [RegExp, string])[]}
 */
const counted = [
  [/,remoteAuthority:location\.host\}/, "}"],
  [/(\.file\(this\.userDataPath\)\.with\(\{scheme:)\w+\.vscodeRemote\}/, '$1"vscode-userdata"}'],
];

/**
 * Serves VS Code's window as a place like vscode.dev does: files only, no Node behind it. Extensions run in a worker.
 *
 * @param {import("./install-vscode-server.mjs").VSCodeServerInstall} install whose window it is
 * @param {string} extension the folder of the extension, built
 * @returns {Promise<{ url: string, close: () => void }>} url: the window with the extension in it
 */
export async function serveBrowserWorkbench(install, extension) {
  const vscode = dirname(dirname(install.serverMain));
  const folders = /** @type {Readonly<Record<string, string>>} */ ({ vscode, extension });
  const script = join(vscode, "out/vs/code/browser/workbench/workbench.js");
  const workbench = counted.reduce((text, [where, what]) => text.replace(where, what), await readFile(script, "utf8"));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    if (url.pathname === "/") {
      response.writeHead(200, { "content-type": "text/html" });
      response.end(windowOf(url.host));
      return;
    }
    const [, name = "", ...rest] = decodeURIComponent(url.pathname).split("/");
    void serveFile(folders[name], rest.join(sep), script, workbench, response);
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server of VS Code's window has no port");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: `${origin}/?ew=true`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {string | undefined} folder
 * @param {string} path
 * @param {string} script
 * @param {string} workbench what is served in the script's place
 * @param {import("node:http").ServerResponse} response
 */
async function serveFile(folder, path, script, workbench, response) {
  const file = normalize(join(folder ?? sep, path));
  const there = folder !== undefined && file.startsWith(folder + sep) && (await isFile(file));
  response.writeHead(there ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  if (!there) response.end();
  else if (file === script) response.end(workbench);
  else createReadStream(file).pipe(response);
}

/** @param {string} path */
async function isFile(path) {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/**
 * The page that VS Code's window grows in.
 *
 * @param {string} host
 */
function windowOf(host) {
  const root = `http://${host}/vscode`;
  const configuration = {
    webviewEndpoint: `${root}/out/vs/workbench/contrib/webview/browser/pre`,
    additionalBuiltinExtensions: [{ scheme: "http", authority: host, path: "/extension" }],
    userDataPath: "/",
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    enableWorkspaceTrust: false,
    configurationDefaults: {
      "chat.disableAIFeatures": true,
      "telemetry.telemetryLevel": "off",
      "workbench.colorTheme": "Default Light Modern",
      "workbench.secondarySideBar.defaultVisibility": "hidden",
      "workbench.startupEditor": "none",
    },
    productConfiguration: { extensionsGallery: undefined, webEndpointUrlTemplate: undefined },
  };
  const settings = JSON.stringify(configuration).replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${settings}">
    <link rel="stylesheet" href="${root}/out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label="">
    <script>globalThis._VSCODE_FILE_ROOT = "${root}/out/";</script>
    <script type="module" src="${root}/out/nls.messages.js"></script>
    <script type="module" src="${root}/out/vs/code/browser/workbench/workbench.js"></script>
  </body>
</html>`;
}
