// The letter on paper: nothing of the page around it, whatever shows it on the screen.

import { html, nothing, render } from "lit";
import type { Sheet, SheetBlock, SheetPart, SheetRun } from "../../../src/web/types";

const SIZE = { a4: "A4", letter: "letter" } as const satisfies Record<Sheet["paper"], string>;

const looks = (paper: Sheet["paper"]) => `
  @page {
    size: ${SIZE[paper]};
    margin: 22mm 23mm;
    @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #000; }
  }
  @media screen { .print-sheet { display: none; } }
  @media print { body > :not(.print-sheet) { display: none !important; } }
  .print-sheet { color: #000; font: 11pt/1.45 var(--font-letter); overflow-wrap: anywhere; }
  .print-sheet h2 { font: 600 13pt/1.3 var(--font); margin: 16pt 0 4pt; break-after: avoid; }
  .print-sheet :is(p, li) { white-space: pre-line; orphans: 3; widows: 3; }
  .print-sheet p { margin: 0 0 6pt; }
  .print-sheet ul { margin: 0 0 6pt; padding-inline-start: 15pt; list-style: disc; }
  .print-sheet li { margin: 0 0 4pt; break-inside: avoid; }
  .print-sheet sup { font-size: 0.7em; line-height: 0; }
  .print-sheet footer { margin-top: 20pt; border-top: 0.5pt solid #000; font-size: 9.5pt; }
  .print-sheet footer h2 { font-size: 11pt; margin-top: 8pt; }
  .print-sheet ol { margin: 0; padding-inline-start: 20pt; }
  .print-sheet ol li { margin: 0 0 2pt; }
`;

/** Puts the letter in the place of the page, on paper only. Gives what takes it away again. */
export function lay(sheet: Sheet, title: string): () => void {
  const paper = document.createElement("article");
  paper.className = "print-sheet";
  paper.lang = sheet.language;
  paper.translate = false;
  render(whole(sheet), paper);
  const style = new CSSStyleSheet();
  style.replaceSync(looks(sheet.paper));
  const before = document.title;
  // A browser offers it as the name of the PDF.
  document.title = title;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  document.body.append(paper);
  return () => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== style);
    document.title = before;
  };
}

function whole({ parts, notes, notesHeading }: Sheet) {
  return html`${parts.map(part)}${
    notes.length === 0
      ? nothing
      : html`<footer><h2>${notesHeading}</h2><ol>${notes.map((note) => html`<li>${note}</li>`)}</ol></footer>`
  }`;
}

function part({ heading, blocks }: SheetPart) {
  return html`<section>${heading ? html`<h2>${heading}</h2>` : nothing}${listed(blocks).map(block)}</section>`;
}

/** Bullets that follow one another are one list. */
function listed(blocks: readonly SheetBlock[]): SheetBlock[][] {
  const groups: SheetBlock[][] = [];
  for (const one of blocks) {
    const last = groups.at(-1);
    if (last && one.kind === "bullet" && last[0]?.kind === "bullet") last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function block(group: SheetBlock[]) {
  const [first] = group;
  if (first?.kind === "bullet")
    return html`<ul>${group.map(({ runs }) => html`<li>${runs.map(run)}</li>`)}</ul>`;
  return html`<p>${first?.runs.map(run)}</p>`;
}

function run({ text, note }: SheetRun) {
  return note === null ? text : html`${text}<sup>${note}</sup>`;
}
