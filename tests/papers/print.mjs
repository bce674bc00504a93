// Prints pages to PDF with Chromium: print.mjs a.html b.html … writes a.pdf b.pdf …

import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";

const executablePath = process.env.CHROMIUM;
const browser = await chromium.launch(executablePath ? { executablePath } : {});
const page = await browser.newPage();
for (const source of process.argv.slice(2)) {
  await page.goto(pathToFileURL(source).href);
  await page.pdf({ path: source.replace(/\.html$/, ".pdf"), format: "A4", margin: { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" } });
}
await browser.close();
