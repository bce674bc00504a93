// The shapes that cross this module's boundary, written once by hand. Errors have the engine's shape.

/** What a file, or a part of it, turned out to be. */
export type Part =
  /** Rows or JSON: its bytes are pulled, and pushed into a reader of the engine. */
  | { kind: "table" | "json"; name: string }
  | { kind: "message"; name: string; message: Message }
  | { kind: "refused"; name: string; error: PartError };

/** A message as text, with the lines it has on paper. */
export interface Message {
  text: string;
  subject: string | null;
  /** Name and address. */
  from: string | null;
  /** ISO, with its zone. */
  date: string | null;
}

export type PartErrorCode =
  | "container-bomb" | "container-damaged" | "container-packed-otherwise" | "container-too-deep"
  | "container-too-large" | "container-too-many-files" | "file-empty" | "file-is-binary" | "file-is-document"
  | "file-is-old-excel" | "file-is-other-archive" | "file-is-pdf" | "file-is-protected" | "file-is-sign-in-page"
  | "file-is-xml" | "file-unreadable" | "message-not-usable" | "part-too-large" | "sheet-too-large"
  | "workbook-empty" | "xml-too-large" | "xml-with-doctype";

export interface PartError {
  code: PartErrorCode;
  message: string;
  help: string;
  location: null;
  fatal: boolean;
}

/** `error-cells`: taken as empty. `hidden-sheets`: not read. */
export interface PartNote { code: "error-cells" | "hidden-sheets"; count: number }
