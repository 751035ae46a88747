import { describe, expect, it } from "vitest";
import { applyEdits, withoutOverlaps, type TextEdit } from "../../../server/src/text/edits.js";
import { span } from "../../../server/src/text/offsets.js";

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: span(start, end), newText });

describe("edits", () => {
  it("are applied in source order, whatever order they come in", () => {
    expect(applyEdits("abcdef", [edit(4, 5, "E"), edit(0, 1, ""), edit(2, 2, "-")])).toBe("b-cdEf");
  });

  it("keep the order of insertions at one place", () => {
    expect(applyEdits("ab", [edit(1, 1, "1"), edit(1, 1, "2")])).toBe("a12b");
  });

  it("put an insertion before a replacement that starts there", () => {
    expect(applyEdits("abc", [edit(1, 2, "B"), edit(1, 1, "-")])).toBe("a-Bc");
  });

  it("are refused whole when two overlap", () => {
    expect(() => applyEdits("abc", [edit(0, 2, ""), edit(1, 3, "")])).toThrow(RangeError);
  });

  it("are thinned to those that can stand together, each once", () => {
    const kept = withoutOverlaps([edit(1, 3, ""), edit(0, 2, ""), edit(0, 2, ""), edit(4, 4, "x"), edit(4, 4, "x")]);
    expect(kept).toEqual([edit(0, 2, ""), edit(4, 4, "x")]);
  });
});
