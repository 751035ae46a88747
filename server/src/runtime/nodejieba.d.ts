/** What the engine takes of nodejieba, said here because the package is optional: it is not there where it does not compile. */
declare module "nodejieba" {
  export interface TagResult {
    word: string;
    tag: string;
  }

  export function load(): void;
  /** @param isGuessing whether words that the dictionary does not know are guessed, as `tag` does */
  export function cut(sentence: string, isGuessing: boolean): string[];
  export function tag(sentence: string): TagResult[];
}
