import type { Mention } from "../entities/mention.js";
import { wholeOf, type Annotation, type PlacedAnnotation } from "../standoff/annotation.js";
import type { AnnotationChange, AnnotationSet } from "../standoff/annotation-set.js";
import type { MentionStep } from "./mention-steps.js";

/** Steps as a change of the annotations beside the page. What is annotated the same already is not added again. */
export function annotationChange(set: AnnotationSet, steps: readonly MentionStep[]): AnnotationChange {
  const find = finderIn(set);
  const removed: Annotation[] = [];
  const added: Annotation[] = [];
  const wanted: Extract<MentionStep, { kind: "add" }>[] = [];
  for (const step of steps) {
    if (step.kind === "add") {
      if (!find(step.label, step)) wanted.push(step);
    } else if (step.kind !== "dismiss") {
      const standing = find(step.mention.label, step.mention);
      if (!standing) continue;
      removed.push(standing);
      if (step.kind === "replace")
        added.push({
          ...standing,
          label: step.label,
          place:
            step.fragments === step.mention.fragments
              ? { ...standing.place, by: "offsets" }
              : { kind: "placed", fragments: step.fragments, by: "offsets" },
        });
    }
  }
  return { removed, added: [...added, ...set.fresh(wanted)] };
}

/** Finds the annotation of a label on a stretch. Linear to build. */
function finderIn(set: AnnotationSet): (label: string, at: Pick<Mention, "fragments">) => PlacedAnnotation | undefined {
  const keyOf = (label: string, fragments: Mention["fragments"]): string => {
    const { start, end } = wholeOf(fragments);
    return `${label} ${String(start)} ${String(end)}`;
  };
  const known = new Map(set.placed.map((each) => [keyOf(each.label, each.place.fragments), each]));
  return (label, { fragments }) => known.get(keyOf(label, fragments));
}
