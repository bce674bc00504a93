// The interview by keyboard alone: three reasons in three languages, on a phone and on a desk.
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test, whenEngineReady } from "./harness";
import { goTo, pasteMessage, showAllAnswers } from "./journey";

interface Words {
  place: RegExp;
  next: string;
  skip: string;
  unknown: string;
  end: string;
  why: string;
}

interface Case {
  reason: string;
  message: string;
  /** How often Down is pressed on the choice of languages, which begins with English. */
  down: number;
  words: Words;
  /** Questions of the reason itself. */
  asks: string[];
  /** A sentence in the seller's language. */
  own: string;
}

const PLAN = "Please send a plan of action with the root cause, the actions you have taken, and the steps to prevent it.";

const CASES: Case[] = [
  {
    reason: "expired goods, in German",
    message: `Your listing was removed.\n\nComplaint: Expired\nASIN: B0F4Q7TZ21\n\nBuyers told us that items you sold were past their expiration date. ${PLAN}`,
    down: 1,
    words: {
      place: /^Fragen? \d+( bis \d+)? von etwa \d+$/,
      next: "Speichern und weiter",
      skip: "Später beantworten",
      unknown: "Weiß ich nicht",
      end: "Das war die letzte Frage",
      why: "Warum wir fragen",
    },
    asks: ["Welche Chargennummern sind betroffen?", "Wie wurde diese Charge gelagert, gebucht und entnommen?"],
    own: "Die Ware stand hinter der neuen und wurde zuletzt verschickt",
  },
  {
    reason: "doubts about the goods, in Spanish",
    message: `Your Amazon selling account has been deactivated.\n\nWhy did this happen?\nWe received complaints about the authenticity of items that you sell.\nASIN: B0F4Q7TZ21\n\nHow do I reactivate my account?\nPlease send invoices of your supplier. ${PLAN}`,
    down: 2,
    words: {
      place: /^Preguntas? \d+( a \d+)? de unas \d+$/,
      next: "Guardar y continuar",
      skip: "Dejar para después",
      unknown: "No lo sé",
      end: "Esa era la última pregunta",
      why: "Por qué preguntamos",
    },
    asks: ["¿Cuál es el nombre completo del proveedor, como en sus facturas?", "¿Tiene facturas que cubran las unidades vendidas?"],
    own: "Compramos las lámparas en una tienda que no es de la marca",
  },
  {
    reason: "late shipments, in Chinese",
    message: `Your late shipment rate of 6.2% exceeds our target of 4%. Your seller-fulfilled offers were deactivated.\n\n${PLAN}`,
    down: 5,
    words: {
      place: /^第 \d+( 至 \d+)? 题，共约 \d+ 题$/,
      next: "保存并继续",
      skip: "稍后回答",
      unknown: "我不知道",
      end: "这是最后一题",
      why: "为什么问",
    },
    asks: ["从下单到第一次扫描之间发生了什么？", "您用的是哪家物流的哪种服务？"],
    own: "三周里只有一个人在打包",
  },
];

/** Presses Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, element: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await element.evaluate((one) => one.matches(":focus"))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`no way to ${element} by keyboard`);
}

async function pressOn(page: Page, element: Locator): Promise<void> {
  await tabTo(page, element);
  await page.keyboard.press("Enter");
}

/** Answers one question by its field. */
async function answer(page: Page, question: Locator, own: string): Promise<void> {
  const radio = question.getByRole("radio").first();
  if ((await radio.count()) > 0) {
    await tabTo(page, radio);
    await page.keyboard.press("Space");
    return;
  }
  const field = question.locator("input, textarea").first();
  await tabTo(page, field);
  const type = await field.evaluate((one) => one.getAttribute("type") ?? "text");
  const isNumber = (await field.getAttribute("inputmode")) === "numeric";
  const chip = question.locator(".chips button").first();
  if (type === "date") await page.keyboard.type("02112026");
  else if (isNumber) await page.keyboard.type("12");
  else if ((await chip.count()) > 0) await pressOn(page, chip);
  else await page.keyboard.insertText(own);
}

/** Goes through every question; puts off the one at `skipped` and does not know the one at `unknown`. */
async function goThrough(page: Page, { words, own, asks }: Case): Promise<string[]> {
  const seen: string[] = [];
  const texts: string[] = [];
  const end = page.getByRole("heading", { name: words.end });
  const place = page.getByText(words.place);
  for (let screens = 0; screens < 60 && !(await end.isVisible()); screens += 1) {
    await expect(place).toBeVisible();
    const before = await place.innerText();
    const questions = await page.locator("candor-interview .question").all();
    for (const question of questions) {
      const path = (await question.getAttribute("data-path")) ?? "";
      expect(seen, "asked twice").not.toContain(path);
      seen.push(path);
      texts.push((await question.locator("label.label, legend").first().innerText()).trim());
      if (screens !== 3 && screens !== 5) await answer(page, question, own);
    }
    if (screens === 1) await expectAccessible(page);
    const name = screens === 3 ? words.skip : screens === 5 ? words.unknown : words.next;
    await pressOn(page, page.locator("candor-interview").getByRole("button", { name, exact: true }));
    await expect(page.getByText(before, { exact: true })).toHaveCount(0);
  }
  await expect(end).toBeFocused();
  for (const text of asks) expect(texts).toContain(text);
  return seen;
}

