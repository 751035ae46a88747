import * as vscode from "vscode";

/** The labels that have a colour and an underline of their own. */
export const MENTION_STYLES = {
  PER: { color: "newsmark.person", underline: "solid" },
  LOC: { color: "newsmark.place", underline: "dashed" },
  ORG: { color: "newsmark.organization", underline: "double" },
  TIME: { color: "newsmark.time", underline: "dotted" },
  WORK: { color: "newsmark.work", underline: "wavy" },
} as const;

export type StyledLabel = keyof typeof MENTION_STYLES;

/** Whether a label has a style of its own. */
export function isStyledLabel(label: string): label is StyledLabel {
  return label in MENTION_STYLES;
}

/** The decoration types, made once and given back at the end. */
export class DecorationStyles implements vscode.Disposable {
  /** Below the line before an article, so that the article's label stands under the rule and not over it. */
  readonly articleStart = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new vscode.ThemeColor("newsmark.articleBorder"),
    borderStyle: "solid",
    borderWidth: "0 0 1px 0",
  });

  /** Only in the overview ruler: where the articles of the whole page start. */
  readonly articleRuler = vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor("newsmark.articleBorder"),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });

  readonly byline = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor("newsmark.bylineBackground"),
    borderRadius: "2px",
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  readonly wrap = lineEndMark("↩");
  readonly column = lineEndMark("⇊");

  readonly columnBlank = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor("newsmark.columnBreakBackground"),
  });

  readonly decided = mentionTypes((label) => ({
    backgroundColor: new vscode.ThemeColor(`${MENTION_STYLES[label].color}Background`),
    borderRadius: "2px",
    textDecoration: underline(label, "2px"),
  }));

  readonly suggested = mentionTypes((label) => ({ textDecoration: underline(label, "1px") }));

  /** Every type, for clearing an editor. */
  get all(): readonly vscode.TextEditorDecorationType[] {
    return [
      this.articleStart,
      this.articleRuler,
      this.byline,
      this.wrap,
      this.column,
      this.columnBlank,
      ...Object.values(this.decided),
      ...Object.values(this.suggested),
    ];
  }

  dispose(): void {
    this.all.forEach((type) => {
      type.dispose();
    });
  }
}

function lineEndMark(sign: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    after: { contentText: sign, color: new vscode.ThemeColor("newsmark.wrapMark"), margin: "0 0 0 0.6ch" },
    rangeBehavior: vscode.DecorationRangeBehavior.OpenOpen,
  });
}

/** An underline in the label's theme colour: VS Code gives each theme colour as a CSS variable. */
function underline(label: StyledLabel, thickness: string): string {
  const { color, underline: style } = MENTION_STYLES[label];
  const variable = `var(--vscode-${color.replace(".", "-")})`;
  return `underline ${style} ${thickness} ${variable}; text-underline-offset: 3px; text-decoration-skip-ink: none`;
}

function mentionTypes(
  options: (label: StyledLabel) => vscode.DecorationRenderOptions,
): Readonly<Record<StyledLabel, vscode.TextEditorDecorationType>> {
  const create = (label: StyledLabel): vscode.TextEditorDecorationType =>
    vscode.window.createTextEditorDecorationType({
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...options(label),
    });
  return { PER: create("PER"), LOC: create("LOC"), ORG: create("ORG"), TIME: create("TIME"), WORK: create("WORK") };
}
