// How long a keystroke in a letter of 1,000 words takes until what was found is on screen.
import { expect, test, whenEngineReady } from "./harness";
import { goTo, letterText, pasteMessage, putCursorBehind, tellStory } from "./journey";

const KEYS = 30;
const LIMIT_MS = 50;

test("a keystroke in a letter of 1,000 words brings its findings within 50 ms", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await tellStory(page);
  const sentences = Array.from({ length: 60 }, (_, i) => `In week ${i + 1} the packer and the warehouse lead counted every parcel of the shelf again`);
  await page.getByLabel("What happened?").fill(sentences.join(". "));
  await goTo(page, "Letter");
  const text = letterText(page);
  await putCursorBehind(text, "Blue Mug Shop");
  await page.keyboard.type(", we are deeply sorr");
  await expect(page.locator(".meter")).toContainText(/1,0\d\d words/);

  // From the key to the first frame with, or without, the mark of the finding.
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    let marks = 0;
    const look = (content: Element) => {
      const now = content.querySelectorAll("mark.finding").length;
      if (now === marks || pressed === 0) return;
      marks = now;
      const from = pressed;
      pressed = 0;
      requestAnimationFrame(() => times.push(performance.now() - from));
    };
    const content = (function find(root: ParentNode): Element | null {
      for (const element of root.querySelectorAll("*")) {
        if (element.matches(".cm-content")) return element;
        const found = element.shadowRoot && find(element.shadowRoot);
        if (found) return found;
      }
      return null;
    })(document);
    if (!content) throw new Error("no letter");
    marks = content.querySelectorAll("mark.finding").length;
    content.addEventListener("keydown", () => { pressed = performance.now(); }, { capture: true });
    new MutationObserver(() => look(content)).observe(content, { subtree: true, childList: true, attributes: true });
    Object.assign(globalThis, { keystrokes: times });
  });
  const times = () => page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes);
  for (let n = 1; n <= KEYS; n += 1) {
    await page.keyboard.press(n % 2 === 1 ? "y" : "Backspace");
    await expect.poll(async () => (await times()).length).toBe(n);
  }
  const sorted = (await times()).toSorted((a, b) => a - b);
  const [median, last] = [sorted[KEYS / 2] ?? 0, sorted.at(-1) ?? 0];
  console.log(`keystroke to findings: median ${median.toFixed(1)} ms, slowest ${last.toFixed(1)} ms`);
  expect(median).toBeLessThan(LIMIT_MS);
  expect(watch.errors).toEqual([]);
});
