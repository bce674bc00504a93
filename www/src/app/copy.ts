// A copy of the case goes to the reader's own files.

import { download } from "../parts/download";
import { fileSafe } from "../parts/file-safe";
import { note } from "../store/notes";
import { sealFile } from "../store/sealed";
import { model } from "./model";
import { today } from "./today";

/** Hands a copy to the browser and returns its name. With a passphrase, nobody opens it without. */
export async function saveCopy(passphrase = ""): Promise<string> {
  const plain = (await model.caseFile()) as Uint8Array<ArrayBuffer>;
  const bytes = passphrase === "" ? plain : await sealFile(plain, passphrase);
  const shop = fileSafe(model.state.story.shopName);
  const name = `${["case", shop, today()].filter((part) => part !== "").join("-")}.candor`;
  download(new Blob([bytes], { type: "application/octet-stream" }), name);
  note({ copied: today() });
  return name;
}
