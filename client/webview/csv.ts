import { stringify } from "csv-stringify/browser/esm/sync";

/** A table as CSV after RFC 4180; the mark before it tells spreadsheets that it is UTF-8. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { bom: true, record_delimiter: "windows" },
  );
