// What a PDF holds: its text, what it says of itself, its pages as pictures. Loaded only when somebody opens one.

import { getDocument, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist";
import type { PdfSays, TextPage } from "../../../src/web/types";
import { type About, isMark, pageOf, saysOf } from "../paper/pdf-page";
import { EngineError } from "./failure";
import { ownScript } from "./own-script";
import address from "./pdf-worker.ts?worker&url";

/** Amazon's messages have a handful of pages. */
const PAGES = 60;
/** The engine reads as many pages of a paper. What is longer is read so far, and said to be. */
const PAPER_PAGES = 100;
/** Pages of a paper are read for so long; the rest is left. */
const PAPER_MS = 15_000;
/** How long the whole of it may take. A file can be made to keep a reader busy for ever. */
const PATIENCE_MS = 30_000;

type Trouble = "file-is-protected" | "pdf-damaged" | "pdf-too-long" | "pdf-without-text";

/** What a paper holds. */
export interface PaperPdf {
  says: PdfSays;
  /** From the first page on, perhaps not all of them. */
  pages: TextPage[];
}

/** The lines of its pages. Rejects with `EngineError`, also where the pages are only pictures. */
export async function textOfPdf(file: File): Promise<string> {
  const text = (await withPdf(file, null, pagesOf)).join("\n\n").trim();
  if (text === "") throw trouble("pdf-without-text", file.name);
  return text;
}

/** Text and facts of a paper. Rejects with `EngineError`; `file-is-protected` where it wants another password. */
export function readPdf(file: File, password: string | null): Promise<PaperPdf> {
  return withPdf(file, password, paperOf);
}

/** A page as a picture that wide, the first being 1. Rejects with `EngineError`. */
export function drawPdf(
  file: File,
  password: string | null,
  page: number,
  width: number,
): Promise<OffscreenCanvas> {
  return withPdf(file, password, (pdf) => drawn(pdf, page, width));
}

/** Opens a file in a thread of its own, which ends with the work: everything that was read goes with it. */
async function withPdf<T>(
  file: File,
  password: string | null,
  work: (pdf: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const data = new Uint8Array(await file.arrayBuffer());
  const thread = new Worker(ownScript(address), { type: "module", name: "candor-pdf" });
  try {
    return await Promise.race([opened(data, password, thread).then(work), timeUp()]);
  } catch (thrown) {
    throw trouble(codeOf(thrown), file.name);
  } finally {
    thread.terminate();
  }
}

function opened(data: Uint8Array, password: string | null, thread: Worker): Promise<PDFDocumentProxy> {
  const worker = PDFWorker.create({ port: thread });
  const secret = password === null ? {} : { password };
  return getDocument({ data, worker, disableFontFace: true, enableXfa: false, ...secret }).promise;
}

function timeUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new TooLong()), PATIENCE_MS);
  });
}

class TooLong extends Error {}

function codeOf(thrown: unknown): Trouble {
  if (thrown instanceof TooLong) return "pdf-too-long";
  return thrown instanceof Error && thrown.name === "PasswordException" ? "file-is-protected" : "pdf-damaged";
}

async function pagesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  if (pdf.numPages > PAGES) throw new TooLong();
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items));
    page.cleanup();
  }
  return pages;
}

async function paperOf(pdf: PDFDocumentProxy): Promise<PaperPdf> {
  const until = performance.now() + PAPER_MS;
  const { info } = await pdf.getMetadata();
  const says = saysOf(info as About, pdf.numPages, await pdf.hasJSActions());
  const pages: TextPage[] = [];
  const last = Math.min(pdf.numPages, PAPER_PAGES);
  for (let number = 1; number <= last && performance.now() < until; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(pageOf(items, page.getViewport({ scale: 1 })));
    const notes: { subtype?: string }[] = await page.getAnnotations();
    says.annotations += notes.filter(({ subtype }) => isMark(subtype)).length;
    page.cleanup();
  }
  return { says, pages };
}

async function drawn(pdf: PDFDocumentProxy, number: number, width: number): Promise<OffscreenCanvas> {
  const page = await pdf.getPage(number);
  const size = page.getViewport({ scale: 1 });
  // A page can be made as long as a street.
  const scale = Math.min(width / size.width, (4 * width) / size.height);
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext("2d");
  if (!context) throw new TooLong();
  const canvasContext = context as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  return canvas;
}

function linesOf(items: readonly object[]): string {
  let text = "";
  for (const item of items) {
    if (!("str" in item)) continue;
    const { str, hasEOL } = item as { str: string; hasEOL: boolean };
    text += hasEOL ? `${str}\n` : str;
  }
  return text.replace(/[ \t]+$/gm, "").trim();
}

function trouble(code: Trouble, file: string): EngineError {
  const location = { file, line: null, column: null };
  return new EngineError({ code, message: code, help: "", location, fatal: false });
}
