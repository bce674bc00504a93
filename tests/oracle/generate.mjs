// Accounts as export files, by seed. `node generate.mjs SEED FOLDER` writes them.

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, makeAccount } from "./account.mjs";
import { iso } from "./calendar.mjs";
import { exportsOf } from "./exports.mjs";

/** The files of the account with that seed, and what it is asked: the day and the store. */
export function generate(seed) {
  const account = makeAccount(seed);
  return { what: describe(account), options: { today: iso(account.today), store: account.store }, files: exportsOf(account) };
}

const [, script, seed, folder] = process.argv;
if (script?.endsWith("generate.mjs") && folder) {
  const { what, files } = generate(Number(seed));
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  console.log(what);
}
