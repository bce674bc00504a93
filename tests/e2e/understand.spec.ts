// What the page makes of a message: the way to answer, what else it says, its reasons, and the answers that follow.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, expectAccessible, test, whenEngineReady, whenOfflineReady } from "./harness";
import { goTo, pasteMessage } from "./journey";
import { MESSAGE } from "./material";
import { pdf } from "./packing";

const REPLY = `Date: 22 November 2026
Hello,

We received your submission but do not have enough information to reactivate your account.

Please send us the following:
-- Greater detail on the root cause of the order defects
-- A copy of your business license

Sincerely,
Seller Performance Team`;

/** Its own clock is not the one of the rule, and one of its products is cut. */
const AUTHENTICITY = `Date: 20 November 2026
Hello,

Your Amazon seller account has been deactivated. Funds will not be transferred to you while we work with you on this. Please keep shipping open orders.

Why did this happen?
We received complaints about the authenticity of the items you sell.

How do I reactivate my account?
Please send us the following within 72 hours:
-- Copies of invoices from your supplier issued in the last 180 days
You can send your documents in PDF, JPG or PNG format, in English or German.

ASIN: B0TEST0003, Title: Blue mug
ASIN: B0TEST00, Title: Red mug

Sincerely,
Seller Performance Team`;

const RELATED = `Date: 20 November 2026
Hello,

Your Amazon seller account has been deactivated.

Why did this happen?
We found that your account is related to another account that may not be used to sell on Amazon.

How do I reactivate my account?
Please reactivate the related account first.

Sincerely,
Seller Performance Team`;

/** A weak sign that does not settle it. */
const UNSURE = `Date: 20 November 2026
Hello,

Your Amazon seller account has been deactivated.

We looked at delivery complaints and at returns.

Please send us a plan of action.

Seller Performance Team`;

test.beforeEach(async ({ page, server }) => {
  await page.goto(server.url);
});

