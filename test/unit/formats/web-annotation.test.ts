import { describe, expect, it } from "vitest";
import validate from "validate-web-annotation";
import { z } from "zod";
import { webAnnotation } from "../../../server/src/formats/web-annotation.js";
import { valueOf } from "./spoken-mentions.js";
import { TOLD_CASES, toldDocument } from "./told-cases.js";

/** Where an exported page is taken to lie: its addresses are relative to it. */
const FOLDER = "http://example.org/pages/";

const pageSchema = z.looseObject({
  "@context": z.string(),
  id: z.string(),
  items: z.array(z.looseObject({ id: z.string(), target: z.array(z.looseObject({ source: z.string() })) })),
});

describe("the W3C's annotations", () => {
  it.each(TOLD_CASES.map((told) => ({ ...told, document: toldDocument(told) })))(
    "$name: each is one by the published model",
    ({ document }) => {
      const files = valueOf(webAnnotation.write?.(document) ?? { ok: false, problems: [] });
      const page = pageSchema.parse(JSON.parse(files.get(".jsonld") ?? ""));
      const base = new URL(page.id, FOLDER).href;
      expect(page.items).toHaveLength(document.mentions.length);
      for (const item of page.items) {
        const absolute = {
          "@context": page["@context"],
          ...item,
          id: new URL(item.id, base).href,
          target: item.target.map((target) => ({ ...target, source: new URL(target.source, base).href })),
        };
        expect([validate(absolute), validate.errors]).toEqual([true, undefined]);
      }
      expect(validate({ ...page, type: "Annotation" })).toBe(false);
    },
  );
});
