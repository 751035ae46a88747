/** Keeps the end of what a server wrote to its error stream, to say why it died. */
export class LastWords {
  private text = "";
  private ending = "";

  constructor(private readonly limit = 4_000) {}

  /** Takes in what was written. */
  add(chunk: string): void {
    this.text = (this.text + chunk).slice(-this.limit);
  }

  /** Takes in how the process ended. */
  ended(code: number | null, signal: string | null): void {
    if (signal !== null) this.ending = signal;
    else if (code !== null) this.ending = `exit code ${String(code)}`;
  }

  /** One line that says why: the last error named, else the last line written, else how the process ended. */
  cause(): string | null {
    const lines = this.text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("at ") && !line.startsWith("Node.js v"));
    const error = lines.findLast((line) => /^[A-Za-z]*(?:Error|Exception)\b/.test(line)) ?? lines.at(-1);
    const parts = [error, this.ending].filter((part) => part !== undefined && part !== "");
    return parts.length === 0 ? null : parts.join(", ").slice(0, 300);
  }
}
