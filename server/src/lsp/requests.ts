import { LSPErrorCodes, ResponseError, type CancellationToken } from "vscode-languageserver/node";
import type { Log } from "./log.js";

/** The answer to a request that the client cancelled. */
export const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");

/** The answer to a request about a version of the page that is gone. */
export const contentModified = (message: string): ResponseError =>
  new ResponseError(LSPErrorCodes.ContentModified, message);

/**
 * A request's handler that keeps its faults to itself: what it throws is logged under `name` and answered with
 * what `otherwise` gives; cancellation and answers meant for the client pass.
 */
export function guarded<P, R>(
  log: Log,
  name: string,
  otherwise: (params: P) => R,
  handler: (params: P, token: CancellationToken) => Promise<R> | R,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    if (token.isCancellationRequested) throw cancelled();
    try {
      return await handler(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(name, error);
      return otherwise(params);
    }
  };
}
