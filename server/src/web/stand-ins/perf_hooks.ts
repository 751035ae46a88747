/** Stands in for node:perf_hooks where there is no Node. */
export const performance = globalThis.performance;
