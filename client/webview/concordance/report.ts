import type { Place } from "../../../server/src/protocol/corpus-messages.js";
import type { BulkReport, ConcordanceWords } from "../../src/corpus/concordance-messages.js";
import { element } from "../element.js";
import { textButton } from "./change-bar.js";

/** What became of the places that were to be changed: the sum, and each that stays as it was with the reason. */
export function reportElement(
  { summary, note, left }: BulkReport,
  words: ConcordanceWords,
  reveal: (place: Place) => void,
): HTMLElement {
  const root = element("section", { class: "report", "aria-labelledby": "report-title" }, []);
  const title = element("h2", { id: "report-title", tabindex: "-1" }, [summary]);
  const close = textButton(words.close, () => {
    root.remove();
  });
  root.append(
    element("header", {}, [title, close]),
    ...(note === "" ? [] : [element("p", {}, [note])]),
    ...(left.length === 0 ? [] : [listOf(left, words, reveal)]),
  );
  return root;
}

const listOf = (left: BulkReport["left"], words: ConcordanceWords, reveal: (place: Place) => void): HTMLElement =>
  element(
    "ul",
    {},
    left.map(({ place, result }) => {
      const go = textButton(place.keyword, () => {
        reveal(place);
      });
      const where = `${place.path}, ${words.line} ${String(place.start.line + 1)}`;
      go.lang = "zh";
      go.setAttribute("aria-label", `${place.keyword}. ${words.goTo}: ${where}`);
      const reason = result.kind === "kept" ? words.keptByReader : result.reason;
      return element("li", {}, [go, ` ${where}: ${reason}`]);
    }),
  );
