// The open case and everything worked out from it. The page shows it; the engine works it out.

import type {
  AnswerCode,
  AnswerGuide,
  CaseState,
  Complaints,
  ComplaintsRequest,
  DayOrder,
  DraftRequest,
  Edits,
  Mapping,
  MappingProposal,
  Matrix,
  MatrixRequest,
  MessagePart,
  MessageReading,
  MetricsReport,
  OpenedCase,
  Options,
  OrdersSummary,
  Plan,
  ReadOptions,
  ReasonGuide,
  ReasonId,
  ReasonName,
  ReplyComparison,
  ReportProgress,
  ReportReading,
  RequestAnswer,
  Review,
  Story,
  TablePage,
} from "../../../src/web/types";
import type { PartNote } from "../../../unpack/src/types";
import type { CallOptions, ClientEvents } from "../engine/client";
import { EngineError } from "../engine/failure";
import type {
  AccountKept,
  AddedMessage,
  AddedPart,
  CallName,
  Calls,
  RestoreOutcome,
} from "../engine/protocol";
import { spoken } from "../i18n";
import type { SaveState } from "../store/case";
import { textOf } from "./mail";
import { sameHeader, withMappings } from "./mappings";
import { today } from "./today";

/** As much of the client as the state uses. */
export interface Engine {
  start(): void;
  call<N extends CallName>(
    name: N,
    args: Parameters<Calls[N]>,
    options?: CallOptions,
  ): Promise<ReturnType<Calls[N]>>;
}

/** As much of the store as the state uses. */
export interface Keeper {
  load(): Promise<Partial<CaseState> | null>;
  save(fields: Partial<CaseState>): Promise<SaveState>;
  clear(): Promise<SaveState>;
  forget(): Promise<void>;
}

/** A file on its way in. */
export interface Adding {
  key: number;
  name: string;
  size: number;
  progress: ReportProgress | null;
  cancel: AbortController;
}

/** A file that did not get in, and why. */
export interface Refused {
  key: number;
  name: string;
  error: EngineError;
  /** Where its columns can be named by hand: the file, and what it may be. */
  unknown: { file: File; proposal: MappingProposal } | null;
}

/** The whole case as it was, to bring it back. */
interface Before {
  state: CaseState;
  account: Uint8Array | null;
}

/** Between the name of a container and that of a part. */
const WITHIN = " › ";

/** Refusals after which the seller can say what the columns are. */
const UNKNOWN = ["report-not-known", "mapping-incomplete"];

/** A file that was taken out, and the account that still has it. */
interface Removed {
  name: string;
  account: Uint8Array;
}

/** How days were read before the seller answered. */
interface DaysBefore {
  answer: DayOrder | null;
  orders: [file: number, order: DayOrder][];
}

/** Amazon's messages of a case, and the reason that was chosen for them. */
type Messages = Pick<CaseState, "message" | "earlier" | "later" | "reason">;

/** Calls that change nothing. */
export type Question =
  | "metrics"
  | "ordersCsv"
  | "causes"
  | "beforeAfter"
  | "trend"
  | "breakdown"
  | "forecast"
  | "auditListings"
  | "auditCsv"
  | "interview"
  | "compareRounds"
  | "sameness"
  | "waitingRoom"
  | "calendar"
  | "tableCsv"
  | "readPaper"
  | "readRegister"
  | "paperKinds"
  | "checkPapers"
  | "reconcileQuantities"
  | "compareNames"
  | "supplierMessage"
  | "compareTexts"
  | "letterSheet"
  | "letterFile"
  | "exportLetter"
  | "watch"
  | "drill"
  | "exhibitPack"
  | "exhibitArchive"
  | "safeTexts";

/** Whether new messages begin the case again, or go on with it. */
export type Taking = "anew" | "as-reply";