for (const [width, height] of [[360, 740], [1280, 800]] as const) {
  for (const one of CASES) {
    test(`${one.reason}, at ${width} px, by keyboard alone`, async ({ page, server, watch }, info) => {
      // Hundreds of keys, each waited for.
      test.setTimeout(180_000);
      await page.setViewportSize({ width, height });
      await page.goto(server.url);
      await whenEngineReady(page);
      await tabTo(page, page.getByLabel("Paste Amazon's message here"));
      await page.keyboard.insertText(one.message);
      await pressOn(page, page.getByRole("button", { name: "Read this message" }));
      await expect(page.getByRole("heading", { name: "What Amazon's message says" })).toBeVisible();
      await pressOn(page, page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: /Your story/ }));

      await tabTo(page, page.locator("candor-story select"));
      for (let presses = 0; presses < one.down; presses += 1) await page.keyboard.press("ArrowDown");
      await expect(page.getByText(one.words.place)).toBeVisible();
      await page.screenshot({ fullPage: true, path: info.outputPath("first.png") });
      const shown = await page.locator("candor-interview .question").count();
      expect(shown).toBe(width < 768 ? 1 : 2);

      const why = page.getByText(one.words.why).first();
      await tabTo(page, why);
      await page.keyboard.press("Enter");
      await expect(page.locator("candor-interview .help p").first()).toBeVisible();
      const first = page.locator("candor-interview .question input").first();
      await tabTo(page, first, "Shift+Tab");

      const seen = await goThrough(page, one);
      expect(seen.length).toBeGreaterThan(12);
      await expectAccessible(page);
      await page.screenshot({ fullPage: true, path: info.outputPath("end.png") });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(wide, "nothing is wider than the screen").toBe(true);

      await page.reload();
      await expect(page.getByRole("heading", { name: one.words.end }), "what was answered is kept").toBeVisible();
      await pressOn(page, page.getByRole("navigation", { name: "Steps" }).getByRole("link", { name: /Letter/ }));
      await expect(page.getByRole("article", { name: "Plan of Action" })).toContainText(one.own);
      expect(watch.errors).toEqual([]);
    });
  }
}

test("what was written by hand is not asked again, and an answer can be changed", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await showAllAnswers(page);
  await page.getByLabel("Name of your shop").fill("Blue Mug Shop");
  await page.getByLabel("Legal name of your business").fill("Blue Mug Ltd");
  await page.getByLabel("What did the customer see?").fill("23 broken mugs");
  await page.getByRole("button", { name: "One by one" }).click();
  await expect(page.getByText(/^Question 3 of about \d+$/)).toBeVisible();
  await page.getByRole("radio", { name: "It happened as the message says." }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByLabel(/What do the bad feedback/)).toHaveValue("23 broken mugs");
  await expect(page.getByLabel(/What did you do, or change/)).toBeFocused();
  await page.getByLabel(/What did you do, or change/).fill("Thin boxes from 10 September");
  await page.getByRole("button", { name: "Back" }).click();
  await page.getByRole("radio", { name: "It did not happen, and my records show that." }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expect(page.getByLabel(/^What shows this/)).toBeFocused();
  await page.getByRole("button", { name: "Back" }).click();
  await expect(page.getByLabel("What do your records show instead?")).toHaveValue("Thin boxes from 10 September");
  await showAllAnswers(page);
  await expect(page.getByLabel("What happened?")).toHaveValue("Thin boxes from 10 September");
  await expect(page.getByRole("radio", { name: "It did not happen, and my records show that." })).toBeChecked();
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("an answer that is not in English is kept and flagged, and a further entry is asked about", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await showAllAnswers(page);
  await page.getByLabel("Name of your shop").fill("Blue Mug Shop");
  await page.getByLabel("Legal name of your business").fill("Blue Mug Ltd");
  await page.getByRole("radio", { name: "It happened as the message says." }).check();
  await page.getByRole("button", { name: "One by one" }).click();
  await page.getByLabel("Language of the questions").selectOption("fr");
  const own = "Les tasses sont arrivées cassées chez les acheteurs";
  await page.locator("candor-interview textarea").first().fill(own);
  await expect(page.getByText("À mettre en anglais")).toBeVisible();
  await page.locator("candor-interview textarea").nth(1).fill("Thin boxes were used from 10 September");
  await page.getByRole("button", { name: "Enregistrer et continuer" }).click();
  await page.getByRole("button", { name: "Autre chose a aussi mal tourné" }).click();
  await expect(page.getByRole("heading", { name: "Cause 2" })).toBeVisible();
  await page.getByLabel("Langue des questions").selectOption("en");
  await showAllAnswers(page);
  await expect(page.getByRole("group", { name: "Cause 1" }).getByLabel("What did the customer see?")).toHaveValue(own);
  await expect(page.getByRole("group", { name: "Cause 2" })).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("where only a part happened, what is true is asked and told in the letter", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await showAllAnswers(page);
  const fact = page.getByRole("region", { name: "Fact 1" });
  await expect(fact).toBeHidden();
  await page.getByRole("radio", { name: "Only a part of it happened." }).check();
  await fact.getByLabel("Which part is different from the message?").fill("Nine of the 23 mugs came whole");
  await fact.getByLabel("Which record or paper shows it?").fill("photos of 12 October");
  await fact.getByRole("button", { name: "Another fact is different too" }).click();
  await expect(page.getByRole("region", { name: "Fact 2" })).toBeVisible();
  await fact.getByRole("button", { name: "Remove: Fact 1" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(fact.getByLabel("Which record or paper shows it?")).toHaveValue("photos of 12 October");
  await expectAccessible(page);
  await goTo(page, "Letter");
  const letter = page.getByRole("article", { name: "Plan of Action" });
  await expect(letter).toContainText("Nine of the 23 mugs came whole.");
  await expect(letter).toContainText("photos of 12 October");
  expect(watch.errors).toEqual([]);
});
