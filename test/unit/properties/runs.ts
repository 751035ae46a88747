/**
 * How many runs a property gets: few in the ordinary tests, more with PROPERTY_FACTOR in the environment. A failing run
 * prints its seed and path; give both to fc.assert to see it again.
 */
export const runs = (ordinary: number): { readonly numRuns: number } => ({
  numRuns: ordinary * Math.max(1, Number(process.env.PROPERTY_FACTOR ?? 1)),
});
