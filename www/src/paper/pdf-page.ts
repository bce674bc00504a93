// What a reader of PDFs gives, in the shapes of the engine. No DOM, and no reader either.

import type { PdfSays, TextItem, TextPage } from "../../../src/web/types";

/** What a PDF says of itself. Anything may stand there. */
export type About = Readonly<Record<string, unknown>>;

/** Notes and marks that a person lays over a page. Links and fields of forms are none. */
const MARKS: readonly string[] = [
  "Text",
  "FreeText",
  "Highlight",
  "Underline",
  "Squiggly",
  "StrikeOut",
  "Stamp",
  "Caret",
  "Ink",
  "Square",
  "Circle",
  "Line",
  "Polygon",
  "PolyLine",
];

/** A piece of text as the reader gives it: in points, from the lower left. */
interface Piece {
  str: string;
  transform: readonly number[];
  width: number;
  height: number;
}

export function isMark(subtype: string | undefined): boolean {
  return subtype !== undefined && MARKS.includes(subtype);
}

export function saysOf(about: About, pages: number, active: boolean): PdfSays {
  const text = (key: string): string | null => {
    const value = about[key];
    return typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, 200) : null;
  };
  return {
    pages,
    protected: false,
    creator: text("Creator"),
    producer: text("Producer"),
    created: text("CreationDate"),
    modified: text("ModDate"),
    annotations: 0,
    active,
  };
}

/** Edges and sizes as shares of the page, from its upper left. */
export function pageOf(items: readonly object[], page: { width: number; height: number }): TextPage {
  const pieces = items.filter((item): item is Piece => "str" in item);
  const shown = pieces.filter(({ str }) => str.trim() !== "");
  return { items: shown.map((piece) => itemOf(piece, page.width, page.height)) };
}

function itemOf({ str, transform, width, height }: Piece, wide: number, high: number): TextItem {
  const [left = 0, base = 0] = transform.slice(4);
  return {
    text: str,
    x: share(left / wide),
    y: share(1 - (base + height) / high),
    w: share(width / wide),
    h: share(height / high),
  };
}

/** Five places are less than a dot. */
function share(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
