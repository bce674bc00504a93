// What every end-to-end test stands on: the shipped server, a real Chromium, and a watch over what
// the page does behind the user's back.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

/** The day every test happens on, so that windows and relative dates are always the same. */
export const TODAY = "2026-11-23";

export interface Server {
  url: string;
  stop(): Promise<void>;
}

/** Everything the page did that it must not do. */
export interface Watch {
  requests: string[];
  violations: string[];
  errors: string[];
  /** From here on every request counts. Waits until the service worker has everything it keeps for later visits. */
  startCounting(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** The server that the page is shipped with. */
export async function startServer(): Promise<Server> {
  const port = await freePort();
  const command = process.env.CANDOR_XTASK ?? "target/debug/xtask";
  const child: ChildProcess = spawn(command, ["serve", "--no-build", "--port", String(port)], { stdio: "pipe" });
  const url = `http://127.0.0.1:${port}/`;
  const until = Date.now() + 20_000;
  while (!(await fetch(url).then((answer) => answer.ok, () => false))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error("the server did not start");
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill();
      await once(child, "exit");
    },
  };
}

function watchOver(page: Page): Watch {
  const watch: Watch & { counting: boolean } = {
    requests: [],
    violations: [],
    errors: [],
    counting: false,
    async startCounting() {
      await whenOfflineReady(page);
      this.counting = true;
    },
  };
  page.context().on("request", (request) => {
    if (watch.counting) watch.requests.push(`${request.method()} ${request.url()}`);
  });
  page.on("pageerror", (error) => watch.errors.push(String(error)));
  page.on("console", (message) => {
    if (/Content Security Policy|Permissions policy/i.test(message.text())) watch.violations.push(message.text());
  });
  return watch;
}

export const test = base.extend<{ server: Server; watch: Watch; folder: string }>({
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.stop();
  },
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "candor-e2e-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
  watch: async ({ page }, use) => {
    await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00`));
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { cspViolations: seen, longTasks: [] as number[] });
      addEventListener("securitypolicyviolation", (event) => seen.push(`${event.violatedDirective} ${event.blockedURI}`));
      new PerformanceObserver((list) => {
        const tasks = (globalThis as unknown as { longTasks: number[] }).longTasks;
        tasks.push(...list.getEntries().map((entry) => entry.duration));
      }).observe({ type: "longtask" });
    });
    const watch = watchOver(page);
    await use(watch);
    expect(watch.errors, "uncaught errors").toEqual([]);
    expect(await cspViolations(page, watch), "policy violations").toEqual([]);
  },
});

async function cspViolations(page: Page, watch: Watch): Promise<string[]> {
  if (page.isClosed()) return watch.violations;
  const inPage = await page.evaluate(() => (globalThis as unknown as { cspViolations?: string[] }).cspViolations ?? []);
  return [...watch.violations, ...inPage];
}

/** Main-thread tasks over 50 ms since the last call. */
export async function takeLongTasks(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
}

/** Fails on any accessibility finding of axe. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(told).toEqual([]);
}

/** Resolves once the service worker holds every file, so that the next visit needs no server. */
export async function whenOfflineReady(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Elements whose scripts the page loads after the engine; nothing is loaded after them. */
const LAST = [
  "candor-files", "candor-story", "candor-letter", "candor-check", "candor-safe", "candor-case", "candor-privacy", "candor-table", "candor-orders-summary",
  "candor-day-question", "candor-mapping-form", "candor-mapping-list", "candor-report-list", "candor-understand",
  "candor-reply", "candor-reason", "candor-message-split", "candor-numbers", "candor-store-choice", "candor-trend-chart",
  "candor-complaints", "candor-listings", "candor-requests", "candor-copy-advice", "candor-proof", "candor-send",
];

/** Resolves once everything is loaded: the engine starts when the page has nothing better to do, the rest comes after it. */
export async function whenEngineReady(page: Page): Promise<void> {
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  const loaded = () => performance.getEntriesByType("resource").some((entry) => entry.name.endsWith(".wasm"));
  await expect.poll(() => page.workers()[0]?.evaluate(loaded)).toBe(true);
  await page.evaluate(async (names) => void (await Promise.all(names.map((name) => customElements.whenDefined(name)))), LAST);
}
