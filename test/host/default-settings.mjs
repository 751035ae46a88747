import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Settings under which nothing but the opened page is on the screen and a screenshot shows the same each time. */
const quietSettings = {
  "chat.disableAIFeatures": true,
  "editor.cursorBlinking": "solid",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "window.restoreWindows": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/**
 * Writes VS Code's user settings: those already in the folder win over the quiet ones, the given ones over both.
 *
 * @param {string} userDataFolder
 * @param {Readonly<Record<string, unknown>>} [settings]
 */
export async function writeSettings(userDataFolder, settings = {}) {
  const file = join(userDataFolder, "User", "settings.json");
  const present = existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : {};
  await mkdir(join(userDataFolder, "User"), { recursive: true });
  await writeFile(file, JSON.stringify({ ...quietSettings, ...present, ...settings }, undefined, 2));
}