export function emptyCase(now = new Date()): CaseState {
  return {
    id: crypto.randomUUID(),
    startedOn: today(now),
    store: null,
    message: "",
    earlier: [],
    later: [],
    reason: null,
    story: { shopName: "", legalName: "", causes: [], actions: [], preventions: [] },
    edits: {},
    kept: {},
    versions: [],
    declared: [],
    requests: {},
    mappings: [],
    dayOrder: null,
    pasted: [],
    papers: [],
    otherLetter: "",
    rounds: [],
    attempts: [],
    calls: [],
    reinstatedOn: null,
  };
}

/** Tells its listeners with a `change` event, at most once per turn of the page. */
export class CaseModel extends EventTarget {
  state: CaseState = emptyCase();
  loaded = false;
  readOnly = false;
  engineReady = false;
  reading: MessageReading | null = null;
  readError: EngineError | null = null;
  /** What the last message took the place of, or came behind. */
  replaced: Messages | null = null;
  /** What the message leaves open of what the earlier ones asked; null where there is none before it. */
  comparison: ReplyComparison | null = null;
  answers: ReadonlyMap<AnswerCode, AnswerGuide> = new Map();
  guide: ReasonGuide | null = null;
  reasons: ReasonName[] = [];
  files: ReportReading[] = [];
  adding: Adding[] = [];
  refused: Refused[] = [];
  /** Messages that were added as files, for the page to offer. */
  messages: AddedMessage[] = [];
  /** What was said when a file was taken out of its container, by the file's number. */
  partNotes: ReadonlyMap<number, PartNote[]> = new Map();
  restored: RestoreOutcome = "nothing";
  accountKept: AccountKept["where"] = "device";
  metrics: MetricsReport | null = null;
  counting = false;
  plan: Plan | null = null;
  /** The seller's words that the plan was drafted with. Others are on their way to a new one. */
  planEdits: Edits | null = null;
  /** The sentences as drafted, before the seller changed them. */
  drafted: Map<string, string> = new Map();
  review: Review | null = null;
  letterError: EngineError | null = null;
  save: SaveState = { is: "empty" };
  crash: EngineError | null = null;
  deleted: Before | null = null;
  /** What the case file that was opened took the place of. */
  openedOver: Before | null = null;
  removed: Removed | null = null;
  daysBefore: DaysBefore | null = null;
  /** The mappings as they were before one was forgotten. */
  mappingsBefore: Mapping[] | null = null;

  readonly #engine: Engine;
  readonly #keeper: Keeper;
  #nextKey = 1;
  #reads = 0;
  #counts = 0;
  #drafts: "idle" | "running" | "again" = "idle";
  #unsaved = new Set<keyof CaseState>();
  #writing = false;

