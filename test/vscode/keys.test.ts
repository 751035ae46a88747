import { strict as assert } from "node:assert";
import { Uri, workspace } from "vscode";
import { newsmarkExtension } from "./support/newsmark.js";

interface Key {
  readonly key: string;
  readonly command: string;
  readonly when: string;
}

/** Keys of VS Code that Newsmark takes over, and why that does no harm. */
const TAKEN_OVER: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  // Only while text is selected on a page; without a selection they go to the first nine editors as before.
  ...Array.from("123456789", (key) => [`alt+${key}`, ["workbench.action.openEditorAtIndex"]] as const),
  // Only while a change of annotations is what came last: it is undone like everything else.
  ["ctrl+z", ["undo", "markdown.editor."]] as const,
  ["ctrl+y", ["redo", "markdown.editor.", "chatEditor."]] as const,
  ["ctrl+shift+z", ["redo", "markdown.editor."]] as const,
  // Theirs only in the help for screen readers and in search editors, which show no page.
  ["alt+a", ["editor.action.accessibilityHelp"]] as const,
  ["alt+=", ["increaseSearchEditorContextLines"]] as const,
  ["alt+-", ["decreaseSearchEditorContextLines"]] as const,
  // Not while the find widget is open; the others are within terminals and chats.
  ["alt+r", ["toggleFindRegex", "toggleSearchEditorRegex", "toggleSearchRegex", "workbench.action."]] as const,
]);

function keysOf(value: unknown): readonly Key[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null || !("key" in entry) || !("command" in entry)) return [];
    return [
      { key: String(entry.key), command: String(entry.command), when: "when" in entry ? String(entry.when) : "" },
    ];
  });
}

describe("The keys", () => {
  it("are asked for only on a page, and take no key that VS Code uses in a text", async () => {
    const manifest: unknown = newsmarkExtension().packageJSON;
    const contributes =
      typeof manifest === "object" && manifest && "contributes" in manifest ? manifest.contributes : {};
    const ours = keysOf(
      typeof contributes === "object" && contributes && "keybindings" in contributes ? contributes.keybindings : [],
    );
    assert.ok(ours.length >= 9);
    for (const { command, when } of ours) assert.ok(when.includes("newsmark.active"), command);
    const inReview = ours.filter(({ when }) => when.includes("newsmark.reviewing"));
    const atAnyTime = ours.filter((key) => !inReview.includes(key));
    assert.ok(inReview.length >= 9 + 11, "the review has its single keys");
    assert.ok(
      atAnyTime.every(({ key }) => /^(?:alt|ctrl|cmd|shift\+cmd)\+/u.test(key)),
      "no key alone outside it",
    );
    const defaults = await workspace.openTextDocument(Uri.parse("vscode://defaultsettings/keybindings.json"));
    const text = defaults.getText().replace(/^\s*\/\/.*$/gmu, "");
    const theirs = keysOf(JSON.parse(text.slice(0, text.lastIndexOf("]") + 1))).filter(
      ({ command }) => !command.startsWith("newsmark."),
    );
    assert.ok(theirs.length > 500, "VS Code's own keys are read");
    // In the review, text is not typed, and a key alone does in no list what could be meant there.
    const collisions = atAnyTime.flatMap(({ key }) =>
      theirs
        .filter((other) => other.key === key && !TAKEN_OVER.get(key)?.some((taken) => other.command.startsWith(taken)))
        .map((other) => `${key}: ${other.command} when ${other.when}`),
    );
    assert.deepEqual(collisions, []);
    const escape = inReview.find(({ key }) => key === "escape");
    const widgets = theirs.filter(
      ({ key, command }) =>
        key === "escape" && /^(?:closeFindWidget|hideSuggestWidget|cancelRenameInput)$/u.test(command),
    );
    assert.ok(widgets.length >= 3);
    for (const { when } of widgets) {
      const [visible = "?"] = /\b\w+Visible\b/u.exec(when) ?? [];
      assert.ok(escape?.when.includes(`!${visible}`), `Escape leaves the review only when not ${visible}`);
    }
  });
});
