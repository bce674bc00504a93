// The program as it is stored on this device, with fingerprints that can be compared with a build.

/** How the names of the service worker's stores begin. */
const PREFIX = "candor-";

export interface ProgramFile {
  /** Its place in the program, such as `assets/index-1a2b.js`. */
  name: string;
  bytes: number;
  /** Lower-case hex. */
  sha256: string;
}

export interface Program {
  /** By name. */
  files: ProgramFile[];
  /** SHA-256 of the lines `sha256  name` of all files, each ended by a line feed: as `sha256sum` writes them. */
  sha256: string;
}

/** The stored program that `script`, one of its addresses, is part of. Null: there is none yet. */
export async function storedProgram(script: string, base: string): Promise<Program | null> {
  try {
    for (const name of await caches.keys()) {
      const cache = name.startsWith(PREFIX) ? await caches.open(name) : null;
      if (await cache?.match(script)) return await described(cache as Cache, base);
    }
  } catch {
    // Some private windows keep nothing.
  }
  return null;
}

async function described(cache: Cache, base: string): Promise<Program> {
  const files: ProgramFile[] = [];
  for (const { url } of await cache.keys()) {
    const bytes = await (await cache.match(url))?.arrayBuffer();
    if (!bytes) continue;
    const name = url.slice(base.length) || "index.html";
    files.push({ name, bytes: bytes.byteLength, sha256: await sha256(bytes) });
  }
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lines = files.map((file) => `${file.sha256}  ${file.name}\n`).join("");
  return { files, sha256: await sha256(new TextEncoder().encode(lines)) };
}

async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
