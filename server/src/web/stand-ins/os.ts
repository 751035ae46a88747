/** Stands in for node:os where there is no Node. */
export const hostname = (): string => "browser";

export const availableParallelism = (): number => 1;
