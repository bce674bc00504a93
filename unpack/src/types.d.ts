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

export interface PartError {
  code: string;
  message: string;
  help: string;
  location: null;
  fatal: boolean;
}

/** `error-cells`: taken as empty. `hidden-sheets`: not read. */
export interface PartNote { code: "error-cells" | "hidden-sheets"; count: number }
