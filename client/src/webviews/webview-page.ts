import * as vscode from "vscode";
import { escapeHtml, htmlDocument } from "./html-document.js";

/** What a webview shows at first. */
export interface WebviewPage {
  /** The folder of its script and style sheet, whose last name is theirs too. */
  readonly assets: vscode.Uri;
  readonly title: string;
  /** Attributes of the element that the script fills. */
  readonly data?: Readonly<Record<string, string>>;
  /** Further sources of styles, as the policy names them. */
  readonly styles?: string;
}

/** The HTML of a webview: its own script and style sheet, and nothing else. */
export function webviewPage(webview: vscode.Webview, { assets, title, data = {}, styles = "" }: WebviewPage): string {
  const nonce = globalThis.crypto.randomUUID();
  const name = assets.path.slice(assets.path.lastIndexOf("/") + 1);
  const address = (extension: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(assets, `${name}.${extension}`)).toString();
  const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${escapeHtml(value)}"`);
  return htmlDocument({
    language: vscode.env.language,
    title,
    policy: `default-src 'none'; style-src ${webview.cspSource} ${styles}; script-src 'nonce-${nonce}'`,
    style: { href: address("css") },
    body: `<main${attributes.join("")}></main>
<script nonce="${nonce}" src="${escapeHtml(address("js"))}"></script>`,
  });
}
