import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Stands in for node:crypto where there is no Node: digests that are there at once, which a browser's own are not. */
export function createHash(_algorithm: "sha256"): Hash {
  return new Hash();
}

class Hash {
  readonly #hash = sha256.create();

  update(text: string): this {
    this.#hash.update(utf8ToBytes(text));
    return this;
  }

  digest(encoding: "hex" | "base64"): string {
    const bytes = this.#hash.digest();
    return encoding === "hex" ? bytesToHex(bytes) : btoa(String.fromCharCode(...bytes));
  }
}

export const randomUUID = (): string => crypto.randomUUID();
