import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { EntityModel } from "../entities/model/entity-model.js";
import { readModel } from "../entities/model/model-file.js";

const MODEL = "entities.nmem";

/** Where the model lies: beside the bundle, or in the sources. */
const FOLDERS = [join(__dirname, "models"), join(__dirname, "..", "models"), join(__dirname, "..", "..", "models")];

/**
 * Loads the model that ships with Newsmark.
 * @throws Error when it is missing or damaged.
 */
export async function loadModel(): Promise<EntityModel> {
  const file = FOLDERS.map((folder) => join(folder, MODEL)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`the model ${MODEL} is missing; looked in ${FOLDERS.join(", ")}`);
  return readModel(await readFile(file));
}
