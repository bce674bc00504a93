// The papers of the case, byte for byte as they were added. Each stands under the SHA-256 of its bytes, so that the
// same file always finds its place again. Nothing here ever changes one.

import { type Database, openDatabase } from "./database";

/** Whether a paper is on the device, read back and equal, or why it is not. */
export type PaperKept = { is: "kept" } | { is: "failed"; why: "no-storage" | "full" | "differs" | "other" };

export class PaperStore {
  #database: Promise<Database>;

  constructor(database: Promise<Database> = openDatabase()) {
    this.#database = database;
    // Each call says for itself that the disk is not there.
    database.catch(() => {});
  }

  /** Writes, reads back and compares. */
  async keep(sha256: string, file: Blob): Promise<PaperKept> {
    const database = await this.#database.catch(() => null);
    if (!database) return { is: "failed", why: "no-storage" };
    try {
      // Bytes, and no blob: some browsers keep those in a file of their own, which may go away before its entry.
      await database.put("papers", new Uint8Array(await file.arrayBuffer()), sha256);
      const back = await database.get("papers", sha256);
      if (back && (await sha256Of(back)) === sha256) return { is: "kept" };
      await database.delete("papers", sha256);
      return { is: "failed", why: "differs" };
    } catch (thrown) {
      const full = thrown instanceof DOMException && thrown.name === "QuotaExceededError";
      return { is: "failed", why: full ? "full" : "other" };
    }
  }

  /** The bytes; null where they are not on this device. */
  async read(sha256: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      return (await (await this.#database).get("papers", sha256)) ?? null;
    } catch {
      return null;
    }
  }

  /** The fingerprints of what is kept. */
  async all(): Promise<string[]> {
    try {
      return await (await this.#database).getAllKeys("papers");
    } catch {
      return [];
    }
  }

  async remove(sha256: string): Promise<void> {
    const database = await this.#database.catch(() => null);
    await database?.delete("papers", sha256).catch(() => {});
  }
}

/** Lower-case hex. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
