import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { PAGE, TestClient } from "./test-client.js";

const SECONDS = 10;
const EDITS_A_SECOND = 1_000;
const INSERTED = ["字", "\n", "", "。", "罗芸", "", "\r\n", ""];

test(
  "a thousand edits a second for ten seconds end in the findings of the final text",
  { timeout: 60_000 },
  async () => {
    const client = await TestClient.start();
    const uri = "file:///storm.news";
    await client.open(uri, PAGE);
    const start = performance.now();
    for (let count = 0; count < SECONDS * EDITS_A_SECOND; count++) {
      const { lineCount } = client.document(uri);
      const line = (count * 7_919) % lineCount;
      const character = (count * 31) % 17;
      const range = { start: { line, character }, end: { line, character: character + (count % 4) } };
      await client.change(uri, [{ range, text: INSERTED[count % INSERTED.length] ?? "" }]);
      const due = start + ((count + 1) * 1_000) / EDITS_A_SECOND;
      if (due - performance.now() > 10) await setTimeout(due - performance.now());
    }
    const fresh = "file:///fresh.news";
    await client.open(fresh, client.text(uri));
    // Of many findings those near the last edit are sent: so both pages get the same one.
    const top = { line: 0, character: 0 };
    for (const each of [uri, fresh]) await client.change(each, [{ range: { start: top, end: top }, text: "末" }]);
    const findings = await client.fullDiagnostics(uri);
    expect(findings).toEqual(await client.fullDiagnostics(fresh));
    expect(findings.length).toBeGreaterThan(100);
    await client.stop();
  },
);
