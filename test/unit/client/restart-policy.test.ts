import { describe, expect, it } from "vitest";
import { LastWords } from "../../../client/src/server/last-words.js";
import { RestartPolicy } from "../../../client/src/server/restart-policy.js";

describe("the restart policy", () => {
  it("starts the server again until it has died too often within the time", () => {
    const policy = new RestartPolicy({ deaths: 3, milliseconds: 1_000 });
    expect([0, 10, 20].map((now) => policy.died(now).kind)).toEqual(["restart", "restart", "give-up"]);
  });

  it("forgets deaths that are long past", () => {
    const policy = new RestartPolicy({ deaths: 2, milliseconds: 1_000 });
    expect([0, 1_000, 2_500].map((now) => policy.died(now).kind)).toEqual(["restart", "restart", "restart"]);
  });

  it("begins anew when a human restarts the server", () => {
    const policy = new RestartPolicy({ deaths: 2, milliseconds: 1_000 });
    policy.died(0);
    policy.reset();
    expect(policy.died(10)).toEqual({ kind: "restart" });
  });
});

describe("a dead server's last words", () => {
  it("name the error and how the process ended", () => {
    const words = new LastWords();
    words.add("/x/server.js:1\nthrow new Error('x')\n\nError: Cannot find module 'jieba'\n");
    words.add("    at Module._resolve (node:internal)\n\nNode.js v20.1.0\n");
    words.ended(1, null);
    expect(words.cause()).toBe("Error: Cannot find module 'jieba', exit code 1");
  });

  it("name the signal where nothing was written", () => {
    const words = new LastWords();
    words.ended(null, "SIGKILL");
    expect(words.cause()).toBe("SIGKILL");
  });

  it("are none where nothing is known", () => {
    expect(new LastWords().cause()).toBeNull();
  });
});
