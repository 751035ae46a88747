import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../../server/src/analysis/analyze.js";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { resolveSettings } from "../../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE } from "../../../server/src/analysis/workspace.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { annotationChange } from "../../../server/src/service/annotation-steps.js";
import { toInline, toStandoff } from "../../../server/src/service/convert-annotations.js";
import type { MentionStep } from "../../../server/src/service/mention-steps.js";
import { wholeOf } from "../../../server/src/standoff/annotation.js";
import { AnnotationSet, NO_ANNOTATIONS } from "../../../server/src/standoff/annotation-set.js";
import { followEdits } from "../../../server/src/standoff/follow-edits.js";
import { runsIn } from "../../../server/src/standoff/runs.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";
import { pageLikeText } from "../properties/page-texts.js";
import { runs } from "../properties/runs.js";

const { settings } = resolveSettings({ annotations: "standoff", entities: { enabled: false } });
const read = (text: string, annotations = NO_ANNOTATIONS): Analysis =>
  analyze(text, settings, resourcesOf(fakeSegmenter), { ...EMPTY_WORKSPACE, annotations });

/** A page's mention markers moved beside it: the text without them, and the annotations. */
function movedBeside(text: string): { readonly text: string; readonly set: AnnotationSet } {
  const { edits, mentions } = toStandoff(read(text));
  const steps = mentions.map(({ label, fragments }): MentionStep => ({ kind: "add", label, fragments }));
  const set = NO_ANNOTATIONS.changed(annotationChange(NO_ANNOTATIONS, steps));
  const after = applyEdits(text, edits);
  return { text: after, set: new AnnotationSet(followEdits(set.all, text, edits, after)) };
}

const said = (set: AnnotationSet): readonly string[] =>
  set.placed
    .map(({ label, place }) => {
      const { start, end } = wholeOf(place.fragments);
      return `${String(start)} ${String(end)} ${label}`;
    })
    .sort();

describe("Annotations are written into the text and taken out again", () => {
  it("nested, adjacent and across a line end, and the text is as it was", () => {
    const marked =
      "<p>重庆的<orgName><placeName>石桥镇</placeName>政府</orgName><persName>王建国</persName>从<date>11\n月30日</date>起说。</p>\n";
    const { text, set } = movedBeside(marked);
    expect(text).toBe("<p>重庆的石桥镇政府王建国从11\n月30日起说。</p>\n");
    expect(said(set)).toHaveLength(4);
    const { edits, left } = toInline(read(text, set), set);
    expect([applyEdits(text, edits), left]).toEqual([marked, 0]);
  });

  it("and what no marker can say stays beside it", () => {
    const text = "石桥镇政府王建国说。\n";
    const set = new AnnotationSet(
      NO_ANNOTATIONS.fresh([
        { label: "ORG", fragments: runsIn(text, 0, 5) },
        { label: "PER", fragments: runsIn(text, 3, 8) },
        { label: "TITLE", fragments: runsIn(text, 3, 5) },
        { label: "LOC", fragments: [...runsIn(text, 0, 1), ...runsIn(text, 2, 3)] },
      ]),
    );
    const { written, left } = toInline(read(text, set), set);
    expect(written.map(({ label }) => label)).toEqual(["ORG"]);
    expect(left).toBe(3);
  });

  it("whatever the page: what was written into it is taken out the same, and the text is as it was", () => {
    const wanted = fc.array(
      fc.record({
        at: fc.nat(600),
        length: fc.integer({ min: 1, max: 8 }),
        label: fc.constantFrom("PER", "LOC", "ORG"),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(pageLikeText, wanted, (text, places) => {
        const set = new AnnotationSet(
          NO_ANNOTATIONS.fresh(
            places.flatMap(({ at, length, label }) => {
              const start = at % (text.length + 1);
              const fragments = runsIn(text, start, Math.min(text.length, start + length));
              return fragments.length > 0 ? [{ label, fragments }] : [];
            }),
          ),
        );
        const { edits, written } = toInline(read(text, set), set);
        const again = movedBeside(applyEdits(text, edits));
        expect(again.text).toBe(text);
        expect(said(again.set)).toEqual(said(new AnnotationSet(written)));
      }),
      runs(80),
    );
  });
});
