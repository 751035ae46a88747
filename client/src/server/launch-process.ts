import type { Readable } from "node:stream";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { SERVER_ENVIRONMENT } from "../../../server/src/protocol/server-environment.js";
import type { Launch } from "./launch.js";

/**
 * Runs servers in processes of their own.
 * @param module the server's bundle, an absolute path
 */
export function launchProcess(module: string): Launch {
  return (options, { said, complained }) => {
    const client = new LanguageClient(
      "newsmark",
      "Newsmark",
      { module, transport: TransportKind.ipc, options: { execArgv: [], env: SERVER_ENVIRONMENT } },
      {
        ...options,
        stdioOptions: {
          stdout: (stream) => {
            eachLine(stream, said);
          },
          stderr: (stream) => {
            eachLine(stream, complained);
          },
        },
      },
    );
    return {
      client,
      processId: () => client.serverProcess?.pid,
      watchEnd: (words) =>
        new Promise((resolve) => {
          const { serverProcess } = client;
          if (serverProcess === undefined) {
            resolve();
            return;
          }
          serverProcess.once("exit", (code, signal) => {
            words.ended(code, signal);
            resolve();
          });
        }),
    };
  };
}

/** Gives each line of a stream that is not blank. */
function eachLine(stream: Readable, take: (line: string) => void): void {
  stream.setEncoding("utf8");
  let rest = "";
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    lines.filter((line) => line.trim() !== "").forEach(take);
  });
  stream.on("end", () => {
    if (rest.trim() !== "") take(rest);
  });
}
