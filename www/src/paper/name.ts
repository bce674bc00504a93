// What a paper is called on the page. No DOM.

import type { FieldId, Paper } from "../../../src/web/types";

/** By who wrote it and its number, as far as they are known, else by its file. */
export function nameOfPaper(paper: Paper, kind = ""): string {
  const value = (field: FieldId) => paper.fields[field]?.value ?? "";
  const parts = [kind, value("issuer-name"), value("number")].filter((part) => part !== "");
  const told = parts.length > (kind === "" ? 0 : 1);
  return told ? parts.join(" · ") : (paper.file?.name ?? (parts.join(" · ") || "–"));
}
