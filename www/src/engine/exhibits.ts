// Writes the packet of papers as a ZIP archive. The papers themselves go into it unread by us: only what stands
// between them is made here, so that large ones need no memory.

import type { ArchiveWriter, Engine } from "../../../pkg/page/candor.js";
import type { DraftRequest } from "../../../src/web/types";
import { sha256Of } from "../store/papers";
import { paperMissing } from "./failure";

/** The index and the manifest first, then the papers in the order of the letter. */
export async function archive(
  engine: Engine,
  writer: ArchiveWriter,
  request: DraftRequest,
  originals: Readonly<Record<string, File>>,
): Promise<Blob> {
  const { exhibits, names, indexText, manifest } = engine.exhibitPack(request);
  const papers = exhibits.map(({ name, sha256 }) => {
    const file = originals[sha256];
    if (!file) throw paperMissing(name);
    return { name, sha256, file };
  });
  const own = [
    new File([engine.exhibitIndex(request) as Uint8Array<ArrayBuffer>], names.word),
    new File([indexText], names.text),
    new File([manifest], names.manifest),
  ];
  const pieces: BlobPart[] = [];
  for (const file of own) {
    const sha256 = await sha256Of(new Uint8Array(await file.arrayBuffer()));
    pieces.push(await head(writer, file.name, sha256, file), file);
  }
  for (const { name, sha256, file } of papers) pieces.push(await head(writer, name, sha256, file), file);
  pieces.push(writer.end() as Uint8Array<ArrayBuffer>);
  return new Blob(pieces, { type: "application/zip" });
}

async function head(writer: ArchiveWriter, name: string, sha256: string, file: File): Promise<BlobPart> {
  return (await writer.add(name, sha256, file)) as Uint8Array<ArrayBuffer>;
}
