import { RequestType } from "vscode-languageserver/node";
import {
  corpusRequest,
  placesRequest,
  readCorpusRequest,
  wordsAtRequest,
  type Corpus,
  type Places,
  type PlacesParams,
  type ReadCorpusParams,
  type WordsAtParams,
} from "../protocol/corpus-messages.js";
import { toSpan } from "../service/positions.js";
import { wordsAt } from "../service/words-at.js";
import { guarded } from "./requests.js";
import type { Session } from "./session.js";

/** Answers what is asked of the pages of the open folders. */
export function registerCorpus({ connection, corpus, pages, log }: Session): void {
  connection.onRequest(
    new RequestType<WordsAtParams, string | null, void>(wordsAtRequest),
    guarded(
      log,
      "words at a place",
      () => null,
      async ({ uri, range }, token) => {
        const page = await pages.full(uri, token);
        return page && wordsAt(page.analysis, toSpan(page.analysis.source, range));
      },
    ),
  );
  if (corpus === null) return;
  connection.onRequest(
    new RequestType<ReadCorpusParams, Corpus, void>(readCorpusRequest),
    guarded(
      log,
      "looking through the folder",
      () => corpus.now(),
      (params, token) => corpus.read(params, token),
    ),
  );
  connection.onRequest(
    new RequestType<object, Corpus, void>(corpusRequest),
    guarded(
      log,
      "corpus",
      () => corpus.now(),
      () => corpus.now(),
    ),
  );
  connection.onRequest(
    new RequestType<PlacesParams, Places, void>(placesRequest),
    guarded(
      log,
      "places",
      () => ({ places: [], found: 0, pages: 0 }),
      ({ query, limit }, token) => corpus.places(query, limit, token),
    ),
  );
}
