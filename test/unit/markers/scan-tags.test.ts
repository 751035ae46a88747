import { expect, it } from "vitest";
import { scanTags } from "../../../server/src/markers/scan-tags.js";

const shown = (text: string): readonly string[] =>
  scanTags(text).map(({ name, kind, attributes }) =>
    [kind, name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(" "),
  );

it.each([
  ["<p>", ["open p"]],
  ["</p >", ["close p"]],
  ["<p/>", ["empty p"]],
  ['<head type="deck">', ["open head type=deck"]],
  ["<head\ttype = 'deck' n='1' />", ["empty head type=deck n=1"]],
  ['<date when="a &lt; b &amp;amp; &unknown;">', ["open date when=a < b &amp; &unknown;"]],
  ['<p xml:id="a.b-c">', ["open p xml:id=a.b-c"]],
  ["<<p>p>", ["open p"]],
  ['<p a="<b>">', ["open b"]],
])("%s is read as a tag", (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

it.each([
  "a<b",
  "<3",
  "<-",
  "< p>",
  "<>",
  "</>",
  "<p",
  "<p\n>",
  "<人民日报>",
  "<http://www.example.com/a>",
  "<China Daily>",
  "<p a>",
  "<p a=1>",
  '<p a="1"b="2">',
  '<p a="1" a="2">',
  '<p a="1\n">',
  '</p a="1">',
  "<p / >",
  "<!-- -->",
  "<?xml?>",
  "《》＜p＞",
])("%s is text", (text) => {
  expect(shown(text)).toEqual([]);
});
