/** Tells the newest of many values at most once in so many milliseconds, and the last one always. */
export function throttled<T>(milliseconds: number, tell: (value: T) => void): (value: T) => void {
  let newest: { readonly value: T } | null = null;
  let timer: NodeJS.Timeout | null = null;
  const next = (): void => {
    timer = newest && setTimeout(next, milliseconds);
    if (newest) tell(newest.value);
    newest = null;
  };
  return (value) => {
    newest = { value };
    if (timer === null) next();
  };
}
