import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { PAGE, TestClient } from "./test-client.js";

const PAGES = 200;
/** After so many pages the server has grown as far as it needs to. */
const WARM = 20;
/** How much memory may grow from there to the last page: half of what would still be taken for none. */
const GROWTH = 1.05;

/**
 * What collects garbage when the server is told to. Node.js does so when it sees fit, and until then as much may lie
 * about as the bound allows: what the server holds on to is known after a collection only.
 */
const COLLECT = "process.on('SIGUSR2', () => { globalThis.gc(); globalThis.gc(); });";
const NODE_ARGUMENTS = ["--expose-gc", "--import", `data:text/javascript,${encodeURIComponent(COLLECT)}`];

/** The server's resident memory in kilobytes, when it has been idle for a while and its garbage is collected. */
async function memoryOf(client: TestClient): Promise<number> {
  client.process.kill("SIGUSR2");
  await setTimeout(500);
  const status = readFileSync(`/proc/${String(client.process.pid)}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]);
}

test.runIf(process.platform === "linux")(
  "opening and closing two hundred pages leaves the server as large as after the first twenty",
  { timeout: 240_000 },
  async () => {
    const client = await TestClient.start({ nodeArguments: NODE_ARGUMENTS });
    let warm = NaN;
    for (let count = 1; count <= PAGES; count++) {
      const uri = `file:///page-${String(count)}.news`;
      await client.open(uri, `第${String(count)}版\n\n${PAGE}\n\n${PAGE}`);
      await client.fullDiagnostics(uri);
      await client.close(uri);
      if (count === WARM) warm = await memoryOf(client);
    }
    expect(await memoryOf(client)).toBeLessThan(GROWTH * warm);
    await client.stop();
  },
);
