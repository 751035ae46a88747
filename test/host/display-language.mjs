import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Gives VS Code a display language without the language pack of the marketplace: an empty pack. VS Code's own words stay
 * English, but `vscode.env.language`, and with it the words of extensions, are those of the language.
 *
 * @param {string} userDataFolder
 * @param {string} language in lower case, such as "zh-cn"
 */
export async function provideDisplayLanguage(userDataFolder, language) {
  const translations = join(userDataFolder, "display-language", `${language}.i18n.json`);
  await mkdir(join(userDataFolder, "display-language"), { recursive: true });
  await writeFile(translations, JSON.stringify({ version: "1.0.0", contents: {} }));
  const pack = {
    hash: createHash("sha256").update(language).digest("hex").slice(0, 32),
    label: language,
    extensions: [{ extensionIdentifier: { id: `newsmark.display-language-${language}` }, version: "1.0.0" }],
    translations: { vscode: translations },
  };
  await writeFile(join(userDataFolder, "languagepacks.json"), JSON.stringify({ [language]: pack }));
}
