import * as vscode from "vscode";
import type * as protocol from "vscode-languageserver-types";

/** A range of the protocol as VS Code's. */
export function toRange({ start, end }: protocol.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** VS Code's range as the protocol's. */
export function fromRange({ start, end }: vscode.Range): protocol.Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
