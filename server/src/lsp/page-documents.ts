import { TextDocuments, type TextDocumentContentChangeEvent } from "vscode-languageserver/node";
import { PageDocument } from "./page-document.js";

/** The open documents, kept in step with the client. */
export type PageDocuments = TextDocuments<PageDocument>;

/** A keeper of open documents that starts empty. */
export const createPageDocuments = (): PageDocuments =>
  new TextDocuments({
    create: (uri: string, _language: string, version: number, text: string) => PageDocument.opened(uri, version, text),
    update: (document: PageDocument, changes: TextDocumentContentChangeEvent[], version: number) =>
      document.changed(changes, version),
  });
