// What the page and the engine's worker say to each other.
// Every request carries an id and is answered exactly once, by `result` or by `error`.

import type {
  AnswerGuide,
  Audit,
  AuditRequest,
  BeforeAfter,
  Breakdown,
  CalendarRequest,
  CaseState,
  Causes,
  Channel,
  CheckedPapers,
  Complaints,
  ComplaintsRequest,
  DayOrder,
  Dimension,
  DraftRequest,
  Drill,
  ErrorLocation,
  ExhibitPack,
  Forecast,
  ForecastRequest,
  Interview,
  IsoDate,
  LetterExport,
  LetterFormat,
  LetterRequest,
  MappingProposal,
  Matrix,
  MatrixRequest,
  MessagePart,
  MessageReading,
  MetricId,
  MetricsReport,
  NameBoard,
  NamesRequest,
  OpenedCase,
  Options,
  OrdersSummary,
  PaperKindGuide,
  PaperReading,
  PaperRequest,
  PapersRequest,
  Piece,
  Plan,
  Quantities,
  QuantityRequest,
  ReadOptions,
  ReadPaper,
  ReasonGuide,
  ReasonId,
  ReasonName,
  ReplyComparison,
  ReplyRequest,
  ReportProgress,
  ReportReading,
  Review,
  ReviewRequest,
  RoundComparison,
  RoundsRequest,
  SafeRequest,
  SafeTexts,
  Sameness,
  Sheet,
  SupplierMessage,
  SupplierRequest,
  TablePage,
  TextReviewRequest,
  Trend,
  TrendStep,
  WaitingRequest,
  WaitingRoom,
  WatchReport,
  WatchRequest,
} from "../../../src/web/types";
import type { Message, PartNote } from "../../../unpack/src/types";

/** The engine's calls, as the page sees them. */
export interface Calls {
  readMessage(text: string, options: Options): MessageReading;
  guide(reason: ReasonId, options: Options): ReasonGuide | null;
  reasons(options: Options): ReasonName[];
  answers(options: Options): AnswerGuide[];
  splitMessages(text: string): MessagePart[];
  compareReply(request: ReplyRequest): ReplyComparison;
  /** The message that was saved as a file. */
  openMessage(file: File): Message;
  /** Reads a file to its end, then adds what it holds. The only call that reports progress. */
  addFile(file: File, options: ReadOptions): AddedPart[];
  setDayOrder(file: number, order: DayOrder): ReportReading[];
  /** What an unknown table may be; null when it is no table. */
  proposeMapping(file: File): MappingProposal | null;
  files(): ReportReading[];
  rows(file: number, from: number, count: number): TablePage | null;
  ordersSummary(file: number, top: number): OrdersSummary | null;
  removeFile(file: number): ReportReading[];
  metrics(options: Options): MetricsReport;
  ordersCsv(metric: MetricId, channel: Channel | null, options: Options): string | null;
  /** A table of the page as CSV, safe to open in a spreadsheet. */
  tableCsv(rows: string[][]): string;
  /** What changed from one text to another, word by word. */
  compareTexts(old: string, now: string): Piece[];
  causes(metric: MetricId, channel: Channel | null, options: Options): Causes | null;
  beforeAfter(metric: MetricId, channel: Channel | null, day: IsoDate, options: Options): BeforeAfter | null;
  trend(metric: MetricId, channel: Channel | null, step: TrendStep, options: Options): Trend | null;
  breakdown(
    metric: MetricId,
    channel: Channel | null,
    dimension: Dimension,
    options: Options,
  ): Breakdown | null;
  forecast(request: ForecastRequest, options: Options): Forecast | null;
  complaints(request: ComplaintsRequest, options: Options): Complaints;
  complaintsCsv(request: ComplaintsRequest, options: Options): string;
  auditListings(request: AuditRequest, options: Options): Audit;
  auditCsv(request: AuditRequest, options: Options): string;
  interview(request: DraftRequest): Interview;
  matrix(request: MatrixRequest): Matrix;
  reconcileQuantities(request: QuantityRequest): Quantities;
  compareNames(request: NamesRequest): NameBoard;
  supplierMessage(request: SupplierRequest): SupplierMessage;
  compareRounds(request: RoundsRequest): RoundComparison;
  waitingRoom(request: WaitingRequest): WaitingRoom;
  calendar(request: CalendarRequest): string;
  draftPlan(request: DraftRequest): Plan;
  sameness(letter: string, earlier: string[]): Sameness;
  reviewPlan(request: ReviewRequest): Review;
  reviewText(request: TextReviewRequest): Review;
  letterSheet(request: LetterRequest): Sheet;
  letterFile(request: LetterRequest, format: LetterFormat): Uint8Array;
  exportLetter(request: DraftRequest, caseId: string): LetterExport;
  watch(request: WatchRequest, options: Options): WatchReport;
  drill(reason: ReasonId, request: WatchRequest, options: Options): Drill | null;
  exhibitPack(request: DraftRequest): ExhibitPack;
  /** The packet as a ZIP archive. `originals` by their SHA-256. */
  exhibitArchive(request: DraftRequest, originals: Record<string, File>): Blob;
  paperKinds(options: Options): PaperKindGuide[];
  checkPapers(request: PapersRequest): CheckedPapers;
  /** What a paper says. `dots` are those of the request's `raster`, four bytes each. */
  readPaper(request: PaperRequest, bytes: Uint8Array, dots: Uint8Array): PaperReading;
  /** The invoices of a table that lists them, also in a workbook. */
  readRegister(file: File): ReadPaper[];
  safeTexts(request: SafeRequest): SafeTexts;
  saveAccount(): Uint8Array;
  loadAccount(bytes: Uint8Array): ReportReading[];
  saveCase(state: CaseState): Uint8Array;
  openCase(bytes: Uint8Array): OpenedCase;
  /** Forgets every file. */
  clearAccount(): ReportReading[];
  /** Reads again what is kept on the device, after another tab changed it. */
  restoreAccount(): Restored;
}

