// Writes beside each PDF of a folder what pdf.js says of it: texts.mjs folder

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
const { getDocument } = await import(require.resolve("pdfjs-dist/legacy/build/pdf.mjs"));

const share = (value) => Math.round(value * 1e5) / 1e5;

/** As `www/src/paper/examine.ts` gives it to the engine. */
async function textOf(page) {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const shown = items.filter((item) => "str" in item && item.str.trim() !== "");
  return shown.map(({ str, transform, width: w, height: h }) => ({
    text: str,
    x: share(transform[4] / width),
    y: share(1 - (transform[5] + h) / height),
    w: share(w / width),
    h: share(h / height),
  }));
}

const folder = process.argv[2];
for (const file of readdirSync(folder).filter((name) => name.endsWith(".pdf")).sort()) {
  const data = new Uint8Array(readFileSync(join(folder, file)));
  let pages = null;
  try {
    const pdf = await getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
    pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push({ items: await textOf(await pdf.getPage(number)) });
  } catch (error) {
    if (error.name !== "PasswordException") throw error;
  }
  writeFileSync(join(folder, file.replace(/\.pdf$/, ".json")), `${JSON.stringify(pages)}\n`);
}
