/** Stands in for node:timers/promises where there is no Node. */

/** Resolves to the value after so many milliseconds. */
export const setTimeout = <Value>(milliseconds: number, value?: Value): Promise<Value | undefined> =>
  new Promise((resolve) => {
    globalThis.setTimeout(resolve, milliseconds, value);
  });

/** Resolves once the messages that wait have been taken: a timer of a browser would wait for some milliseconds. */
export const setImmediate = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
