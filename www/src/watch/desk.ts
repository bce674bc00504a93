// What the seller says while the account is watched. The last change can be undone. No DOM.

import type {
  CheckEntry,
  DueCheck,
  Expiry,
  IsoDate,
  LevelChoice,
  Watch,
  WatchCheck,
  WatchReport,
  WatchRequest,
} from "../../../src/web/types";
import type { CaseModel } from "../app/state";
import { today } from "../app/today";

/** Nothing is watched yet. */
const NOTHING: Watch = {
  since: null,
  levels: {},
  readings: [],
  checks: [],
  log: [],
  expiries: [],
  ratings: [],
  emergencyContact: false,
  listings: [],
  leadDays: null,
  read: [],
  notify: false,
};

/** A check that is as it was promised. */
const AS_PROMISED: Omit<WatchCheck, "id"> = { what: "", by: "", every: null, startsOn: null, ended: false };

/** As much of the open case as the desk uses. */
type Case = Pick<CaseModel, "state" | "readOnly" | "change">;

export class WatchDesk {
  #before: Watch | null = null;
  /** As this desk left it. Another one is of another case, and nothing of it can be undone here. */
  #left: Watch | null = null;

  constructor(
    private readonly open: Case,
    private readonly day: () => IsoDate = today,
    private readonly newId: () => string = () => crypto.randomUUID(),
  ) {}

  get watch(): Watch {
    return { ...NOTHING, ...this.open.state.watch };
  }

  get canUndo(): boolean {
    return this.#before !== null && this.#left === this.open.state.watch;
  }

  undo(): void {
    if (!this.canUndo || !this.#before) return;
    this.open.change({ watch: this.#before });
    this.#before = null;
  }

  request(): WatchRequest {
    const { story, papers } = this.open.state;
    return { watch: this.watch, promises: story.preventions, papers };
  }

  /** Keeps what the report learned of the files. It is no change of the seller's. */
  keep({ readings }: WatchReport): void {
    const { watch } = this;
    if (watch.since === null || JSON.stringify(readings) === JSON.stringify(watch.readings)) return;
    const undoable = this.canUndo;
    this.#write({ ...watch, readings });
    if (undoable) this.#left = this.open.state.watch ?? null;
  }

  begin(): void {
    if (this.watch.since === null) this.#change({ since: this.day() });
  }

  // ---- checks -----------------------------------------------------------------------------------

  /** Notes what became of a check at the time it was due. */
  note(check: DueCheck, done: boolean, proof: string): void {
    const on = this.day();
    const entry: CheckEntry = { check: check.id, due: check.next ?? on, on, done, proof: proof.trim() };
    this.#change({ log: [...this.watch.log, entry] });
  }

  setEvery({ id }: DueCheck, every: number): void {
    this.#changeCheck(id, { every });
  }

  end({ id }: DueCheck): void {
    this.#changeCheck(id, { ended: true });
  }

  addCheck(what: string, by: string, every: number): void {
    const startsOn = this.day();
    const check = {
      ...AS_PROMISED,
      id: `own.${this.newId()}`,
      what: what.trim(),
      by: by.trim(),
      every,
      startsOn,
    };
    this.#change({ checks: [...this.watch.checks, check] });
  }

  #changeCheck(id: string, fields: Partial<WatchCheck>): void {
    const { checks } = this.watch;
    const known = checks.find((check) => check.id === id) ?? { ...AS_PROMISED, id };
    const others = checks.filter((check) => check !== known && check.id !== id);
    this.#change({ checks: [...others, { ...known, ...fields }] });
  }

  // ---- dates, scores, limits --------------------------------------------------------------------

  addExpiry(expiry: Omit<Expiry, "id">): void {
    this.#change({ expiries: [...this.watch.expiries, { ...expiry, id: this.newId() }] });
  }

  removeExpiry(id: string): void {
    this.#change({ expiries: this.watch.expiries.filter((expiry) => expiry.id !== id) });
  }

  /** One score a day. */
  addRating(score: number): void {
    const on = this.day();
    this.#change({ ratings: [...this.watch.ratings.filter((rating) => rating.on !== on), { on, score }] });
  }

  setContact(emergencyContact: boolean): void {
    this.#change({ emergencyContact });
  }

  setLeadDays(leadDays: number | null): void {
    this.#change({ leadDays });
  }

  /** The seller's own limits; null goes back to ours. */
  setLevel(rule: string, choice: LevelChoice | null): void {
    const { [rule]: _, ...others } = this.watch.levels;
    this.#change({ levels: choice ? { ...others, [rule]: choice } : others });
  }

  /** Listings are right as they are now. */
  rightListings({ drift }: WatchReport): void {
    if (drift.now) this.#change({ listings: drift.now });
  }

  markRead(ids: readonly string[]): void {
    this.#change({ read: [...new Set([...this.watch.read, ...ids])] });
  }

  setNotify(notify: boolean): void {
    this.#change({ notify });
  }

  #change(fields: Partial<Watch>): void {
    if (this.open.readOnly) return;
    const before = this.watch;
    this.#write({ ...before, ...fields });
    this.#before = before;
    this.#left = this.open.state.watch ?? null;
  }

  #write(watch: Watch): void {
    this.open.change({ watch });
  }
}