/**
 * What a file held: one report where it is no container, else one of these for each part.
 * A file that holds nothing of use is an error instead.
 */
export type AddedPart =
  /** `name` is that of the file, or `archive.zip › sheet or file`. */
  | { type: "report"; name: string; reading: ReportReading; notes: PartNote[] }
  | AddedMessage
  | { type: "refused"; name: string; error: WireError };

/** A message that was added as a file. The page offers to read it. */
export interface AddedMessage extends Message {
  type: "message";
  name: string;
}

export type CallName = keyof Calls;

/** An error as data: `Error` objects lose their own fields on the way between threads. */
export interface WireError {
  code: string;
  message: string;
  help: string;
  location: ErrorLocation | null;
  fatal: boolean;
}

export type ToWorker =
  /** Always the first message. `account` is given when the page holds it and the disk does not. */
  | { type: "start"; lock: string | null; account: Uint8Array | null }
  | { type: "call"; id: number; name: CallName; args: unknown[] }
  | { type: "cancel"; id: number };

export type FromWorker =
  /** The worker holds its lock. It answers calls, each as soon as the stage that answers it is loaded. */
  | { type: "held" }
  /** The whole engine is there. */
  | { type: "ready"; files: ReportReading[]; restored: RestoreOutcome }
  | { type: "result"; id: number; value: unknown }
  | { type: "error"; id: number; error: WireError }
  | { type: "progress"; id: number; progress: ReportProgress; total: number }
  | { type: "account"; kept: AccountKept }
  | { type: "files"; files: ReportReading[] }
  /** Something the worker asked the network for. */
  | { type: "request"; url: string }
  /** The engine cannot go on. The page throws the worker away. */
  | { type: "fatal"; error: WireError };

export interface Restored {
  files: ReportReading[];
  restored: RestoreOutcome;
}

/** Whether what was read from the files came back at the start. */
export type RestoreOutcome = "nothing" | "restored" | "damaged";

/** Where the account is after a change: on disk, read back and equal, or only in these bytes. */
export type AccountKept = { where: "device" } | { where: "memory"; bytes: Uint8Array };
