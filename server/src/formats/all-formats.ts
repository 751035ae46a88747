import { brat } from "./brat.js";
import type { Format } from "./format.js";

/** Every format, in the order that help and documents list them. */
export const ALL_FORMATS: readonly Format[] = [brat];

/** The format of that name; null when there is none. */
export const formatNamed = (id: string): Format | null => ALL_FORMATS.find((format) => format.id === id) ?? null;
