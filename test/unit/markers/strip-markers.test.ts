import { expect, it } from "vitest";
import { stripMarkers } from "../../../server/src/markers/strip-markers.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { SourceText } from "../../../server/src/text/source-text.js";

it.each([
  ["markers within a line", "<p>甲<date>乙</date></p>\n", "甲乙\n"],
  ["lines of tags with LF", '<div type="article">\n<p>甲</p>\n</div>\n', "甲\n"],
  ["lines of tags with CRLF", "<div>\r\n甲\r\n</div>\r\n乙", "甲\r\n乙"],
  ["lines of tags with CR", "<div>\r甲\r</div>\r乙", "甲\r乙"],
  ["no final line end", "<div>\n<div>\n甲\n</div>\n</div>", "甲"],
  ["no final line end, CRLF", "<div>\r\n甲\r\n</div>", "甲"],
  ["a byte order mark", "\uFEFF<div>\n甲\n</div>\n", "\uFEFF甲\n"],
  ["nothing but tags", "<div>\n</div>", ""],
  ["an empty page enclosed", "<div>\n\n</div>", ""],
  ["crossed markers", "<p>甲<date>乙</p>丙</date>", "甲乙丙"],
  ["strays stay", "<p>甲\n<persname>乙</persname>\n</div>\n", "<p>甲\n<persname>乙</persname>\n</div>\n"],
])("stripping %s", (_, page, text) => {
  expect(applyEdits(page, stripMarkers(new SourceText(page)))).toBe(text);
});
