/** A format that the editor offers to export a page to. */
export interface ExportFormat {
  readonly id: string;
  readonly title: string;
  /** The suffix of the file that is named, without its dot. */
  readonly extension: string;
}

/** The formats that the editor offers, the commonest first; the server knows each by its `id`. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { id: "text", title: "plain text", extension: "txt" },
  { id: "tei", title: "TEI P5", extension: "xml" },
  { id: "brat", title: "brat standoff", extension: "ann" },
  { id: "conll-u", title: "CoNLL-U", extension: "conllu" },
  { id: "pfr", title: "PFR People's Daily", extension: "pfr" },
  { id: "bio", title: "character BIO, tabs", extension: "bio" },
  { id: "bio-space", title: "character BIO, spaces", extension: "bio" },
  { id: "bioes", title: "character BIOES, tabs", extension: "bioes" },
  { id: "bioes-space", title: "character BIOES, spaces", extension: "bioes" },
  { id: "doccano", title: "doccano JSON Lines", extension: "jsonl" },
  { id: "label-studio", title: "Label Studio JSON", extension: "json" },
  { id: "web-annotation", title: "W3C Web Annotation", extension: "jsonld" },
  { id: "json", title: "exchange JSON", extension: "json" },
  { id: "jsonl", title: "exchange JSON Lines", extension: "jsonl" },
  { id: "csv", title: "CSV of mentions", extension: "csv" },
];

/** The suffixes of the files that annotations are imported from, without their dots. */
export const IMPORT_EXTENSIONS: readonly string[] = [
  ...new Set(EXPORT_FORMATS.map(({ extension }) => extension).filter((each) => each !== "txt" && each !== "csv")),
];
