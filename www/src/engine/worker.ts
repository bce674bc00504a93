// The engine's thread: the only place where wasm runs.

import initMessages, { Engine as Messages } from "../../../pkg/messages/messages.js";
import messagesFile from "../../../pkg/messages/messages_bg.wasm?url";
import initEngine, { ArchiveWriter, Engine } from "../../../pkg/page/candor.js";
import engineFile from "../../../pkg/page/candor_bg.wasm?url";
import caseworkFile from "../../../pkg/page/casework.pack?url";
import policyFile from "../../../pkg/page/policy.pack?url";
import type { DraftRequest, ReadOptions } from "../../../src/web/types";
import { AccountStore } from "../store/account";
import { changed, engineNotLoaded, notLoaded, policyNotLoaded, toWire } from "./failure";
import { Lull } from "./lull";
import { Pace } from "./pace";
import type { AddedPart, CallName, Calls, FromWorker, Restored, RestoreOutcome, ToWorker } from "./protocol";
import { type MessageCall, Stage, stageOf } from "./stages";

type Handlers = { [N in CallName]: (...args: Parameters<Calls[N]>) => ReturnType<Calls[N]> };

/** Bytes of a file that are enough to know its columns. */
const HEAD = 64 * 1024;

const started = Promise.withResolvers<void>();
const cancels = new Map<number, AbortController>();
const store = new AccountStore();
const lull = new Lull();
let messages: Messages;
let engine: Engine;
/** What the page held when it started this thread. */
let given: Uint8Array | null = null;

const stages = {
  policy: new Stage(() => loadRules(policyFile)),
  casework: new Stage(() => loadRules(caseworkFile)),
  messages: new Stage(loadMessages),
  engine: new Stage(loadEngine),
};

const messageHandlers: Pick<Handlers, MessageCall> = {
  readMessage: (text, options) => messages.readMessage(text, options),
  guide: (reason, options) => messages.guide(reason, options),
  reasons: (options) => messages.reasons(options),
  answers: (options) => messages.answers(options),
  splitMessages: (text) => messages.splitMessages(text),
  compareReply: (request) => messages.compareReply(request),
};

const handlers: Omit<
  Handlers,
  | MessageCall
  | "addFile"
  | "exhibitArchive"
  | "openMessage"
  | "proposeMapping"
  | "readRegister"
  | "restoreAccount"
> = {
  files: () => engine.files(),
  rows: (file, from, count) => engine.rows(file, from, count),
  ordersSummary: (file, top) => engine.ordersSummary(file, top),
  removeFile: (file) => engine.removeFile(file),
  setDayOrder: (file, order) => engine.setDayOrder(file, order),
  metrics: (options) => engine.metrics(options),
  ordersCsv: (metric, channel, options) => engine.ordersCsv(metric, channel, options),
  tableCsv: (rows) => engine.tableCsv(rows),
  compareTexts: (old, now) => engine.compareTexts(old, now),
  causes: (metric, channel, options) => engine.causes(metric, channel, options),
  beforeAfter: (metric, channel, day, options) => engine.beforeAfter(metric, channel, day, options),
  trend: (metric, channel, step, options) => engine.trend(metric, channel, step, options),
  breakdown: (metric, channel, dimension, options) => engine.breakdown(metric, channel, dimension, options),
  forecast: (request, options) => engine.forecast(request, options),
  complaints: (request, options) => engine.complaints(request, options),
  complaintsCsv: (request, options) => engine.complaintsCsv(request, options),
  auditListings: (request, options) => engine.auditListings(request, options),
  auditCsv: (request, options) => engine.auditCsv(request, options),
  interview: (request) => engine.interview(request),
  matrix: (request) => engine.matrix(request),
  reconcileQuantities: (request) => engine.reconcileQuantities(request),
  compareNames: (request) => engine.compareNames(request),
  supplierMessage: (request) => engine.supplierMessage(request),
  compareRounds: (request) => engine.compareRounds(request),
  waitingRoom: (request) => engine.waitingRoom(request),
  calendar: (request) => engine.calendar(request),
  draftPlan: (request) => engine.draftPlan(request),
  sameness: (letter, earlier) => engine.sameness(letter, earlier),
  reviewPlan: (request) => engine.reviewPlan(request),
  reviewText: (request) => engine.reviewText(request),
  letterSheet: (request) => engine.letterSheet(request),
  letterFile: (request, format) => engine.letterFile(request, format),
  exportLetter: (request, caseId) => engine.exportLetter(request, caseId),
  watch: (request, options) => engine.watch(request, options),
  drill: (reason, request, options) => engine.drill(reason, request, options),
  exhibitPack: (request) => engine.exhibitPack(request),
  paperKinds: (options) => engine.paperKinds(options),
  checkPapers: (request) => engine.checkPapers(request),
  readPaper: (request, bytes, dots) => engine.readPaper(request, bytes, dots),
  safeTexts: (request) => engine.safeTexts(request),
  saveAccount: () => engine.saveAccount(),
  loadAccount: (bytes) => engine.loadAccount(bytes),
  saveCase: (state) => engine.saveCase(state),
  openCase: (bytes) => engine.openCase(bytes),
  clearAccount: () => engine.files().flatMap(({ file }) => engine.removeFile(file)),
};

