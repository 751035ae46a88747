import type { FromReadingPage, ToReadingPage } from "../../src/reading/reading-messages.js";
import { ArticleList } from "./article-list.js";

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromReadingPage): void;
  setState(state: { readonly uri: string }): void;
};

const vscode = acquireVsCodeApi();
const main = document.querySelector("main");
if (main) {
  vscode.setState({ uri: main.dataset.uri ?? "" });
  const articles = new ArticleList(main);
  let scrolledByUs = false;

  window.addEventListener("message", ({ data }: MessageEvent<ToReadingPage>) => {
    switch (data.kind) {
      case "show":
        articles.show(data.reading, data.words);
        return;
      case "scroll":
        scrolledByUs = articles.scrollTo(data.line);
        return;
      case "cursor":
        scrolledByUs = articles.mark(data.line);
        return;
      case "export":
        vscode.postMessage({ kind: "exported", body: main.outerHTML });
    }
  });

  const reveal = (target: EventTarget | null): boolean => {
    const place = articles.placeOf(target);
    if (place) vscode.postMessage({ kind: "reveal", ...place });
    return place !== null;
  };
  main.addEventListener("click", ({ target }) => {
    if (document.getSelection()?.isCollapsed !== false) reveal(target);
  });
  main.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && reveal(event.target)) event.preventDefault();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && articles.focusNext(event.target, step)) event.preventDefault();
  });

  let pending = false;
  document.addEventListener("scroll", () => {
    if (scrolledByUs) {
      scrolledByUs = false;
      return;
    }
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      const line = articles.lineInView();
      if (line !== null) vscode.postMessage({ kind: "scrolled", line });
    });
  });
  vscode.postMessage({ kind: "ready" });
}
