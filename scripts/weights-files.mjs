// Writes the layout's weights as TypeScript, with a card that says where they come from.

const column = (names, weights, indent) =>
  weights.map((weight, at) => `${indent}${weight.toFixed(3)}, // ${names[at]}`).join("\n");

/** break-weights.ts. */
export function breakWeightsFile(model, counts, { FEATURES, SHAPES }) {
  const table = (names, weights) => `[\n${column(names, weights, "    ")}\n  ]`;
  return `import type { BreakModel } from "./break-model.js";

/**
 * The weights of the model of breaks, written by \`npm run train:layout\`: do not edit.
 *
 * Data: ${counts.pages} newspaper pages (one real, the others set from news articles of 1995-2000) and ${counts.wrapped} articles
 * wrapped by others; copies of all set anew in other widths, indents, line-breaking rules and gaps, at less weight; and, for
 * what tells rows from prose, ${counts.varied} pages with lists, tables, verse and notices between.
 * Method, figures and limits: docs/layout.md.
 */
export const BREAK_WEIGHTS: BreakModel = {
  features: ${table(FEATURES, model.features)},
  afterJoined: ${table(SHAPES, model.afterJoined)},
  afterFirst: ${table(SHAPES, model.afterFirst)},
  before: ${table(SHAPES, model.before)},
  calibration: ${model.calibration},
  safe: ${model.safe.toFixed(4)},
};
`;
}

/** article-weights.ts. */
export function articleWeightsFile(model, counts, { GROUPS, OBSERVATIONS, OPENINGS, STEPS, STARTS, STATES }) {
  const table = (names, weights) => `[\n${column(names, weights, "    ")}\n  ]`;
  const rows = model.groups.map(
    (row, at) => `    // ${GROUPS[at]}\n    [\n${column(OBSERVATIONS, row, "      ")}\n    ],`,
  );
  const steps = STEPS.map(({ from, to, opens }) => `${from} ${opens ? "| " : "→ "}${to}`);
  return `import type { ArticleModel } from "./article-model.js";

/**
 * The weights of the model of articles, written by \`npm run train:layout\`: do not edit.
 *
 * Data: ${counts.pages} newspaper pages (one real, the others set from news articles of 1995-2000), and ${counts.composed + counts.varied} pages composed
 * anew from their articles in other orders, with banners, photo items and crossheads between, ${counts.varied} of them with lists,
 * tables, verse, notices and news in brief, too, at less weight.
 * Method, figures and limits: docs/layout.md. In the steps, | opens another item.
 */
export const ARTICLE_WEIGHTS: ArticleModel = {
  groups: [
${rows.join("\n")}
  ],
  openings: ${table(OPENINGS, model.openings)},
  steps: ${table(steps, model.steps)},
  starts: ${table(STARTS, model.starts)},
  ends: ${table(STATES, model.ends)},
};
`;
}