test("the kind of answer comes with what to prepare, what not to do, and how it is misread", async ({ page, watch }) => {
  await pasteMessage(page);
  const answer = page.getByRole("region", { name: "What kind of answer Amazon wants" });
  await expect(answer).toContainText("Explanation (Plan of Action)");
  for (const heading of ["What to prepare", "Not tonight", "Often misread"]) {
    await expect(answer.getByRole("heading", { name: heading })).toBeVisible();
  }
  expect(await answer.getByRole("listitem").count()).toBeGreaterThanOrEqual(4);
  await expect(page.getByRole("heading", { name: "Get a person for this one" })).toHaveCount(0);
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("what to do tonight comes before the way to answer, and dates before requests", async ({ page, watch }) => {
  await pasteMessage(page);
  const headings = page.getByRole("main").getByRole("heading", { level: 2 });
  const inOrder = ["For tonight", "What kind of answer Amazon wants", "Dates", "What Amazon asks for"];
  const found = (await headings.allTextContents()).filter((heading) => inOrder.includes(heading.trim()));
  expect(found.map((heading) => heading.trim())).toEqual(inOrder);
  expect(watch.errors).toEqual([]);
});

test("a reading that is not sure asks with the words that made us think so, and takes the choice", async ({ page, watch }) => {
  await pasteMessage(page, UNSURE);
  const choice = page.getByRole("region", { name: "Is it this?" });
  const picks = choice.getByRole("button", { name: /^This one: / });
  await expect(picks).toHaveCount(1);
  await expect(choice.locator("blockquote").first()).toContainText("delivery complaints");
  await expectAccessible(page);
  await picks.first().click();
  await expect(choice).toHaveCount(0);
  await expect(page.getByText(/^You chose this reason: /)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^You chose this reason: /)).toBeVisible();
  await expect(choice).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("a hard case is calm, and names what to bring to a person", async ({ page, watch }) => {
  await pasteMessage(page, RELATED);
  const card = page.getByRole("region", { name: "Get a person for this one" });
  await expect(card.getByRole("heading", { name: "Signs of a bad firm" })).toBeVisible();
  await expect(page.getByText("Many sellers get this message")).toHaveCount(0);
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("the message wins over the rule, and what else it says is listed", async ({ page, watch }) => {
  await pasteMessage(page, AUTHENTICITY);
  const clash = page.getByRole("region", { name: "The message and the rule differ" });
  await expect(clash).toContainText("The message wins.");
  await expect(clash).toContainText("This message says");
  await expect(clash).toContainText("180 days");
  await expect(clash).toContainText("365 days");
  await expect(clash).toContainText(/Checked on \d+ \w+ 2026/);
  const also = page.getByRole("region", { name: "What the message also says" });
  await expect(also).toContainText("Amazon keeps your money for now.");
  await expect(also).toContainText("Keep shipping open orders.");
  await expect(also).toContainText("Files it takes:");
  await expect(page.getByText("B0TEST00 damaged")).toBeVisible();
  await clash.getByRole("button", { name: /Go to line/ }).click();
  await expect(page.locator("li[id^=line-]:focus")).toContainText("in the last 180 days");
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("a reason has a page of its own, reached from the reading and back", async ({ page, watch }) => {
  await pasteMessage(page);
  await page.getByRole("link", { name: /^More about:/ }).first().click();
  await expect(page).toHaveURL(/#\/reason\/PERF-ODR$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  for (const heading of ["What Amazon usually asks for", "Common mistakes", "Where this comes from"]) {
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  }
  await expect(page.getByRole("main").getByRole("link", { name: /amazon/i })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Back to Amazon's message" }).click();
  await expect(page.getByRole("heading", { name: "What Amazon's message says" })).toBeVisible();
  await page.locator("mark.reason").first().click();
  await page.getByRole("link", { name: "More about this reason" }).click();
  await expect(page).toHaveURL(/#\/reason\/PERF-ODR$/);
  await page.goto(`${new URL(page.url()).origin}/#/reason/NO-SUCH`);
  await expect(page.getByRole("heading", { name: "We do not know this reason" })).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("an answer of Amazon is compared with what was asked before, and can be undone", async ({ page, watch }) => {
  await pasteMessage(page);
  await page.getByRole("link", { name: "Amazon answered me" }).click();
  await expect(page.getByText("Your case holds 1 message of Amazon.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Paste Amazon's answer here").fill(REPLY);
  await page.getByRole("button", { name: "Read this message" }).click();

  const card = page.getByRole("region", { name: "What Amazon answers" });
  await expect(card).toContainText("More information needed");
  await expect(card.getByRole("heading", { name: "What comes next" })).toBeVisible();
  const row = (what: RegExp) => card.getByRole("row").filter({ hasText: what });
  await expect(row(/root cause/)).toContainText("still asked");
  await expect(row(/root cause/)).toContainText("in message 1");
  await expect(row(/business license/)).toContainText("newly asked");
  await expect(row(/actions you have taken/)).toContainText("still asked");
  await expect(page.getByText("The ones before it are kept.")).toBeVisible();
  await expectAccessible(page);

  const list = page.getByRole("region", { name: "2 messages of Amazon" });
  await list.getByRole("button", { name: "Read message 1" }).click();
  await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  await list.getByRole("button", { name: "Read message 2" }).click();
  await expect(card).toBeVisible();
  await page.reload();
  await expect(row(/business license/)).toContainText("newly asked");
  await expect(list).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("an answer that was pasted by mistake is taken back", async ({ page, watch }) => {
  await pasteMessage(page);
  await page.getByRole("link", { name: "Amazon answered me" }).click();
  await page.getByLabel("Paste Amazon's answer here").fill(REPLY);
  await page.getByRole("button", { name: "Read this message" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  await expect(page.getByRole("region", { name: "What Amazon answers" })).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("of several messages in one paste one is read, and the others stay", async ({ page, watch }) => {
  const mail = (date: string, body: string) =>
    `From: Seller Performance <seller-performance@amazon.com>\nDate: ${date}\nSubject: Your account\n\n${body.replace(/^Date: .*\n/, "")}`;
  const paste = [mail("22 November 2026", REPLY), mail("20 November 2026", MESSAGE)].join("\n\n");
  await page.getByLabel("Paste Amazon's message here").fill(paste);
  await page.getByRole("button", { name: "Read this message" }).click();
  const split = page.getByRole("region", { name: "There are 2 messages in your text" });
  await expect(split.getByRole("heading", { level: 2 })).toBeFocused();
  await expect(split.getByRole("listitem").first()).toContainText("22 Nov 2026");
  await expect(split.getByRole("listitem").first()).toContainText("newest");
  await expectAccessible(page);
  await split.getByRole("button", { name: /Read this one: 22 Nov 2026/ }).click();
  await expect(page.getByRole("region", { name: "What Amazon answers" })).toContainText("More information needed");
  await page.getByRole("button", { name: "Read message 1" }).click();
  await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("a saved mail is read from its file, links staying text", async ({ page, watch, folder }) => {
  const path = join(folder, "notice.eml");
  const body = `${MESSAGE.replace(/^Date: .*\n/, "")}\n\nhttps://sellercentral.amazon.com/appeal-here`;
  const mail = [
    "From: Seller Performance <seller-performance@amazon.com>",
    "Subject: Your account",
    "Date: Fri, 20 Nov 2026 09:00:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: text/plain; charset="utf-8"',
    "",
    ...body.split("\n"),
  ].join("\r\n");
  await writeFile(path, mail);
  await page.locator("#file").setInputFiles(path);
  await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  await expect(page.getByText("7 Dec 2026").first(), "17 days after the day of the mail").toBeVisible();
  await expect(page.getByText("https://sellercentral.amazon.com/appeal-here")).toBeVisible();
  await expect(page.getByRole("link", { name: /sellercentral/ })).toHaveCount(0);
  expect(watch.errors).toEqual([]);
});

test("the text of a PDF is read, without internet and without a request", async ({ page, server, watch, folder }) => {
  const path = join(folder, "notice.pdf");
  await writeFile(path, pdf(MESSAGE.split("\n")));
  await whenEngineReady(page);
  await whenOfflineReady(page);
  await page.reload();
  await whenEngineReady(page);
  await server.stop();
  await page.locator("#file").setInputFiles(path);
  await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  await expect(page.getByText("7 Dec 2026").first()).toBeVisible();
  expect(watch.errors).toEqual([]);
});

test("a picture and a PDF without text say so, and the box stays", async ({ page, watch, folder }) => {
  await page.getByLabel("Paste Amazon's message here").fill("Half a message");
  const png = join(folder, "photo.png");
  await writeFile(png, await readFile("www/public/icons/icon-192.png"));
  await page.locator("#file").setInputFiles(png);
  await expect(page.getByRole("alert")).toContainText("photo.png is a picture. We can read text, not pictures yet.");
  await expect(page.getByRole("alert")).toBeFocused();
  const scan = join(folder, "scan.pdf");
  await writeFile(scan, pdf([]));
  await page.locator("#file").setInputFiles(scan);
  await expect(page.getByRole("alert")).toContainText("scan.pdf holds pictures, no text.");
  const book = join(folder, "book.pdf");
  await writeFile(book, pdf(["A page"], 400));
  await page.locator("#file").setInputFiles(book);
  await expect(page.getByRole("alert")).toContainText("book.pdf is too long for a message from Amazon.");
  const broken = join(folder, "broken.pdf");
  await writeFile(broken, "%PDF-1.7\nnothing of it\n");
  await page.locator("#file").setInputFiles(broken);
  await expect(page.getByRole("alert")).toContainText("broken.pdf cannot be read as a PDF.");
  await expect(page.getByLabel("Paste Amazon's message here")).toHaveValue("Half a message");
  await expectAccessible(page);
  expect(watch.errors).toEqual([]);
});

test("the case file holds every message, and one of before still opens", async ({ page, watch, folder, server }) => {
  await pasteMessage(page);
  await page.getByRole("link", { name: "Amazon answered me" }).click();
  await page.getByLabel("Paste Amazon's answer here").fill(REPLY);
  await page.getByRole("button", { name: "Read this message" }).click();
  await expect(page.getByRole("region", { name: "What Amazon answers" })).toBeVisible();
  await page.getByRole("link", { name: "Case file" }).first().click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save a copy" }).click();
  const copy = join(folder, "two.candor");
  await (await download).saveAs(copy);
  const saved = JSON.parse(await readFile(copy, "utf8"));
  expect(saved.case.earlier).toEqual([MESSAGE]);

  const { earlier, later, ...ofBefore } = saved.case;
  const old = join(folder, "old.candor");
  await writeFile(old, JSON.stringify({ ...saved, case: { ...ofBefore, message: earlier[0] } }));
  expect(later).toEqual([]);
  await page.getByLabel("Open a copy").last().setInputFiles(old);
  await page.getByRole("button", { name: "Replace it" }).click();
  await expect(page.getByText("The case is open.")).toBeVisible();
  await goTo(page, "Understand");
  await expect(page.getByText("Amazon stopped your account because")).toBeVisible();
  await expect(page.getByRole("region", { name: "2 messages of Amazon" })).toHaveCount(0);
  await page.goto(`${server.url}#/case`);
  await page.getByLabel("Open a copy").last().setInputFiles(copy);
  await page.getByRole("button", { name: "Replace it" }).click();
  await goTo(page, "Understand");
  await expect(page.getByRole("region", { name: "2 messages of Amazon" })).toBeVisible();
  expect(watch.errors).toEqual([]);
});
