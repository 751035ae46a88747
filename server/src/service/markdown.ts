/** Text of a page made safe to stand in Markdown: nothing of it is read as markup, a link or HTML. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]|~:@>]/gu, (mark) => `\\${mark}`)
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/\s+/gu, " ");