/** Calls after which the account has to be kept again. */
const CHANGES: readonly CallName[] = [
  "addFile",
  "removeFile",
  "setDayOrder",
  "loadAccount",
  "openCase",
  "clearAccount",
];

self.addEventListener("message", (event: MessageEvent<ToWorker>) => {
  const message = event.data;
  switch (message.type) {
    case "start":
      start(message.lock, message.account).then(started.resolve, (thrown) => {
        send({ type: "fatal", error: toWire(thrown) });
      });
      return;
    case "call":
      void started.promise.then(() => answer(message.id, message.name, message.args));
      cancels.set(message.id, new AbortController());
      return;
    case "cancel":
      cancels.get(message.id)?.abort();
      return;
  }
});

async function start(lock: string | null, account: Uint8Array | null): Promise<void> {
  if (lock) await holdForLife(lock);
  send({ type: "held" });
  watchRequests();
  given = account;
  void loadAhead();
}

/** One stage after the other: the first reading shares neither the line nor the thread with what comes behind it. */
async function loadAhead(): Promise<void> {
  for (const stage of [stages.messages, stages.engine]) {
    try {
      await lull.begun();
      await stage.get();
    } catch (thrown) {
      // What did not load is told to the call that needs it, which tries again.
      const error = toWire(thrown);
      if (error.fatal) send({ type: "fatal", error });
    }
  }
}

async function loadRules(file: string): Promise<Uint8Array> {
  const answer = await fetched(file);
  if (!answer) throw policyNotLoaded();
  return new Uint8Array(await answer.arrayBuffer());
}

async function loadMessages(): Promise<void> {
  const [policy] = await Promise.all([stages.policy.get(), instantiate(initMessages, messagesFile)]);
  messages = new Messages();
  messages.loadPolicy(policy);
}

async function loadEngine(): Promise<void> {
  const [policy, casework] = await Promise.all([
    stages.policy.get(),
    stages.casework.get(),
    instantiate(initEngine, engineFile),
  ]);
  // What follows takes the thread for a while.
  await lull.begun();
  engine = new Engine();
  engine.loadPolicy(policy);
  engine.loadCasework(casework);
  const restored = await restore(given);
  engine.warmUp();
  send({ type: "ready", files: engine.files(), restored });
}

async function instantiate(init: typeof initEngine | typeof initMessages, file: string): Promise<void> {
  const answer = await fetched(file);
  if (!answer) throw engineNotLoaded();
  await init({ module_or_path: answer }).catch((thrown) => {
    // What broke off on the way; a module that is wrong is an error of another kind.
    throw thrown instanceof TypeError ? engineNotLoaded() : thrown;
  });
}

/** None without internet, or where the server has no such file. */
async function fetched(file: string): Promise<Response | null> {
  const answer = await fetch(file).catch(() => null);
  return answer?.ok ? answer : null;
}

/** The page waits for this lock: it becomes free only when this thread is gone. */
function holdForLife(name: string): Promise<void> {
  return new Promise((held) => {
    void navigator.locks.request(name, () => {
      held();
      return new Promise(() => {});
    });
  });
}

async function restore(account: Uint8Array | null): Promise<RestoreOutcome> {
  const bytes = account ?? (await store.read());
  if (!bytes) return "nothing";
  try {
    engine.loadAccount(bytes);
    return "restored";
  } catch (thrown) {
    if (toWire(thrown).fatal) throw thrown;
    return "damaged";
  }
}

async function restoreAgain(): Promise<Restored> {
  handlers.clearAccount();
  const restored = await restore(null);
  return { files: engine.files(), restored };
}

/** Counts what this thread asks the network for, so that the page can show it. */
function watchRequests(): void {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) send({ type: "request", url: name });
  });
  observer.observe({ type: "resource", buffered: true });
}

async function answer(id: number, name: CallName, args: unknown[]): Promise<void> {
  const signal = cancels.get(id)?.signal ?? new AbortController().signal;
  try {
    const value = await atStage(stageOf(name), () => run(id, name, args, signal));
    send({ type: "result", id, value });
    if (CHANGES.includes(name)) await keepAccount();
  } catch (thrown) {
    send({ type: "error", id, error: toWire(thrown) });
  } finally {
    cancels.delete(id);
  }
}

async function atStage(stage: ReturnType<typeof stageOf>, work: () => unknown): Promise<unknown> {
  if (stage === "messages") return lull.during(() => stages.messages.get().then(work));
  if (stage === "engine") await stages.engine.get();
  return work();
}

