/** Nothing found, or everything done. */
export const CLEAN = 0;

/** Findings are left, or a page failed. */
export const FINDINGS = 1;

/** The command was called wrongly, or could not start. */
export const MISUSE = 2;
