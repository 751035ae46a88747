import * as vscode from "vscode";

/** VS Code keeps larger files from extensions, in bytes. */
const LARGEST = 50 * 1024 * 1024;

const NEWS_TEXT = /\.(?:news|newstext)$/iu;

/** Says, once a file, what to do with news text that VS Code does not give to extensions: its size is all they see. */
export class HugeFiles implements vscode.Disposable {
  readonly #told = new Set<string>();
  readonly #listener = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
    for (const tab of opened) void this.#look(tab);
  });

  constructor() {
    for (const { tabs } of vscode.window.tabGroups.all) for (const tab of tabs) void this.#look(tab);
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #look({ input }: vscode.Tab): Promise<void> {
    if (!(input instanceof vscode.TabInputText) || !NEWS_TEXT.test(input.uri.path)) return;
    const { uri } = input;
    const size = await sizeOf(uri);
    if (size <= LARGEST || this.#told.has(uri.toString())) return;
    this.#told.add(uri.toString());
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        "{0} is larger than 50 MB, and VS Code keeps such files from extensions. Split it into its pages, or work on it with the command line: newsmark check, newsmark fix.",
        vscode.workspace.asRelativePath(uri),
      ),
    );
  }
}

/** A file's size in bytes; 0 where it can not be told. */
async function sizeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return 0;
  }
}
