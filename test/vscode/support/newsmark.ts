import { strict as assert } from "node:assert";
import { extensions, type TextDocument } from "vscode";
import type { NewsmarkApi } from "../../../client/src/api.js";
import { waitUntil } from "./wait-until.js";

const ID = "newsmark.newsmark";

/** The extension under test, developed or installed. */
export function newsmarkExtension(): NonNullable<ReturnType<typeof extensions.getExtension<NewsmarkApi>>> {
  const extension = extensions.getExtension<NewsmarkApi>(ID);
  assert.ok(extension, `${ID} is installed`);
  return extension;
}

/** Activates the extension and gives its view of itself. */
export function newsmark(): Promise<NewsmarkApi> {
  return Promise.resolve(newsmarkExtension().activate());
}

/** Waits until the server's last word on a document is about its present text, mentions included. */
export async function analyzed(document: TextDocument): Promise<void> {
  const api = await newsmark();
  await waitUntil("the page is analysed", () => {
    const status = api.pageStatus(document.uri);
    return status?.state === "full" && status.version === document.version;
  });
}

/** Waits until the marks of a document's present text are drawn. */
export async function painted(document: TextDocument): Promise<void> {
  const api = await newsmark();
  await analyzed(document);
  await waitUntil("the marks are drawn", () => api.paintedCounts(document.uri)?.version === document.version);
}
