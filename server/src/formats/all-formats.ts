import { brat } from "./brat.js";
import { CHARACTER_FORMATS } from "./character-tags.js";
import { conllU } from "./conll-u.js";
import { doccano } from "./doccano.js";
import { exchangeJson, exchangeJsonLines } from "./exchange-formats.js";
import type { Format } from "./format.js";
import { labelStudio } from "./label-studio.js";
import { mentionTable } from "./mention-table.js";
import { pfr } from "./pfr.js";
import { plainText } from "./plain-text.js";
import { tei } from "./tei.js";
import { webAnnotation } from "./web-annotation.js";

/** Every format, in the order that help and documents list them. */
export const ALL_FORMATS: readonly Format[] = [
  brat,
  exchangeJson,
  exchangeJsonLines,
  ...CHARACTER_FORMATS,
  conllU,
  pfr,
  doccano,
  labelStudio,
  webAnnotation,
  tei,
  mentionTable,
  plainText,
];

/** The format of that name; null when there is none. */
export const formatNamed = (id: string): Format | null => ALL_FORMATS.find((format) => format.id === id) ?? null;
