// A chart as a file that stands alone: without our styles, without a script, without a font of ours.

/** What a class of ours may have decided about a shape or a text. */
const LOOKS = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "paint-order",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/** Pixels of a picture for each one of the drawing: sharp when printed. */
const SHARP = 2;

/** The SVG as text, with the looks that its element has on the page. */
export function drawingFile(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  const copies = copy.querySelectorAll("*");
  drawn.querySelectorAll("*").forEach((element, i) => {
    const looks = getComputedStyle(element);
    for (const name of LOOKS) copies[i]?.setAttribute(name, looks.getPropertyValue(name));
    copies[i]?.removeAttribute("class");
  });
  removeComments(copy);
  return new XMLSerializer().serializeToString(copy);
}

/** The templates leave their marks behind. */
function removeComments(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** The same as a PNG. Rejects where the browser cannot draw it. */
export async function pictureFile(drawing: string): Promise<Blob> {
  const image = new Image();
  // The page's policy allows pictures from data URLs, and none from elsewhere.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARP;
  canvas.height = image.naturalHeight * SHARP;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise<Blob>((resolve, reject) => {
    const given = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error("the canvas gave no picture"));
    canvas.toBlob(given, "image/png");
  });
}
