import { isatty } from "node:tty";
import pc from "picocolors";

/** Colours on a terminal only: picocolors would colour a log of continuous integration too. */
export const colours = pc.createColors(isatty(process.stdout.fd) && process.env.NO_COLOR === undefined);
