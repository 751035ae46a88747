const mark = "FAILED ";

/** How much of an error is told: what is below belongs to the test's runner. */
const lines = 12;

/**
 * How a failed test is told once more after all output, so that whoever reads only the end sees it.
 *
 * @param {string} title
 * @param {string} message
 */
export function failureText(title, message) {
  return `${mark}${title}\n${message.split("\n").slice(0, lines).join("\n")}\n`;
}

/**
 * Finds in a script's output what it told in that way last, before its counts.
 *
 * @param {string} output
 */
export function failuresIn(output) {
  const [, last = ""] = new RegExp(`^(${mark}[^]*?)^\\d+ (?:passed|skipped)`, "m").exec(output) ?? [];
  return last;
}
