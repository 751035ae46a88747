import * as vscode from "vscode";
import type { LabelLook } from "../../../server/src/protocol/messages.js";

/** A label and what its mentions look like: each label has types of its own, since a type is drawn in one go. */
export interface MentionLook extends LabelLook {
  readonly label: string;
}

/** The decoration types of one look: what a human decided is drawn full, a suggestion lighter. */
export type MentionTypes = Readonly<Record<"decided" | "suggested", vscode.TextEditorDecorationType>>;

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

  private readonly mentions = new Map<string, MentionTypes>();

  /** The types for mentions that look so, made when they are first asked for. */
  mention(look: MentionLook): MentionTypes {
    const key = JSON.stringify([look.label, look.color, look.underline, look.bars]);
    const known = this.mentions.get(key) ?? mentionTypes(look);
    this.mentions.set(key, known);
    return known;
  }

  /** The types for mentions that do not look in any of these ways. */
  otherMentions(looks: readonly MentionLook[]): readonly vscode.TextEditorDecorationType[] {
    const shown = new Set(looks.map((look) => this.mention(look)));
    return [...this.mentions.values()].filter((types) => !shown.has(types)).flatMap((types) => Object.values(types));
  }

  /** Every type, for clearing an editor. */
  get all(): readonly vscode.TextEditorDecorationType[] {
    return [
      this.articleStart,
      this.articleRuler,
      this.byline,
      this.wrap,
      this.column,
      this.columnBlank,
      ...this.otherMentions([]),
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

function mentionTypes({ color, underline, bars }: MentionLook): MentionTypes {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const suggested = (value: string): vscode.ThemableDecorationRenderOptions => ({
    textDecoration: line(underline, "1px", value),
    ...(bars > 0 ? { before: barsOf(bars, value) } : {}),
  });
  const decided = (value: string): vscode.ThemableDecorationRenderOptions => ({
    ...suggested(value),
    backgroundColor: tint(value),
    borderRadius: "2px",
    textDecoration: line(underline, "2px", value),
  });
  const inThemes = (look: typeof decided): vscode.DecorationRenderOptions =>
    "theme" in color
      ? { ...look(themeVariable(color.theme)), rangeBehavior }
      : { light: look(color.light), dark: look(color.dark), rangeBehavior };
  return {
    decided: vscode.window.createTextEditorDecorationType(
      "theme" in color && color.theme.startsWith("newsmark.")
        ? { ...inThemes(decided), backgroundColor: new vscode.ThemeColor(`${color.theme}Background`) }
        : inThemes(decided),
    ),
    suggested: vscode.window.createTextEditorDecorationType(inThemes(suggested)),
  };
}

/** VS Code gives each theme colour as a CSS variable. */
const themeVariable = (id: string): string => `var(--vscode-${id.replaceAll(".", "-")})`;

/** A colour thin enough to lie under text. */
const tint = (color: string): string => `color-mix(in srgb, ${color} 16%, transparent)`;

const line = (shape: LabelLook["underline"], thickness: string, color: string): string =>
  `underline ${shape} ${thickness} ${color}; text-underline-offset: 3px; text-decoration-skip-ink: none`;

/** One bar or two, as high as the text. */
const barsOf = (bars: LabelLook["bars"], color: string): vscode.ThemableDecorationAttachmentRenderOptions => ({
  contentText: "",
  width: "0",
  height: "1em",
  margin: "0 2px 0 0",
  textDecoration: `none; vertical-align: text-bottom; border-left: ${bars > 1 ? "6px double" : "2px solid"} ${color}`,
});
