import { TestClient } from "../protocol/test-client.js";
import { EngineDriver } from "./engine-driver.js";
import type { OpenPage } from "./fuzz.js";
import { ServerDriver } from "./server-driver.js";

/** Opens pages in the engine alone. */
export const engine: OpenPage = (opened) => Promise.resolve(new EngineDriver(opened));

/** Starts a server, does something with what opens pages in it, and stops it. */
export async function withServer<Result>(use: (server: OpenPage) => Promise<Result>): Promise<Result> {
  const client = await TestClient.start();
  let opened = 0;
  try {
    // Once its dictionaries are loaded it answers at once, and what does not can be told from what loads.
    const warm = "file:///warm.news";
    await client.open(warm, "好的一段。");
    await client.full(warm);
    await client.close(warm);
    return await use((page) => ServerDriver.open(client, `page-${String(++opened)}`, page));
  } finally {
    await client.stop();
  }
}
