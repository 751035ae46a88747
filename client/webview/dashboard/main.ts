import type { CorpusProgress } from "../../../server/src/protocol/corpus-messages.js";
import type { DashboardWords, FromDashboard, ToDashboard } from "../../src/corpus/dashboard-messages.js";
import { element } from "../element.js";
import { button, sectionElement } from "./section.js";
import { sectionsOf } from "./sections.js";

/** What VS Code gives the script of a webview. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromDashboard): void;
  setState(state: object): void;
};

/** The dashboard on the screen: its head changes with the progress, its sections with the counts. */
class DashboardPage {
  private readonly head = element("div", { class: "head" }, []);
  private readonly body = element("div", { class: "sections" }, []);
  private shown: ToDashboard | null = null;
  private label: string | null = null;

  constructor(
    root: HTMLElement,
    private readonly tell: (message: FromDashboard) => void,
  ) {
    root.append(this.head, this.body);
  }

  show(message: ToDashboard): void {
    const sameCounts = JSON.stringify(this.shown?.corpus) === JSON.stringify(message.corpus);
    this.shown = message;
    this.keepingFocus(() => {
      this.head.replaceChildren(...this.headContent(message));
      if (!sameCounts) this.drawBody(message);
    });
  }

  private drawBody({ corpus, words }: ToDashboard): void {
    const { tell, label } = this;
    const chooseLabel = (chosen: string | null): void => {
      this.label = chosen;
      this.keepingFocus(() => {
        if (this.shown) this.drawBody(this.shown);
      });
    };
    const open = new Set([...this.body.querySelectorAll("details[open]")].map((each) => each.closest("section")?.id));
    const sections = corpus.pages.length === 0 ? [] : sectionsOf({ corpus, words, tell, label, chooseLabel });
    this.body.replaceChildren(...sections.map((section) => sectionElement(section, words, tell)));
    for (const id of open) this.body.querySelector(`#${id ?? ""} details`)?.setAttribute("open", "");
  }

  private headContent({ corpus, progress, words }: ToDashboard): readonly HTMLElement[] {
    const sum = (count: (page: (typeof corpus.pages)[number]) => number): number =>
      corpus.pages.reduce((all, page) => all + count(page), 0);
    const figures: readonly (readonly [string, number])[] = [
      [words.pages, corpus.pages.length],
      [words.articles, sum(({ articles }) => articles)],
      [words.wraps, sum(({ wraps }) => wraps)],
      [words.mended, sum(({ mended }) => mended)],
      [words.mentions, sum(({ mentions }) => mentions)],
      [words.undecided, sum(({ undecided }) => undecided)],
    ];
    const tell = (kind: "refresh" | "stop") => (): void => {
      this.tell({ kind });
    };
    return [
      element("div", { class: "title" }, [
        element("h1", {}, [words.title]),
        progress ? button(words.stop, words.stop, tell("stop")) : button(words.refresh, words.refresh, tell("refresh")),
      ]),
      element("div", { class: "status", role: "status" }, statusOf(corpus, progress, words)),
      element(
        "dl",
        { class: "figures" },
        figures.map(([name, value]) =>
          element("div", {}, [element("dt", {}, [name]), element("dd", {}, [value.toLocaleString()])]),
        ),
      ),
    ];
  }

  /** What had the focus has it again after drawing anew, where it is still there. */
  private keepingFocus(draw: () => void): void {
    const focused = document.activeElement;
    const key = (each: Element): string =>
      `${each.closest("section")?.id ?? ""} ${each.textContent} ${each.getAttribute("aria-label") ?? ""}`;
    const wanted = focused instanceof HTMLElement || focused instanceof SVGElement ? key(focused) : null;
    draw();
    if (wanted === null || focused?.isConnected === true) return;
    for (const each of document.querySelectorAll<HTMLElement>("button, [role=button], summary")) {
      if (key(each) !== wanted) continue;
      each.focus();
      return;
    }
  }
}

function statusOf(
  { state, pages }: ToDashboard["corpus"],
  progress: CorpusProgress | null,
  words: DashboardWords,
): readonly (Node | string)[] {
  if (progress) {
    const { done, all } = progress;
    if (all === 0) return [element("progress", { "aria-label": words.title }, [])];
    const text = words.progress.replace("{0}", String(done)).replace("{1}", String(all));
    return [element("progress", { max: String(all), value: String(done), "aria-label": text }, []), text];
  }
  if (state === "unread") return [words.unread];
  return pages.length === 0 ? [words.empty] : [];
}

const main = document.querySelector("main");
if (main) {
  const vscode = acquireVsCodeApi();
  vscode.setState({});
  const page = new DashboardPage(main, (message) => {
    vscode.postMessage(message);
  });
  window.addEventListener("message", ({ data }: MessageEvent<ToDashboard>) => {
    page.show(data);
  });
  vscode.postMessage({ kind: "ready" });
}
