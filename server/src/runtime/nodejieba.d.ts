/** What the engine takes of nodejieba, said here because the package is optional: it is not there where it does not compile. */
declare module "nodejieba" {
  export interface TagResult {
    word: string;
    tag: string;
  }

  export function load(): void;
  export function tag(sentence: string): TagResult[];
}
