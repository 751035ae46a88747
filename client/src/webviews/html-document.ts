/** The parts of an HTML document; `body` is trusted markup, the rest is escaped. */
interface DocumentParts {
  readonly language: string;
  readonly title: string;
  /** The content-security policy. */
  readonly policy: string;
  /** The style sheet: its address, or its rules. */
  readonly style: { readonly href: string } | { readonly rules: string };
  readonly body: string;
}

/** An HTML document: a webview's own, or one to keep and print. */
export function htmlDocument({ language, title, policy, style, body }: DocumentParts): string {
  const sheet =
    "href" in style ? `<link rel="stylesheet" href="${escapeHtml(style.href)}">` : `<style>${style.rules}</style>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(title)}</title>
${sheet}
</head>
<body>
${body}
</body>
</html>
`;
}

/** Text as HTML writes it, in content and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (character) => `&#${String(character.codePointAt(0))};`);
