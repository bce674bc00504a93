// The text layer of a PDF. Loaded only when somebody opens one.

import { GlobalWorkerOptions, getDocument } from "pdfjs-dist";
import { EngineError } from "./failure";

/** Amazon's messages have a handful of pages. */
const PAGES = 40;

type Trouble = "file-is-protected" | "pdf-damaged" | "pdf-without-text";

/** The lines of its pages. Rejects with `EngineError`, also where the pages are only pictures. */
export async function textOfPdf(file: File): Promise<string> {
  const data = new Uint8Array(await file.arrayBuffer());
  GlobalWorkerOptions.workerPort ??= new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    type: "module",
    name: "candor-pdf",
  });
  const task = getDocument({ data, disableFontFace: true, useSystemFonts: false, enableXfa: false });
  try {
    const pages = await pagesOf(await task.promise);
    const text = pages.join("\n\n").trim();
    if (text === "") throw trouble("pdf-without-text", file.name);
    return text;
  } catch (thrown) {
    if (thrown instanceof EngineError) throw thrown;
    throw trouble(isLocked(thrown) ? "file-is-protected" : "pdf-damaged", file.name);
  } finally {
    await task.destroy();
  }
}

function isLocked(thrown: unknown): boolean {
  return thrown instanceof Error && thrown.name === "PasswordException";
}

async function pagesOf(pdf: Awaited<ReturnType<typeof getDocument>["promise"]>): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= Math.min(pdf.numPages, PAGES); number += 1) {
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
