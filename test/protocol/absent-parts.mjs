// Makes what ABSENT names fail to load: a package, as one does whose native code was not built, or a file by its name.
import promises from "node:fs/promises";
import { register, syncBuiltinESMExports } from "node:module";

const absent = (process.env.ABSENT ?? "").split(",");
const hooks = `
export const resolve = (specifier, context, next) => {
  if (${JSON.stringify(absent)}.includes(specifier)) throw new Error("no native code for " + specifier);
  return next(specifier, context);
};`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

const { readFile } = promises;
promises.readFile = /** @type {typeof readFile} */ (
  (file, ...options) => {
    const missing = absent.find((name) => String(file).endsWith(`/${name}`));
    return missing === undefined ? readFile(file, ...options) : Promise.reject(new Error(`no file ${missing}`));
  }
);
syncBuiltinESMExports();
