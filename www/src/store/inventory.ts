// Everything that is stored of the reader's, counted where it lies.

import { openDatabase } from "./database";

export interface Stored {
  /** The store's name. */
  what: string;
  entries: number;
  bytes: number;
}

/** What each store of the database holds; none where the browser gives no storage. */
export async function inventory(database = openDatabase()): Promise<Stored[]> {
  try {
    const opened = await database;
    const names = [...opened.objectStoreNames];
    return await Promise.all(
      names.map(async (what) => {
        const values: unknown[] = await opened.getAll(what);
        return { what, entries: values.length, bytes: values.map(bytesOf).reduce((a, b) => a + b, 0) };
      }),
    );
  } catch {
    return [];
  }
}

/** Bytes of a value, written as JSON where it is not made of bytes. */
function bytesOf(value: unknown): number {
  if (value instanceof Blob) return value.size;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength;
  if (typeof value !== "object" || value === null || Array.isArray(value)) return textBytes(value);
  return Object.values(value).reduce<number>((sum, one) => sum + bytesOf(one), 0);
}

function textBytes(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value) ?? "").length;
}
