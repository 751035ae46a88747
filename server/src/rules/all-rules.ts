import { columnBreak } from "./layout-column-break.js";
import { leadingSpace } from "./layout-leading-space.js";
import { wrappedLine } from "./layout-wrapped-line.js";
import type { Rule } from "./rule.js";

/** Every rule, in the order of the documentation. */
export const ALL_RULES: readonly Rule[] = [wrappedLine, columnBreak, leadingSpace];