  constructor(makeEngine: (events: Partial<ClientEvents>) => Engine, keeper: Keeper) {
    super();
    this.#keeper = keeper;
    this.#engine = makeEngine({
      ready: (files, restored) => this.#ready(files, restored),
      files: (files) => this.#filesChanged(files),
      accountKept: (where) => this.#set({ accountKept: where }),
      crashed: (error) => this.#set({ crash: error }),
    });
  }

  // ---- opening and keeping ----------------------------------------------------------------------

  /** Loads what is kept on this device. */
  async open(): Promise<void> {
    const kept = await this.#keeper.load();
    if (kept) this.state = { ...emptyCase(), ...kept };
    this.#set({ loaded: true, save: kept ? { is: "saved", at: null } : { is: "empty" } });
    if (this.state.message.trim() !== "") await this.read();
  }

  /** Shows what another tab saved since this one was opened. */
  async reopen(): Promise<void> {
    const { files, restored } = await this.#engine
      .call("restoreAccount", [])
      .catch(() => ({ files: this.files, restored: this.restored }));
    this.#forgetDerived();
    this.state = emptyCase();
    await this.open();
    this.#ready(files, restored);
  }

  startEngine(): void {
    this.#engine.start();
  }

  get started(): boolean {
    return this.state.message.trim() !== "" || this.files.length > 0;
  }

  /** Changes the case; what changed is written before anything is worked out from it. */
  change(fields: Partial<CaseState>): void {
    if (this.readOnly) return;
    Object.assign(this.state, fields);
    this.#keep(Object.keys(fields) as (keyof CaseState)[]);
  }

  changeStory(fields: Partial<Story>): void {
    if (this.readOnly) return;
    this.change({ story: { ...this.state.story, ...fields } });
    this.plan = null;
  }

  /** Takes in what the seller settled for one thing that Amazon asks. */
  settle(row: string, fields: Partial<RequestAnswer>): void {
    const { requests } = this.state;
    const before = requests[row] ?? { proofs: [], cannot: null, note: "", settled: 0 };
    const settled = this.caseMessages.length;
    this.change({ requests: { ...requests, [row]: { ...before, ...fields, settled } } });
    this.#set({});
  }

  /** What the table of requests is asked for by. */
  matrixRequest(): MatrixRequest {
    const { reason, story, requests: answers } = this.state;
    const papers = this.state.papers.map(({ id }) => id);
    return { ...this.options(), messages: this.caseMessages, reason, story, answers, papers };
  }

  /** Everything the messages of the case ask, with what the seller says to it. */
  matrix(): Promise<Matrix> {
    return this.#engine.call("matrix", [this.matrixRequest()]);
  }

  /** Resolves once nothing of the case is on its way to the device. */
  async settled(): Promise<void> {
    while (this.#writing)
      await new Promise((later) => this.addEventListener("change", later, { once: true }));
  }

  retrySave(): void {
    this.#keep([...this.#unsaved]);
  }

  #keep(keys: (keyof CaseState)[]): void {
    // The first record of a case needs all fields, or the next visit finds half of one.
    const first = this.save.is === "empty";
    for (const key of first ? (Object.keys(this.state) as (keyof CaseState)[]) : keys) this.#unsaved.add(key);
    this.#set({ save: { is: "saving" } });
    void this.#write();
  }

  /** One write at a time. What changes meanwhile goes into the next, and only the last says that all is saved. */
  async #write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    let save: SaveState = { is: "saving" };
    while (this.#unsaved.size > 0 && save.is !== "failed") {
      const keys = [...this.#unsaved];
      this.#unsaved.clear();
      save = await this.#keeper.save(this.#fields(keys));
      if (save.is === "failed") for (const key of keys) this.#unsaved.add(key);
    }
    this.#writing = false;
    this.#set({ save });
  }

  /** Resolves once nothing is left to write. False where something could not be written. */
  async saved(): Promise<boolean> {
    while (this.save.is === "saving")
      await new Promise((resolve) => this.addEventListener("change", resolve, { once: true }));
    return this.save.is !== "failed";
  }

  #fields(keys: readonly (keyof CaseState)[]): Partial<CaseState> {
    return Object.fromEntries(keys.map((key) => [key, this.state[key]])) as Partial<CaseState>;
  }

  // ---- the message ------------------------------------------------------------------------------

  options(): Options {
    return { today: today(), store: this.state.store ?? this.reading?.store ?? null, language: spoken() };
  }

  /** The reason in use: the seller's choice, else the best one read. */
  get reason(): ReasonId | null {
    return this.state.reason ?? this.reading?.reasons[0]?.id ?? null;
  }

  /**
   * Takes in a new message and reads it. False: it could not be read, and `readError` says why;
   * then the message before it, if there was one, is still the message of the case.
   */
  takeMessage(message: string): Promise<boolean> {
    return this.takeMessages([message], 0, "anew");
  }

  /** The same for several, oldest first: the one at `chosen` is read, the others are kept around it. */
  async takeMessages(messages: readonly string[], chosen: number, taking: Taking): Promise<boolean> {
    const { reading, guide, comparison, reason: inUse } = this;
    const { message: old, earlier, later, reason } = this.state;
    const before: Messages = { message: old, earlier, later, reason };
    const message = messages[chosen] ?? "";
    const known = taking === "as-reply" ? this.caseMessages.filter((one) => !messages.includes(one)) : [];
    if (message !== old || messages.length > 1) {
      this.change({
        message,
        earlier: [...known, ...messages.slice(0, chosen)],
        later: messages.slice(chosen + 1),
        reason: taking === "as-reply" ? reason : null,
      });
    }
    const replaces = old.trim() !== "" && this.state.message !== old;
    const read = await this.read();
    // A reply often names no reason: the one of the case goes on.
    if (read && taking === "as-reply" && !this.reason && inUse) await this.chooseReason(inUse);
    if (read) this.#set({ replaced: replaces ? before : null });
    else if (replaces && this.state.message === message) {
      this.change(before);
      this.#set({ reading, guide, comparison });
    }
    return read;
  }

  /** Every message of the case, oldest first. */
  get caseMessages(): string[] {
    const { earlier, message, later } = this.state;
    return [...earlier, message, ...later].filter((one) => one.trim() !== "");
  }

  /** Reads another message of the case. */
  async showMessage(index: number): Promise<void> {
    const messages = this.caseMessages;
    const message = messages[index];
    if (message === undefined || this.readOnly) return;
    this.change({ message, earlier: messages.slice(0, index), later: messages.slice(index + 1) });
    this.#set({ replaced: null });
    await this.read();
  }

  /** The messages of a paste, newest first; none where it cannot be split. */
  splitMessages(text: string): Promise<MessagePart[]> {
    return this.#engine.call("splitMessages", [text]).catch(() => []);
  }

  /** The text of a message that was saved as a file. Rejects with what is wrong with the file. */
  async openMessage(file: File): Promise<string> {
    return textOf(await this.#engine.call("openMessage", [file]));
  }

  /** What the policy pack holds about any reason. */
  guideOf(reason: ReasonId): Promise<ReasonGuide | null> {
    return this.#engine.call("guide", [reason, this.options()]);
  }

  /** Brings back the messages as they were before the last one. */
  async undoReplace(): Promise<void> {
    const before = this.replaced;
    if (!before || this.readOnly) return;
    this.change(before);
    this.#set({ replaced: null });
    await this.read();
  }

  /** The reader has seen that a message was not taken, and the case has another one. */
  forgetReadError(): void {
    if (this.reading) this.#set({ readError: null });
  }

  async read(): Promise<boolean> {
    const turn = ++this.#reads;
    const options: Options = { today: today(), store: this.state.store, language: spoken() };
    try {
      const reading = await this.#engine.call("readMessage", [this.state.message, options]);
      if (turn !== this.#reads) return false;
      this.reading = reading;
      this.readError = null;
      this.plan = null;
      await Promise.all([this.#compare(), this.#loadAnswers()]);
      await this.#loadGuide();
      return true;
    } catch (thrown) {
      if (turn !== this.#reads) return false;
      this.#set({ reading: null, readError: toError(thrown), plan: null, guide: null, comparison: null });
      return false;
    }
  }

  async chooseReason(reason: ReasonId | null): Promise<void> {
    if (this.readOnly) return;
    this.change({ reason });
    this.plan = null;
    await this.#loadGuide();
  }

  async chooseStore(store: string | null): Promise<void> {
    if (this.readOnly) return;
    this.change({ store });
    if (this.state.message.trim() !== "") await this.read();
    this.metrics = null;
    await this.count();
  }

  async #compare(): Promise<void> {
    const { message: reply, earlier } = this.state;
    const request = { ...this.options(), reply, earlier };
    const comparison =
      earlier.length > 0 ? await this.#engine.call("compareReply", [request]).catch(() => null) : null;
    if (reply === this.state.message) this.comparison = comparison;
  }

  async #loadAnswers(): Promise<void> {
    if (this.answers.size > 0) return;
    const answers = (await this.#engine.call("answers", [this.options()]).catch(() => null)) ?? [];
    this.answers = new Map(answers.map((guide) => [guide.answer, guide]));
  }

  async loadReasons(): Promise<void> {
    if (this.reasons.length > 0) return;
    const reasons = await this.#engine.call("reasons", [this.options()]).catch(() => []);
    this.#set({ reasons });
  }

  async #loadGuide(): Promise<void> {
    const reason = this.reason;
    const guide = reason
      ? await this.#engine.call("guide", [reason, this.options()]).catch(() => null)
      : null;
    if (reason === this.reason) this.#set({ guide });
  }

  // ---- files and numbers ------------------------------------------------------------------------

  /** Reads the files, one after the other; each succeeds or fails on its own. */
  async addFiles(files: readonly File[]): Promise<void> {
    if (this.readOnly) return;
    const added = files.map((file) => ({
      file,
      adding: {
        key: this.#nextKey++,
        name: file.name,
        size: file.size,
        progress: null,
        cancel: new AbortController(),
      },
    }));
    const isAdded = (old: string) =>
      files.some(({ name }) => old === name || old.startsWith(`${name}${WITHIN}`));
    this.#set({
      adding: [...this.adding, ...added.map(({ adding }) => adding)],
      refused: this.refused.filter(({ name }) => !isAdded(name)),
      messages: this.messages.filter(({ name }) => !isAdded(name)),
    });
    for (const { file, adding } of added) await this.#addFile(file, adding);
    await this.count();
  }

  async #addFile(file: File, adding: Adding): Promise<void> {
    try {
      const parts = await this.#engine.call("addFile", [file, this.#readOptions()], {
        signal: adding.cancel.signal,
        onProgress: (progress) => this.#progressed(adding.key, progress),
      });
      for (const part of parts) this.#partAdded(part);
    } catch (thrown) {
      const error = toError(thrown);
      const unknown = UNKNOWN.includes(error.code) ? await this.#propose(file) : null;
      this.#refuse(adding.name, error, unknown);
    }
    this.metrics = null;
    this.plan = null;
    this.#set({ adding: this.adding.filter(({ key }) => key !== adding.key) });
  }

  #partAdded(part: AddedPart): void {
    switch (part.type) {
      case "report": {
        const { reading, notes } = part;
        this.files = [...this.files.filter(({ file }) => file !== reading.file), reading];
        this.partNotes = new Map(this.partNotes).set(reading.file, notes);
        // The account that would come back does not have this file.
        this.removed = null;
        return;
      }
      case "message":
        this.messages = [...this.messages, part];
        return;
      case "refused":
        this.#refuse(part.name, new EngineError(part.error), null);
        return;
    }
  }

  #refuse(name: string, error: EngineError, unknown: Refused["unknown"]): void {
    this.refused = [...this.refused, { key: this.#nextKey++, name, error, unknown }];
  }

  #readOptions(): ReadOptions {
    const { dayOrder, mappings } = this.state;
    return { store: this.options().store ?? null, dayOrder, mappings };
  }

  async #propose(file: File): Promise<Refused["unknown"]> {
    const proposal = await this.#engine.call("proposeMapping", [file]).catch(() => null);
    return proposal ? { file, proposal } : null;
  }

  #progressed(key: number, progress: ReportProgress): void {
    this.#set({ adding: this.adding.map((one) => (one.key === key ? { ...one, progress } : one)) });
  }

  async removeFile(file: number): Promise<void> {
    if (this.readOnly) return;
    const name = this.files.find((one) => one.file === file)?.name;
    const account = await this.#account();
    // A crash has told the reader already; the file is still there then.
    const files = await this.#engine.call("removeFile", [file]).catch(() => this.files);
    const gone = !files.some((one) => one.file === file);
    this.#set({ removed: gone && name !== undefined && account ? { name, account } : null });
    this.#filesChanged(files);
    await this.count();
  }

  async undoRemove(): Promise<void> {
    const { removed } = this;
    if (!removed || this.readOnly) return;
    this.#set({ removed: null });
    this.#filesChanged(await this.#engine.call("loadAccount", [removed.account]).catch(() => this.files));
    await this.count();
  }

  /** What was read from the files; null when the engine cannot give it. */
  #account(): Promise<Uint8Array | null> {
    return this.#engine.call("saveAccount", []).catch(() => null);
  }

  /** Reads a message that came as a file. False: it could not be read, and is still on offer. */
  async readOffered(message: AddedMessage): Promise<boolean> {
    if (this.readOnly) return false;
    const read = await this.takeMessage(textOf(message));
    if (read) this.leaveOffered(message);
    return read;
  }

  leaveOffered(message: AddedMessage): void {
    this.#set({ messages: this.messages.filter((one) => one !== message) });
  }

  forgetRefused(key: number): void {
    this.#set({ refused: this.refused.filter((one) => one.key !== key) });
  }

  /** Some rows of a file as they were understood; null when they cannot be had. */
  rows(file: number, from: number, count: number): Promise<TablePage | null> {
    return this.#engine.call("rows", [file, from, count]).catch(() => null);
  }

  /** What an orders file says in sums; null for any other file. */
  ordersSummary(file: number, top: number): Promise<OrdersSummary | null> {
    return this.#engine.call("ordersSummary", [file, top]).catch(() => null);
  }

  // ---- days that could be read two ways ---------------------------------------------------------

  /** Files that leave the order of day and month open. */
  get openDays(): ReportReading[] {
    return this.files.filter(({ dayOrder }) => dayOrder && !dayOrder.sure);
  }

  /** The seller's answer, for the files that are here and for those that come. */
  async chooseDayOrder(order: DayOrder): Promise<void> {
    if (this.readOnly) return;
    const open = this.openDays;
    const before: DaysBefore = {
      answer: this.state.dayOrder,
      orders: open.flatMap(({ file, dayOrder }) =>
        dayOrder ? [[file, dayOrder.order] as const] : [],
      ) as DaysBefore["orders"],
    };
    this.change({ dayOrder: order });
    await this.#setDayOrders(open.map(({ file }) => [file, order]));
    this.#set({ daysBefore: before });
  }

  async undoDayOrder(): Promise<void> {
    const before = this.daysBefore;
    if (!before || this.readOnly) return;
    this.change({ dayOrder: before.answer });
    await this.#setDayOrders(before.orders);
    this.#set({ daysBefore: null });
  }

  async #setDayOrders(orders: DaysBefore["orders"]): Promise<void> {
    let { files } = this;
    for (const [file, order] of orders)
      files = await this.#engine.call("setDayOrder", [file, order]).catch(() => files);
    this.#filesChanged(files);
    await this.count();
  }

  // ---- columns that the seller named ------------------------------------------------------------

  /** Reads a refused file by the seller's word, and with it every other one of the same header. */
  async readAs(key: number, mapping: Mapping): Promise<void> {
    const chosen = this.refused.find((one) => one.key === key)?.unknown;
    if (!chosen || this.readOnly) return;
    this.change({ mappings: withMappings(this.state.mappings, [mapping]) });
    const alike = this.refused.flatMap(({ unknown }) =>
      unknown && sameHeader(unknown.proposal, chosen.proposal) ? [unknown.file] : [],
    );
    await this.addFiles(alike);
  }

  /** Takes in mappings that were kept as a file, and reads with them what was refused. */
  async learn(mappings: readonly Mapping[]): Promise<void> {
    if (this.readOnly) return;
    this.change({ mappings: withMappings(this.state.mappings, mappings) });
    const waiting = this.refused.flatMap(({ unknown }) => (unknown ? [unknown.file] : []));
    if (waiting.length > 0) await this.addFiles(waiting);
  }

  /** Files that were read with it stay as they are. */
  forgetMapping(mapping: Mapping): void {
    if (this.readOnly) return;
    const { mappings } = this.state;
    this.mappingsBefore = mappings;
    this.change({ mappings: mappings.filter((one) => one !== mapping) });
  }

  undoForget(): void {
    const before = this.mappingsBefore;
    if (!before || this.readOnly) return;
    this.mappingsBefore = null;
    this.change({ mappings: before });
  }

  /** Counts the metrics, unless they are counted already. */
  async count(): Promise<void> {
    if (this.files.length === 0) {
      this.#set({ metrics: null, counting: false });
      return;
    }
    if (this.metrics) return;
    const turn = ++this.#counts;
    this.#set({ counting: true });
    const metrics = await this.#engine.call("metrics", [this.options()]).catch(() => null);
    if (turn === this.#counts) this.#set({ metrics, counting: false });
  }

  /** What the engine says of the open account, for a page that keeps it itself. */
  ask<N extends Question>(name: N, ...args: Parameters<Calls[N]>): Promise<ReturnType<Calls[N]>> {
    return this.#engine.call(name, args);
  }

  /** What buyers complain of; null when the engine could not tell. */
  complaints(request: ComplaintsRequest): Promise<Complaints | null> {
    return this.#engine.call("complaints", [request, this.options()]).catch(() => null);
  }

  complaintsCsv(request: ComplaintsRequest): Promise<string | null> {
    return this.#engine.call("complaintsCsv", [request, this.options()]).catch(() => null);
  }

  #ready(files: ReportReading[], restored: RestoreOutcome): void {
    this.metrics = null;
    this.#set({ files, restored, engineReady: true });
    void this.count();
  }

  #filesChanged(files: ReportReading[]): void {
    this.metrics = null;
    this.plan = null;
    this.#set({ files });
    void this.count();
  }

  // ---- the letter -------------------------------------------------------------------------------

  /** The seller's own words, by sentence. What was declared of the letter before is no longer said of it. */
  setEdits(edits: Edits): void {
    if (this.readOnly) return;
    this.change(this.state.declared.length > 0 ? { edits, declared: [] } : { edits });
    void this.draft();
  }

  /** What a letter is drafted from. */
  draftRequest(): DraftRequest {
    const { message, reason, story, edits, letter = {}, requests, papers } = this.state;
    const messages = this.caseMessages;
    return { ...this.options(), message, messages, reason, story, edits, letter, requests, papers };
  }

  /** A letter that was written elsewhere, held against the message, the story and the files. */
  reviewText(text: string): Promise<Review> {
    const earlier = this.state.rounds.map(({ text }) => text);
    return this.#engine.call("reviewText", [{ ...this.draftRequest(), text, earlier }]);
  }

  /** Drafts and reviews. Calls that come while one is under way are joined into one more. */
  async draft(): Promise<void> {
    if (this.#drafts !== "idle") {
      this.#drafts = "again";
      return;
    }
    this.#drafts = "running";
    try {
      await this.#draftOnce();
    } finally {
      const again = (this.#drafts as string) === "again";
      this.#drafts = "idle";
      if (again) await this.draft();
    }
  }

  async #draftOnce(): Promise<void> {
    const request = this.draftRequest();
    try {
      const fresh = this.plan === null;
      const plan = await this.#engine.call("draftPlan", [request]);
      const earlier = this.state.rounds.map(({ text }) => text);
      const review = await this.#engine.call("reviewPlan", [{ ...request, plan, earlier }]);
      if (fresh) this.drafted = await this.#drafted(request, plan);
      this.#set({ plan, planEdits: request.edits ?? null, review, letterError: null });
    } catch (thrown) {
      this.#set({ letterError: toError(thrown) });
    }
  }

  async #drafted(request: DraftRequest, plan: Plan): Promise<Map<string, string>> {
    const edited = Object.keys(request.edits ?? {}).length > 0;
    const drafted = edited ? await this.#engine.call("draftPlan", [{ ...request, edits: {} }]) : plan;
    return new Map(sentencesOf(drafted));
  }

  /** The drafted text of a sentence that the seller removed or changed. */
  draftedText(id: string): string | null {
    return this.drafted.get(id) ?? null;
  }

  // ---- the case file ----------------------------------------------------------------------------

  caseFile(): Promise<Uint8Array> {
    return this.#engine.call("saveCase", [this.state]);
  }

  /** Opens a case file; says what of it could not be read. */
  async openCaseFile(bytes: Uint8Array): Promise<Pick<OpenedCase, "damaged" | "newer">> {
    if (this.readOnly) return { damaged: [], newer: false };
    const before =
      this.save.is !== "empty" || this.files.length > 0
        ? { state: this.state, account: await this.#account() }
        : null;
    const opened = await this.#engine.call("openCase", [bytes]);
    this.state = opened.case;
    this.files = opened.files;
    this.#forgetDerived();
    this.#keep(Object.keys(this.state) as (keyof CaseState)[]);
    // Half of a case that comes back would look like the whole one.
    this.openedOver = before?.account ? before : null;
    if (this.state.message.trim() !== "") await this.read();
    await this.count();
    return opened;
  }

  /** Makes an earlier state of the case, or one put together from two, the case. What was read from files stays. */
  async replace(state: Partial<CaseState>): Promise<void> {
    if (this.readOnly) return;
    const before = { state: this.state, account: await this.#account() };
    await this.#bringBack({ state: { ...emptyCase(), ...state }, account: null });
    this.#set({ openedOver: before });
  }

  async undoOpen(): Promise<void> {
    const before = this.openedOver;
    if (before) await this.#bringBack(before);
  }

  /** Deletes everything at once; `undoDelete` brings it back until `forgetDeleted`. */
  async deleteEverything(): Promise<void> {
    if (this.readOnly) return;
    this.deleted = { state: this.state, account: await this.#account() };
    this.state = emptyCase();
    this.files = [];
    this.#forgetDerived();
    await this.#engine.call("clearAccount", []).catch(() => []);
    this.#unsaved.clear();
    this.#set({ save: await this.#keeper.clear() });
  }

  async undoDelete(): Promise<void> {
    const { deleted } = this;
    if (!deleted || this.readOnly) return;
    this.deleted = null;
    await this.#bringBack(deleted);
  }

  async #bringBack({ state, account }: Before): Promise<void> {
    if (this.readOnly) return;
    this.state = state;
    this.#forgetDerived();
    this.#keep(Object.keys(state) as (keyof CaseState)[]);
    if (account) this.files = await this.#engine.call("loadAccount", [account]).catch(() => []);
    if (this.state.message.trim() !== "") await this.read();
    await this.count();
  }

  forgetDeleted(): void {
    if (this.save.is === "empty") void this.#keeper.forget();
    this.#set({ deleted: null });
  }

  dismissCrash(): void {
    this.#set({ crash: null });
  }

  #forgetDerived(): void {
    Object.assign(this, {
      reading: null,
      readError: null,
      replaced: null,
      comparison: null,
      guide: null,
      metrics: null,
      plan: null,
      review: null,
    });
    this.#set({
      refused: [],
      messages: [],
      partNotes: new Map(),
      restored: "nothing",
      letterError: null,
      openedOver: null,
      removed: null,
      daysBefore: null,
      mappingsBefore: null,
    });
  }

  // ---- telling ----------------------------------------------------------------------------------

  #told = false;
  #set(fields: Partial<CaseModel>): void {
    Object.assign(this, fields);
    if (this.#told) return;
    this.#told = true;
    queueMicrotask(() => {
      this.#told = false;
      this.dispatchEvent(new Event("change"));
    });
  }

  setReadOnly(readOnly: boolean): void {
    this.#set({ readOnly });
  }
}

function sentencesOf(plan: Plan): [string, string][] {
  return plan.sections.flatMap(({ sentences }) =>
    sentences.map(({ id, text }): [string, string] => [id, text]),
  );
}

function toError(thrown: unknown): EngineError {
  if (thrown instanceof EngineError) return thrown;
  return new EngineError({ code: "other", message: String(thrown), help: "", location: null, fatal: false });
}
