import { expect, test } from "vitest";
import { Selection } from "../../../client/webview/concordance/selection.js";
import type { Place } from "../../../server/src/protocol/corpus-messages.js";

const position = { line: 0, character: 0 };
const placeOf = (keyword: string): Place => ({
  uri: "",
  path: "",
  start: position,
  end: position,
  left: "",
  keyword,
  right: "",
  mention: null,
});
const [first, second, third, last] = [placeOf("甲"), placeOf("乙"), placeOf("丙"), placeOf("丁")] as const;
const places = [first, second, third, last];
const words = (selection: Selection): string => selection.places.map(({ keyword }) => keyword).join("");

test("places are selected one by one, through a stretch, and all at once", () => {
  let told = 0;
  const selection = new Selection(() => told++);
  selection.show(places);
  expect(selection.extent).toBe("none");
  selection.toggle(second, false);
  selection.toggle(last, true);
  expect(words(selection)).toBe("乙丙丁");
  expect(selection.extent).toBe("some");
  selection.toggle(third, false);
  expect(words(selection)).toBe("乙丁");
  selection.add(first, second);
  expect(words(selection)).toBe("甲乙丁");
  selection.all(true);
  expect(selection.extent).toBe("all");
  selection.all(false);
  expect(words(selection)).toBe("");
  expect(told).toBe(7);
});

test("what is no longer on the screen is not selected any more", () => {
  const selection = new Selection(() => undefined);
  selection.show(places);
  selection.all(true);
  selection.show([third, first]);
  expect(words(selection)).toBe("丙甲");
  selection.show(places);
  expect(words(selection)).toBe("甲丙");
});
