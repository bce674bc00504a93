// Looks at a paper: its bytes, its text, a page as dots. The engine says what they mean; the file is only read.

import type { PaperReading, PaperRequest } from "../../../src/web/types";
import { EngineError } from "../engine/failure";
import "../i18n/reading.en";
import { fitting } from "./fitting";

/** The engine's answer to what was seen. */
export type AskEngine = (request: PaperRequest, bytes: Uint8Array, dots: Uint8Array) => Promise<PaperReading>;

/** The engine refuses what is larger; it need not even be read. */
const BYTES = 100_000_000;
/** Longer side of the picture that is looked at. Letters of a page have twenty dots and more. */
const LONGER_SIDE = 1600;
/** Width of a page of a PDF that is a picture. */
const PAGE_WIDTH = 1200;

const NOTHING = { pages: null, pdf: null, raster: null } satisfies Partial<PaperRequest>;

/** Passwords that were typed in this visit. They are kept nowhere. */
const passwords = new WeakMap<File, string>();

/** What a paper says. Rejects with `EngineError`; `file-is-protected` where it wants a password, or another one. */
export async function examine(file: File, password: string | null, ask: AskEngine): Promise<PaperReading> {
  if (file.size > BYTES) throw tooLarge(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const request = { ...NOTHING, name: file.name };
  // By the header alone: a picture that is too large is refused before anybody decodes it.
  const first = await ask(request, bytes, new Uint8Array());
  if (first.facts.format === "pdf") return ofPdf(file, bytes, password, ask);
  const { width, height } = first.facts;
  if (width === null || height === null) return first;
  const size = fitting(width, height, LONGER_SIDE);
  const canvas = await decoded(file, size.width, size.height);
  return canvas ? withDots(request, bytes, canvas, ask) : first;
}

/** A page as a picture that wide, the first being 1; a picture has one page. Rejects with `EngineError`. */
export async function renderPage(file: File, page: number, width: number): Promise<ImageBitmap> {
  if (await isPdf(file)) {
    const { drawPdf } = await import("../engine/pdf");
    return (await drawPdf(file, passwords.get(file) ?? null, page, width)).transferToImageBitmap();
  }
  return createImageBitmap(file, { resizeWidth: width, resizeQuality: "medium" }).catch(() => {
    throw new EngineError({
      code: "picture-not-shown",
      message: `\`${file.name}\` is of a kind that this browser does not show`,
      help: "save it as PDF, PNG or JPEG to see it here",
      location: { file: file.name, line: null, column: null },
      fatal: false,
    });
  });
}

async function ofPdf(
  file: File,
  bytes: Uint8Array,
  password: string | null,
  ask: AskEngine,
): Promise<PaperReading> {
  const { drawPdf, readPdf } = await import("../engine/pdf");
  const { says, pages } = await readPdf(file, password);
  if (password !== null) {
    says.protected = true;
    passwords.set(file, password);
  }
  const request = { ...NOTHING, name: file.name, pages, pdf: says };
  const reading = await ask(request, bytes, new Uint8Array());
  if (reading.facts.text !== "absent") return reading;
  // A scan: its first page is looked at as a picture.
  const canvas = await drawPdf(file, password, 1, PAGE_WIDTH).catch(() => null);
  return canvas ? withDots(request, bytes, canvas, ask) : reading;
}

/** A picture at that size; null where the browser cannot decode it. */
async function decoded(file: File, width: number, height: number): Promise<OffscreenCanvas | null> {
  const options: ImageBitmapOptions = { resizeWidth: width, resizeHeight: height, resizeQuality: "medium" };
  const picture = await createImageBitmap(file, options).catch(() => null);
  if (!picture) return null;
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  picture.close();
  return canvas;
}

function withDots(
  request: PaperRequest,
  bytes: Uint8Array,
  canvas: OffscreenCanvas,
  ask: AskEngine,
): Promise<PaperReading> {
  const { width, height } = canvas;
  const dots = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
  return ask({ ...request, raster: { width, height } }, bytes, new Uint8Array(dots.buffer));
}

/** As the engine sees it: readers look for the mark in the first part of a file. */
async function isPdf(file: File): Promise<boolean> {
  const head = await file.slice(0, 1024).text();
  return head.includes("%PDF-");
}

function tooLarge(file: File): EngineError {
  return new EngineError({
    code: "paper-too-large",
    message: `\`${file.name}\` has more than ${BYTES / 1_000_000} MB`,
    help: "save it in parts, or ask for a smaller copy",
    location: { file: file.name, line: null, column: null },
    fatal: false,
  });
}
