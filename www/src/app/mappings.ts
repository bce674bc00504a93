// What the seller said about columns: put together, and kept as a file of its own.

import type { Mapping, MappingProposal, ReportKind } from "../../../src/web/types";
import { KINDS } from "../parts/families";

const FORMAT = "candor-columns";

/** `added` come last: of two that fit a file alike, the engine takes the last one. */
export function withMappings(mappings: readonly Mapping[], added: readonly Mapping[]): Mapping[] {
  const known = new Set(added.map(headerOf));
  return [...mappings.filter((one) => !known.has(headerOf(one))), ...added];
}

/** Whether two files have the same columns. */
export function sameHeader(a: MappingProposal, b: MappingProposal): boolean {
  return namesOf(a.columns) === namesOf(b.columns);
}

/** The mappings as the text of a file. */
export function mappingsFile(mappings: readonly Mapping[]): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, mappings }, null, 2)}\n`;
}

/** The mappings of such a file; null when it is none. */
export function readMappings(text: string): Mapping[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value["format"] !== FORMAT || !Array.isArray(value["mappings"])) return null;
  const mappings: unknown[] = value["mappings"];
  return mappings.every(isMapping) ? mappings : null;
}

function isMapping(value: unknown): value is Mapping {
  if (!isObject(value) || !KINDS.includes(value["kind"] as ReportKind) || !Array.isArray(value["columns"]))
    return false;
  const columns: unknown[] = value["columns"];
  const text = (column: Record<string, unknown>, key: string) => typeof column[key] === "string";
  return columns.every((column) => isObject(column) && text(column, "header") && text(column, "as"));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function headerOf({ columns }: Mapping): string {
  return namesOf(columns);
}

function namesOf(columns: readonly { header: string }[]): string {
  return JSON.stringify(columns.map(({ header }) => header).sort());
}
