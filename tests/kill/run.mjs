// Kills the whole browser at random moments of a session, and looks at what the next one finds.
//
//   node tests/kill/run.mjs [RUNS] [SEED]
//
// What must hold: the store opens every time, and nothing is lost that was typed more than two seconds
// before the browser died.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";

const RUNS = Number(process.argv[2] ?? 30);
const SEED = Number(process.argv[3] ?? 1);
/** What may be lost. */
const GRACE_MS = 2_000;
/** The browser dies this long after it began to type, or before that while it loads. */
const LATEST_MS = 6_000;
/** A profile lives through so many deaths. */
const LIVES = 5;
const MESSAGE =
  "Hello,\n\nWe deactivated your Amazon account because 2.4% of your orders had a defect.\n\nSend us a plan of action.\n\nSeller Performance Team";

/** Numbers from 0 to 1, the same ones for the same seed. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

async function startServer() {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const command = process.env.CANDOR_XTASK ?? "target/debug/xtask";
  const server = spawn(command, ["serve", "--no-build", "--port", String(port)], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/`;
  while (!(await fetch(url).then((answer) => answer.ok, () => false))) await pause(50);
  return { url, process: server };
}

async function start(profile) {
  const flags = ["--headless=new", "--no-sandbox", "--no-first-run", "--disable-background-networking", "--disable-component-update"];
  const path = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const child = spawn(path, [...flags, "--remote-debugging-port=0", `--user-data-dir=${profile}`, "about:blank"], {
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise((found, failed) => {
    let said = "";
    child.stderr?.on("data", (piece) => {
      said += piece;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
    child.once("exit", () => failed(new Error(`the browser did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (!context) throw new Error("no context");
  const page = context.pages()[0] ?? (await context.newPage());
  return { process: child, browser, page };
}

/** All of its processes at once, as when the power goes. */
async function kill({ process: child, browser }) {
  const gone = once(child, "exit");
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await gone;
  await browser.close().catch(() => {});
}

/** Types word after word until the browser is gone; notes what stood there when the last key was down. */
async function type({ page }, url, began, typed) {
  await page.goto(url);
  if (!(await has(page, "Continue your case"))) {
    await page.getByLabel("Paste Amazon's message here").fill(MESSAGE);
    began();
    await page.getByRole("button", { name: "Read this message" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
  } else began();
  await page.goto(`${url}#/story`);
  await page.getByRole("button", { name: "All answers" }).click();
  const field = page.getByLabel("What happened?").first();
  await field.focus();
  await page.keyboard.press("End");
  for (let n = (await field.inputValue()).length; ; n += 1) {
    await page.keyboard.type(`w${n} `);
    typed.push({ what: await field.inputValue(), at: Date.now() });
  }
}

async function has(page, text) {
  const shown = page.getByText(text);
  await page.getByLabel("Paste Amazon's message here").waitFor();
  return (await shown.count()) > 0;
}

/** The typed text as the next visit finds it in the store. Rejects where the store does not open. */
async function find({ page }, url) {
  await page.goto(url);
  await page.getByLabel("Paste Amazon's message here").waitFor();
  return page.evaluate(async () => {
    const opened = await new Promise((done, failed) => {
      const request = indexedDB.open("candor");
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
      request.onblocked = () => failed(new Error("blocked"));
    });
    if (opened.objectStoreNames.length === 0) return "";
    const get = (key) =>
      new Promise((done, failed) => {
        const request = opened.transaction("case").objectStore("case").get(key);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const story = await get("story");
    opened.close();
    return story?.causes?.[0]?.what ?? "";
  });
}

function pause(ms) {
  return new Promise((done) => setTimeout(done, ms));
}

const next = random(SEED);
const server = await startServer();
const failures = [];
let worst = 0;
let profile = "";
for (let run = 1; run <= RUNS; run += 1) {
  if ((run - 1) % LIVES === 0) {
    if (profile) await rm(profile, { recursive: true, force: true });
    profile = await mkdtemp(join(tmpdir(), "candor-kill-"));
  }
  const typed = [];
  const running = await start(profile);
  // One in four dies while the page loads, before anything was typed.
  const early = next() < 0.25;
  let began = () => {};
  const beginning = early ? Promise.resolve() : new Promise((done) => {
        began = done;
      });
  const typing = type(running, server.url, began, typed).catch(() => {});
  await Promise.race([beginning, pause(30_000)]);
  await pause(next() * LATEST_MS);
  const killed = Date.now();
  await kill(running);
  await typing;

  const after = await start(profile);
  try {
    const what = await find(after, server.url);
    const safe = typed.filter(({ at }) => at <= killed - GRACE_MS).at(-1)?.what ?? "";
    const kept = typed.filter((one) => what.startsWith(one.what)).at(-1)?.at;
    const lost = typed.length > 0 ? Math.max(0, killed - (kept ?? typed[0].at)) : 0;
    worst = Math.max(worst, lost);
    if (!what.startsWith(safe)) failures.push(`run ${run}: lost what was typed more than ${GRACE_MS} ms before`);
    console.log(`run ${run}: ${typed.length} words, ${what.length} letters found, ${typed.length > 0 ? `${lost} ms lost` : "nothing typed"}`);
  } catch (thrown) {
    failures.push(`run ${run}: the store does not open: ${thrown}`);
  }
  await kill(after);
}
server.process.kill();
await rm(profile, { recursive: true, force: true });
console.log(`\n${RUNS} deaths, seed ${SEED}: ${failures.length} failures, at most ${worst} ms of typing lost`);
for (const failure of failures) console.log(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
