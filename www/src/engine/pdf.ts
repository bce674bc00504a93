// The text layer of a PDF. Loaded only when somebody opens one.

import { getDocument, type PDFDocumentProxy, PDFWorker } from "pdfjs-dist";
import { EngineError } from "./failure";
import { ownScript } from "./own-script";
import address from "./pdf-worker.ts?worker&url";

/** Amazon's messages have a handful of pages. */
const PAGES = 60;
/** How long the whole of it may take. A file can be made to keep a reader busy for ever. */
const PATIENCE_MS = 30_000;

type Trouble = "file-is-protected" | "pdf-damaged" | "pdf-too-long" | "pdf-without-text";

/** The lines of its pages. Rejects with `EngineError`, also where the pages are only pictures. */
export async function textOfPdf(file: File): Promise<string> {
  const data = new Uint8Array(await file.arrayBuffer());
  const thread = new Worker(ownScript(address), { type: "module", name: "candor-pdf" });
  try {
    const text = (await Promise.race([pagesOf(data, thread), timeUp()])).join("\n\n").trim();
    if (text !== "") return text;
  } catch (thrown) {
    throw trouble(codeOf(thrown), file.name);
  } finally {
    // Everything that was read of the file goes with it.
    thread.terminate();
  }
  throw trouble("pdf-without-text", file.name);
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

async function pagesOf(data: Uint8Array, thread: Worker): Promise<string[]> {
  const worker = PDFWorker.create({ port: thread });
  const pdf: PDFDocumentProxy = await getDocument({ data, worker, disableFontFace: true, enableXfa: false })
    .promise;
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
