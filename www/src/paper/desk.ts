// What the seller does with the papers of the case: adding, confirming, attaching, taking out. No DOM.

import type {
  CaseState,
  ExhibitPack,
  FieldId,
  FileFacts,
  LanguageCode,
  NamesRequest,
  Paper,
  PaperField,
  PaperLine,
  PaperReading,
  PapersRequest,
  Period,
  Proof,
  QuantityRequest,
  ReadPaper,
  SupplierRequest,
} from "../../../src/web/types";
import type { CaseModel } from "../app/state";
import { EngineError } from "../engine/failure";
import { type PaperKept, type PaperStore, sha256Of } from "../store/papers";

/** What was read of a file. All of it is a guess. */
export type Examined = Pick<PaperReading, "facts" | "kind" | "fields" | "lines">;

export interface Reader {
  /** Looks at a file. Rejects with `EngineError`; `file-is-protected` where it needs another password. */
  look(file: File, password: string | null): Promise<Examined>;
  /** The invoices of a table that lists them. Rejects with `EngineError` where it is none. */
  list(file: File): Promise<ReadPaper[]>;
  /** A page as a picture, the first being 1. */
  draw(file: File, page: number, width: number): Promise<ImageBitmap>;
}

/** A file that did not get in. `file` is there where the seller can go on with it. */
export interface RefusedPaper {
  key: number;
  name: string;
  error: EngineError;
  file: File | null;
}

/** A paper that was taken out, with all that belonged to it. */
interface Removed {
  paper: Paper;
  at: number;
  requests: CaseState["requests"];
}

/** What a supplier is asked about. */
export interface Asked {
  /** Id of a paper; empty for invoices that are not there. */
  about: string;
  /** The supplier's. */
  language: LanguageCode;
  /** Their name, where no paper says it. */
  supplier: string;
  /** The days that invoices are asked for; null while nobody knows. */
  window: Period | null;
}

type WhyNotKept = Extract<PaperKept, { is: "failed" }>["why"];

/** Where the story has the registered address. */
const ADDRESS = "registered-address";

/** Bytes of one paper: ten times what Amazon takes. All of it is held once, for its fingerprint. */
const PAPER_BYTES = 100_000_000;

/** Tells its listeners with a `change` event. */
export class PaperDesk extends EventTarget {
  /** Names of files that are being looked at. */
  adding: string[] = [];
  refused: RefusedPaper[] = [];
  removed: Removed | null = null;
  /** Fingerprints of originals that are not on this device, with the reason where it was just tried. */
  missing: ReadonlyMap<string, WhyNotKept | null> = new Map();

  readonly #model: CaseModel;
  readonly #store: PaperStore;
  readonly #reader: Reader;
  /** What was added in this visit, by fingerprint: it serves also where the browser keeps nothing. */
  #held = new Map<string, File>();
  #nextKey = 1;
  #case: string;

