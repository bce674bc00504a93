// A folder on the seller's device whose new exports are read by themselves, where the browser allows it.
//
// The browser keeps the permission, and asks again where it does not. Nothing is written there. What was read is
// remembered by name, size and time, so that a file is read once.

import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/** Endings of files that may be exports. */
const EXPORT = /\.(txt|tsv|csv|json|xml|xlsx|zip|gz)$/i;
/** A file larger than this is left for the seller to add. */
const MOST_BYTES = 300 * 1024 * 1024;

/** What TypeScript's own types lack. */
interface Handle extends FileSystemDirectoryHandle {
  queryPermission(options: { mode: "read" }): Promise<PermissionState>;
  requestPermission(options: { mode: "read" }): Promise<PermissionState>;
}
type Picker = (options: { id: string; mode: "read" }) => Promise<Handle>;

interface Kept extends DBSchema {
  folder: { key: "folder"; value: { handle: Handle; seen: string[] } };
}

export type FolderState =
  | { is: "unavailable" }
  | { is: "none" }
  /** The browser wants to be asked again. */
  | { is: "asleep"; name: string }
  | { is: "watched"; name: string };

const DATABASE = "candor-folder";

function picker(): Picker | null {
  return (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker?.bind(globalThis) ?? null;
}

/** What tells one state of a file from another. */
export function stamp({ name, size, lastModified }: Pick<File, "name" | "size" | "lastModified">): string {
  return `${name}|${size}|${lastModified}`;
}

/** The files that were not read yet and may be exports. */
export function unseen(files: readonly File[], seen: readonly string[]): File[] {
  return files.filter(
    (file) => EXPORT.test(file.name) && file.size <= MOST_BYTES && !seen.includes(stamp(file)),
  );
}

/** Tells of another state with a `change` event. */
export class Folder extends EventTarget {
  state: FolderState = picker() ? { is: "none" } : { is: "unavailable" };
  #handle: Handle | null = null;
  #seen: string[] = [];
  #looking = false;

  /** Takes up the folder of an earlier visit. */
  async open(): Promise<void> {
    if (this.state.is === "unavailable" || this.#handle) return;
    const kept = await this.#database((database) => database.get("folder", "folder"));
    if (!kept) return;
    this.#handle = kept.handle;
    this.#seen = kept.seen;
    await this.#settle(await kept.handle.queryPermission({ mode: "read" }));
  }

  /** Lets the seller choose one. Must follow a tap. */
  async choose(): Promise<void> {
    const handle = await picker()?.({ id: "candor-exports", mode: "read" }).catch(() => null);
    if (!handle) return;
    this.#handle = handle;
    this.#seen = [];
    await this.#keep();
    await this.#settle("granted");
  }

  /** Asks the browser again. Must follow a tap. */
  async wake(): Promise<void> {
    if (this.#handle) await this.#settle(await this.#handle.requestPermission({ mode: "read" }));
  }

  async forget(): Promise<void> {
    if (!this.#handle) return;
    this.#handle = null;
    this.#seen = [];
    await this.#database((database) => database.clear("folder"));
    this.#set({ is: "none" });
  }

  /** Hands over the files that are new. What was handed over is not handed over again. */
  async look(take: (files: File[]) => Promise<void>): Promise<number> {
    if (this.state.is !== "watched" || !this.#handle || this.#looking) return 0;
    this.#looking = true;
    try {
      const found = unseen(await filesOf(this.#handle), this.#seen);
      if (found.length === 0) return 0;
      await take(found);
      this.#seen = [...this.#seen, ...found.map(stamp)];
      await this.#keep();
      return found.length;
    } catch {
      // The folder is gone or was taken away: the seller may choose it again.
      this.#set({ is: "asleep", name: this.#handle.name });
      return 0;
    } finally {
      this.#looking = false;
    }
  }

  async #keep(): Promise<void> {
    const handle = this.#handle;
    if (!handle) return;
    const seen = this.#seen;
    await this.#database((database) => database.put("folder", { handle, seen }, "folder"));
  }

  async #settle(permission: PermissionState): Promise<void> {
    const name = this.#handle?.name ?? "";
    this.#set(permission === "granted" ? { is: "watched", name } : { is: "asleep", name });
  }

  #set(state: FolderState): void {
    this.state = state;
    this.dispatchEvent(new Event("change"));
  }

  /** Where the browser keeps nothing, the folder lasts as long as the page. */
  async #database<T>(use: (database: IDBPDatabase<Kept>) => Promise<T>): Promise<T | null> {
    try {
      const database = await openDB<Kept>(DATABASE, 1, {
        upgrade: (fresh) => void fresh.createObjectStore("folder"),
      });
      const value = await use(database);
      database.close();
      return value;
    } catch {
      return null;
    }
  }
}

async function filesOf(handle: Handle): Promise<File[]> {
  const files: File[] = [];
  for await (const entry of handle.values()) if (entry.kind === "file") files.push(await entry.getFile());
  return files;
}
