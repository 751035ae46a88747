import { createServer } from "node:http";

/** @typedef {(request: never) => Promise<unknown>} WindowAction */

/**
 * Lets the suite inside the extension host act on the window around it: it posts `{"action": NAME, …}` and gets
 * `{"value": …}` when the action is done, or `{"error": MESSAGE}`.
 *
 * The address is known before the window is, because the extension host gets it in its environment.
 *
 * @returns {Promise<{ url: string, serve: (actions: Readonly<Record<string, WindowAction>>) => void, close: () => void }>}
 */
export async function startWindowServer() {
  /** @type {(actions: Readonly<Record<string, WindowAction>>) => void} */
  let serve = () => undefined;
  /** @type {Promise<Readonly<Record<string, WindowAction>>>} */
  const actions = new Promise((resolve) => (serve = resolve));
  const server = createServer((request, response) => {
    void answer(request, actions).then((body) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, "127.0.0.1", resolve)));
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("The window server has no port");
  }
  return { url: `http://127.0.0.1:${address.port}`, serve, close: () => server.close() };
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {Promise<Readonly<Record<string, WindowAction>>>} actions
 * @returns {Promise<{ value: unknown } | { error: string }>}
 */
async function answer(request, actions) {
  try {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) {
      body += chunk;
    }
    const asked = JSON.parse(body);
    const action = (await actions)[asked.action];
    if (action === undefined) {
      throw new Error(`The window knows no action "${asked.action}"`);
    }
    return { value: (await action(/** @type {never} */ (asked))) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