  constructor(model: CaseModel, store: PaperStore, reader: Reader) {
    super();
    this.#model = model;
    this.#store = store;
    this.#reader = reader;
    this.#case = model.state.id;
    model.addEventListener("change", () => void this.#followCase());
    void this.#sweep();
  }

  get papers(): readonly Paper[] {
    return this.#model.state.papers;
  }

  paper(id: string): Paper | null {
    return this.papers.find((one) => one.id === id) ?? null;
  }

  // ---- originals --------------------------------------------------------------------------------

  /** Another case was opened: what is remembered is not about it. */
  async #followCase(): Promise<void> {
    if (this.#case === this.#model.state.id) return;
    this.#case = this.#model.state.id;
    this.#held.clear();
    this.#tell({ refused: [], removed: null });
    await this.#look();
  }

  /**
   * Originals that no paper of the case is about were left by one that was taken out. A tab that only reads does
   * not know what the other one is about to add.
   */
  async #sweep(): Promise<void> {
    const { loaded, readOnly, deleted, openedOver } = this.#model;
    if (loaded && !readOnly && !deleted && !openedOver) {
      const known = new Set(this.papers.map(({ file }) => file?.sha256));
      for (const sha256 of await this.#store.all()) if (!known.has(sha256)) await this.#store.remove(sha256);
    }
    await this.#look();
  }

  async #look(): Promise<void> {
    const kept = new Set([...(await this.#store.all()), ...this.#held.keys()]);
    const wanted = this.papers.flatMap(({ file }) => file?.sha256 ?? []);
    this.#tell({ missing: new Map(wanted.filter((one) => !kept.has(one)).map((one) => [one, null])) });
  }

  /** The file as it was added; null where it is not on this device. */
  async original(paper: Paper): Promise<File | null> {
    const { file } = paper;
    if (!file) return null;
    const bytes = await this.#store.read(file.sha256);
    if (bytes) return new File([bytes], file.name);
    return this.#held.get(file.sha256) ?? null;
  }

  /** A page of a paper as a picture; null where its file is not here. */
  async picture(paper: Paper, page: number, width: number): Promise<ImageBitmap | null> {
    const original = await this.original(paper);
    return original && this.#reader.draw(original, page, width);
  }

  /** Every original that is there, by its fingerprint. */
  async originals(): Promise<Record<string, File>> {
    const found: Record<string, File> = {};
    for (const paper of this.papers) {
      const original = paper.file && (await this.original(paper));
      if (paper.file && original) found[paper.file.sha256] = original;
    }
    return found;
  }

  /** Keeps originals again that were deleted together with the case. */
  async putBack(originals: Readonly<Record<string, File>>): Promise<void> {
    for (const [sha256, file] of Object.entries(originals)) await this.#keep(sha256, file);
    await this.#look();
  }

  async #keep(sha256: string, file: File): Promise<void> {
    this.#held.set(sha256, file);
    const kept = await this.#store.keep(sha256, file);
    const missing = new Map(this.missing);
    if (kept.is === "kept") missing.delete(sha256);
    else missing.set(sha256, kept.why);
    this.#tell({ missing });
  }

  // ---- adding -----------------------------------------------------------------------------------

  /** Adds files one after the other; the papers that they became or were already. */
  async add(files: readonly File[]): Promise<Paper[]> {
    if (this.#model.readOnly) return [];
    this.#tell({ adding: [...this.adding, ...files.map(({ name }) => name)] });
    const added: Paper[] = [];
    for (const file of files) {
      added.push(...((await this.#listed(file)) ?? (await this.#added(file))));
      this.#tell({ adding: this.adding.toSpliced(this.adding.indexOf(file.name), 1) });
    }
    return added;
  }

  async #added(file: File): Promise<Paper[]> {
    const adding = this.#addOne(file, (one) => this.#reader.look(one, null));
    const paper = await adding.catch((thrown) => this.#refuse(file, thrown));
    return paper ? [paper] : [];
  }

  /** The invoices of a table that lists them, each without a file; null where it is no such table. */
  async #listed(file: File): Promise<Paper[] | null> {
    if (!TABLES.test(file.name)) return null;
    const list = await this.#reader.list(file).catch(() => []);
    if (list.length === 0) return null;
    const listed = list.map(({ fields, lines }): Paper => ({ ...empty(), kind: "invoice", fields, lines }));
    this.#change([...this.papers, ...listed]);
    return listed;
  }

  /** Tries a refused file once more, with a password. */
  async open(key: number, password: string): Promise<Paper | null> {
    return this.#again(key, (file) => this.#reader.look(file, password));
  }

  /** Takes a refused file in as it is: its fields will be typed. */
  async addUnread(key: number): Promise<Paper | null> {
    return this.#again(key, async (file) => ({
      facts: await unread(file),
      kind: null,
      fields: {},
      lines: [],
    }));
  }

  async #again(key: number, look: (file: File) => Promise<Examined>): Promise<Paper | null> {
    const file = this.refused.find((one) => one.key === key)?.file;
    if (!file || this.#model.readOnly) return null;
    this.forget(key);
    return this.#addOne(file, look).catch((thrown) => this.#refuse(file, thrown));
  }

  forget(key: number): void {
    this.#tell({ refused: this.refused.filter((one) => one.key !== key) });
  }

  async #addOne(file: File, look: (file: File) => Promise<Examined>): Promise<Paper> {
    const sha256 = await fingerprint(file);
    const known = this.papers.find((paper) => paper.file?.sha256 === sha256);
    if (known) {
      await this.#keep(sha256, file);
      return known;
    }
    const { facts, kind, fields, lines } = await look(file);
    const kept = { name: file.name, sha256, bytes: file.size, facts };
    const paper: Paper = { ...empty(), kind: kind?.kind ?? "", file: kept, fields, lines };
    await this.#keep(sha256, file);
    this.#change([...this.papers, paper]);
    return paper;
  }

  #refuse(file: File, thrown: unknown): null {
    const error = thrown instanceof EngineError ? thrown : failed(file.name, String(thrown));
    const goesOn = !FINAL.includes(error.code);
    const refused = { key: this.#nextKey++, name: file.name, error, file: goesOn ? file : null };
    this.#tell({ refused: [...this.refused, refused] });
    return null;
  }

  /** A paper without a file, such as one that is at the office: its fields are typed. */
  addTyped(): Paper {
    const paper = empty();
    this.#change([...this.papers, paper]);
    return paper;
  }

  // ---- taking out -------------------------------------------------------------------------------

  /** Takes a paper out. Its original stays until `forgetRemoved`, so that it can come back. */
  async remove(id: string): Promise<void> {
    await this.forgetRemoved();
    const at = this.papers.findIndex((one) => one.id === id);
    const paper = this.papers[at];
    if (!paper || this.#model.readOnly) return;
    const { requests } = this.#model.state;
    this.#tell({ removed: { paper, at, requests } });
    for (const row of this.rowsOf(id)) this.detach(id, row);
    this.#change(this.papers.toSpliced(at, 1));
  }

  undoRemove(): void {
    const { removed } = this;
    if (!removed || this.#model.readOnly) return;
    this.#tell({ removed: null });
    this.#model.change({ requests: removed.requests });
    this.#change(this.papers.toSpliced(removed.at, 0, removed.paper));
  }

  /** The paper that was taken out does not come back: its original goes too. */
  async forgetRemoved(): Promise<void> {
    const sha256 = this.removed?.paper.file?.sha256;
    this.#tell({ removed: null });
    if (!sha256 || this.papers.some(({ file }) => file?.sha256 === sha256)) return;
    this.#held.delete(sha256);
    await this.#store.remove(sha256);
  }

  // ---- what stands in a paper -------------------------------------------------------------------

  setKind(id: string, kind: string): void {
    this.#edit(id, { kind, kindConfirmed: kind !== "" });
  }

  /** What the seller types is what the seller says. An empty text takes the field out. */
  type(id: string, field: FieldId, value: string): void {
    const fields = { ...this.paper(id)?.fields };
    const before = fields[field];
    if (value.trim() === "") delete fields[field];
    else if (before?.value === value.trim()) fields[field] = { ...before, confirmed: true };
    else
      fields[field] = { value: value.trim(), from: "typed", confirmed: true, place: before?.place ?? null };
    this.#edit(id, { fields });
  }

  confirm(id: string, field: FieldId, confirmed: boolean): void {
    const fields = this.paper(id)?.fields ?? {};
    const before = fields[field];
    if (before) this.#edit(id, { fields: { ...fields, [field]: { ...before, confirmed } } });
  }

  /** "All of it is right": the kind and every field, but not the lines, which have a table of their own. */
  confirmAll(id: string): void {
    const paper = this.paper(id);
    if (!paper) return;
    const sure = Object.entries(paper.fields).map(([name, field]): [string, PaperField] => [
      name,
      { ...field, confirmed: true },
    ]);
    this.#edit(id, { fields: Object.fromEntries(sure), kindConfirmed: paper.kind !== "" });
  }

  setLine(id: string, at: number, line: Partial<PaperLine>): void {
    const lines = this.paper(id)?.lines ?? [];
    this.#edit(id, { lines: lines.map((one, i) => (i === at ? { ...one, ...line } : one)) });
  }

  addLine(id: string): void {
    const empty: PaperLine = {
      product: "",
      codes: [],
      quantity: null,
      unitPrice: null,
      total: null,
      asin: null,
      pack: null,
      place: null,
    };
    this.#edit(id, { lines: [...(this.paper(id)?.lines ?? []), empty] });
  }

  removeLine(id: string, at: number): void {
    this.#edit(id, { lines: this.paper(id)?.lines.toSpliced(at, 1) ?? [] });
  }

  confirmLines(id: string, linesConfirmed: boolean): void {
    this.#edit(id, { linesConfirmed });
  }

  #edit(id: string, fields: Partial<Paper>): void {
    this.#change(this.papers.map((one) => (one.id === id ? { ...one, ...fields } : one)));
  }

  #change(papers: Paper[]): void {
    if (this.#model.readOnly) return;
    // The letter speaks of papers: its draft is no longer the one that the seller's words are held against.
    this.#model.plan = null;
    this.#model.change({ papers });
    this.#tell({});
  }

  // ---- what it answers --------------------------------------------------------------------------

  /** Ids of the rows that a paper is attached to. */
  rowsOf(id: string): string[] {
    const rows = Object.entries(this.#model.state.requests);
    return rows.filter(([, { proofs }]) => proofs.some((proof) => isOf(proof, id))).map(([row]) => row);
  }

  attach(id: string, row: string, asin: string | null = null): void {
    const proofs = this.#model.state.requests[row]?.proofs ?? [];
    if (!proofs.some((proof) => isOf(proof, id)))
      this.#model.settle(row, { proofs: [...proofs, { type: "exhibit", paper: id }], cannot: null });
    const asins = this.paper(id)?.asins ?? [];
    this.#edit(id, { asins: asin && !asins.includes(asin) ? [...asins, asin] : asins });
  }

  detach(id: string, row: string, asin: string | null = null): void {
    const proofs = this.#model.state.requests[row]?.proofs ?? [];
    this.#model.settle(row, { proofs: proofs.filter((proof) => !isOf(proof, id)) });
    this.#edit(id, { asins: this.paper(id)?.asins.filter((one) => one !== asin) ?? [] });
  }

  // ---- what papers are held against -------------------------------------------------------------

  /** The registered address, as Seller Central has it. */
  get address(): string {
    return this.#model.state.story.answers?.[ADDRESS] ?? "";
  }

  setAddress(address: string): void {
    const { answers } = this.#model.state.story;
    this.#model.changeStory({ answers: { ...answers, [ADDRESS]: address } });
  }

  checkRequest(): PapersRequest {
    const { legalName } = this.#model.state.story;
    const account = { legalName, address: this.address, phone: "" };
    return { ...this.#model.options(), papers: [...this.papers], messages: this.#messages, account };
  }

  quantityRequest(): QuantityRequest {
    return { ...this.#model.options(), messages: this.#messages, papers: [...this.papers] };
  }

  namesRequest(): NamesRequest {
    const { legalName } = this.#model.state.story;
    const { language } = this.#model.options();
    return { language: language ?? null, legalName, address: this.address, papers: [...this.papers] };
  }

  supplierRequest({ about, language, supplier, window }: Asked): SupplierRequest {
    const { legalName } = this.#model.state.story;
    const paper = this.paper(about);
    const products = this.#model.reading?.identifiers.asins.map(({ value }) => value) ?? [];
    const options = this.#model.options();
    const shared = { ...options, writeIn: language, supplier, legalName, address: this.address };
    if (paper) return { ...shared, paper };
    return { ...shared, products, window, asks: ["invoices", "products", "pdf"] };
  }

  get #messages(): string[] {
    return this.#model.caseMessages;
  }

  // ---- the packet -------------------------------------------------------------------------------

  pack(): Promise<ExhibitPack> {
    return this.#model.ask("exhibitPack", this.#model.draftRequest());
  }

  /** The packet as a ZIP archive. Rejects with `paper-missing` where an original is not here. */
  async archive(): Promise<Blob> {
    return this.#model.ask("exhibitArchive", this.#model.draftRequest(), await this.originals());
  }

  #tell(fields: Partial<PaperDesk>): void {
    Object.assign(this, fields);
    this.dispatchEvent(new Event("change"));
  }
}

/** Refusals after which a file cannot be taken in unread either. */
const FINAL = ["paper-too-large", "paper-is-empty", "file-unreadable", "picture-too-large"];

/** Names of files that may be a list of invoices. */
const TABLES = /\.(csv|tsv|txt|xlsx|xls)$/i;

function empty(): Paper {
  return {
    id: crypto.randomUUID(),
    kind: "",
    kindConfirmed: false,
    file: null,
    fields: {},
    lines: [],
    linesConfirmed: false,
    asins: [],
  };
}

function isOf(proof: Proof, id: string): boolean {
  return proof.type === "exhibit" && proof.paper === id;
}

async function fingerprint(file: File): Promise<string> {
  if (file.size === 0) throw problem("paper-is-empty", file.name, "it has no bytes");
  if (file.size > PAPER_BYTES) throw problem("paper-too-large", file.name, `it has ${file.size} bytes`);
  const bytes = await file.arrayBuffer().catch(() => {
    throw problem("file-unreadable", file.name, "the browser cannot read it");
  });
  return sha256Of(new Uint8Array(bytes));
}

/** How a format begins. */
const BEGINNINGS: readonly [FileFacts["format"], RegExp][] = [
  ["pdf", /^%PDF-/],
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG/],
  ["gif", /^GIF8/],
];

/** The facts of a file that nobody looked into. */
async function unread(file: File): Promise<FileFacts> {
  const head = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  const text = String.fromCharCode(...head);
  return {
    format: BEGINNINGS.find(([, begins]) => begins.test(text))?.[0] ?? "other",
    pages: null,
    width: null,
    height: null,
    coloured: null,
    sharpness: null,
    cropped: null,
    screenshot: null,
    protected: false,
    producer: null,
    created: null,
    modified: null,
    updates: 0,
    annotations: 0,
    active: false,
    trailing: false,
    text: "unknown",
  };
}

function failed(name: string, detail: string): EngineError {
  return problem("paper-not-read", name, detail);
}

function problem(code: string, file: string, detail: string): EngineError {
  const location = { file, line: null, column: null };
  return new EngineError({ code, message: `\`${file}\`: ${detail}`, help: "", location, fatal: false });
}
