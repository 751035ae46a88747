// Makes the packages named in ABSENT_PACKAGES fail to load, as they do where their native code was not built.
import { register } from "node:module";

const absent = JSON.stringify((process.env.ABSENT_PACKAGES ?? "").split(","));
const hooks = `
export const resolve = (specifier, context, next) => {
  if (${absent}.includes(specifier)) throw new Error("no native code for " + specifier);
  return next(specifier, context);
};`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
