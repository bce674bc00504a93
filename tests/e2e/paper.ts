// What stands on paper, read from the PDF that a browser prints.
import { getDocument } from "../../www/node_modules/pdfjs-dist/legacy/build/pdf.mjs";

/** The words of all pages, one line of print after the other. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ("str" in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    text += "\n";
  }
  return text;
}
