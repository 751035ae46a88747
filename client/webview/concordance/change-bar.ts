import type { BulkActionParams } from "../../../server/src/protocol/bulk-messages.js";
import type { ConcordanceLabels, ConcordanceWords } from "../../src/corpus/concordance-messages.js";
import { element } from "../element.js";

/** What is done with the selected places: how many there are, the label they shall have, and the buttons. */
export class ChangeBar {
  readonly root: HTMLElement;
  private readonly count = element("span", { role: "status", class: "count" }, []);
  private readonly label = document.createElement("select");
  private readonly buttons: readonly HTMLButtonElement[];

  constructor(
    private readonly words: ConcordanceWords,
    act: (action: BulkActionParams) => void,
  ) {
    this.label.setAttribute("aria-label", words.newLabel);
    this.buttons = [
      textButton(words.relabel, () => {
        act({ kind: "relabel", label: this.label.value });
      }),
      textButton(words.accept, () => {
        act({ kind: "accept" });
      }),
    ];
    const [relabel, accept] = this.buttons;
    this.root = element("div", { class: "change", role: "group", "aria-label": words.actions }, [
      this.count,
      this.label,
      ...(relabel && accept ? [relabel, accept] : []),
    ]);
  }

  /** Offers these labels; the one that was chosen stays chosen. */
  offer(labels: ConcordanceLabels): void {
    const { value } = this.label;
    this.label.replaceChildren(
      ...Object.entries(labels).map(([label, { name }]) => element("option", { value: label }, [name])),
    );
    if (value in labels) this.label.value = value;
  }

  /** Tells how many places are selected. */
  tell(selected: number): void {
    this.count.textContent = this.words.selected.replace("{0}", selected.toLocaleString());
    for (const each of [this.label, ...this.buttons]) each.disabled = selected === 0;
  }
}

/** A button with a text. */
export function textButton(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