function run(id: number, name: CallName, args: unknown[], signal: AbortSignal): unknown {
  if (name === "addFile") return addFile(id, signal, ...(args as Parameters<Calls["addFile"]>));
  if (name === "openMessage") return openMessage(...(args as Parameters<Calls["openMessage"]>));
  if (name === "proposeMapping") return proposeMapping(...(args as Parameters<Calls["proposeMapping"]>));
  if (name === "readRegister") return readRegister(...(args as Parameters<Calls["readRegister"]>));
  if (name === "restoreAccount") return restoreAgain();
  if (name === "exhibitArchive") return exhibitArchive(...(args as Parameters<Calls["exhibitArchive"]>));
  const handler = { ...messageHandlers, ...handlers }[name] as (...args: unknown[]) => unknown;
  return handler(...args);
}

/** What the engine says of files that another module can take apart. */
const CONTAINERS = /^file-is-(zip|gzip|spreadsheet|xml|web-page|text)$/;
/** How a mail begins. To the engine it is rows or prose. */
const MAIL = /^(From |[!-9;-~]+:[ \t])/;

async function addFile(
  id: number,
  signal: AbortSignal,
  file: File,
  options: ReadOptions,
): Promise<AddedPart[]> {
  const pace = new Pace((progress) => send({ type: "progress", id, progress, total: file.size }));
  let parts: AddedPart[];
  try {
    const reading = await readFile(file, options, signal, pace);
    parts = [{ type: "report", name: file.name, reading, notes: [] }];
  } catch (thrown) {
    const { code } = toWire(thrown);
    const isMail = code === "report-not-known" && MAIL.test(await file.slice(0, 200).text());
    if (!isMail && !CONTAINERS.test(code)) throw thrown;
    const { unpack } = await unpacker(file.name);
    parts = await unpack(engine, file, options, signal, pace);
  }
  const numbers = parts.flatMap((part) => (part.type === "report" ? part.reading.file : []));
  if (numbers.length > 0) void fingerprint(numbers, file);
  return parts;
}

async function openMessage(file: File) {
  const { openMessage } = await unpacker(file.name);
  return openMessage(file);
}

async function exhibitArchive(request: DraftRequest, originals: Record<string, File>): Promise<Blob> {
  const { archive } = await import("./exhibits").catch(() => {
    throw engineNotLoaded();
  });
  return archive(engine, new ArchiveWriter(), request, originals);
}

/** How archives and older workbooks begin. */
const PACKED = /^(PK|\xd0\xcf)/;

async function readRegister(file: File) {
  const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (!PACKED.test(String.fromCharCode(...head)))
    return engine.readRegister(new Uint8Array(await file.arrayBuffer()));
  const { firstTable } = await unpacker(file.name);
  return engine.readRegister(await firstTable(file));
}

function unpacker(file: string) {
  return import("./unpack").catch(() => {
    throw notLoaded(file);
  });
}

async function readFile(file: File, options: ReadOptions, signal: AbortSignal, pace: Pace) {
  const reader = engine.openFile(file, options, signal);
  try {
    for (let progress = await reader.pull(); progress; progress = await reader.pull())
      await pace.at(progress);
    await expectUnchanged(file);
  } catch (thrown) {
    // A fatal engine is thrown away with everything in it; freeing it would only throw again.
    if (!toWire(thrown).fatal) reader.free();
    throw thrown;
  }
  return reader.finish();
}

/**
 * A browser looks at a file's date only when it opens it. One that was cut or written while its stream
 * was read ends like any other, so it is opened once more.
 */
async function expectUnchanged(file: File): Promise<void> {
  const last = file.slice(-1);
  await last.arrayBuffer().catch(() => {
    throw changed(file.name);
  });
}

async function proposeMapping(file: File) {
  const head = await file.slice(0, HEAD).arrayBuffer();
  return engine.proposeMapping(new Uint8Array(head));
}

/** The file's SHA-256 comes later: the numbers need not wait for it. */
async function fingerprint(files: number[], source: File): Promise<void> {
  try {
    await engine.fingerprint(Uint32Array.from(files), source);
    send({ type: "files", files: engine.files() });
    await keepAccount();
  } catch (thrown) {
    const error = toWire(thrown);
    if (error.fatal) send({ type: "fatal", error });
  }
}

let keeping: Promise<void> = Promise.resolve();

/** Keeps the account on this device, one write after the other. */
function keepAccount(): Promise<void> {
  keeping = keeping.then(async () => {
    const bytes = engine.saveAccount();
    const kept = await store.write(bytes);
    if (kept) send({ type: "account", kept: { where: "device" } });
    else send({ type: "account", kept: { where: "memory", bytes } }, [bytes.buffer as ArrayBuffer]);
  });
  return keeping;
}

function send(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
