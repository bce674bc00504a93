import { describe, expect, it, vi } from "vitest";
import type {
  CaseState,
  DayOrder,
  Mapping,
  MappingProposal,
  MessageReading,
  Plan,
  ReadOptions,
  ReportReading,
} from "../../src/web/types";
import { CaseModel, type Engine, emptyCase, type Keeper } from "../src/app/state";
import type { ClientEvents } from "../src/engine/client";
import { EngineError } from "../src/engine/failure";
import type { AddedPart, CallName } from "../src/engine/protocol";
import type { SaveState } from "../src/store/case";

type Answers = Partial<Record<CallName, (...args: never[]) => unknown>>;

const reading = (id: string): MessageReading => ({
  kind: "account-deactivation",
  language: "en",
  store: "amazon.de",
  reasons: [{ id, title: id, because: "…", confidence: 0.9, answer: "POA", evidence: [] }],
  runnersUp: [],
  requests: [],
  dates: [],
  identifiers: { asins: [], orders: [], complaintIds: [] },
  metrics: [],
  papers: [],
  reply: null,
  accepted: [],
  statements: [],
  clashes: [],
  answer: "POA",
  suspicious: [],
  notes: [],
});

const plan = (text: string): Plan => ({
  kind: "plan",
  language: "en",
  leftOut: [],
  reason: "PERF-ODR",
  sections: [
    {
      part: "opening",
      heading: null,
      text,
      sentences: [
        {
          id: "opening-1",
          place: { start: 0, end: 0 },
          text,
          sources: [{ type: "statement", field: "shopName" }],
          placeholders: [],
          edited: false,
        },
      ],
    },
  ],
  text,
  words: 1,
  ready: true,
});

function setUp(answers: Answers = {}, kept: Partial<CaseState> | null = null) {
  const calls: { name: CallName; args: unknown[] }[] = [];
  const saved: Partial<CaseState>[] = [];
  let outcome: SaveState = { is: "saved", at: new Date() };
  let events: Partial<ClientEvents> = {};
  const engine: Engine = {
    start() {},
    async call(name, args) {
      calls.push({ name, args });
      const answer = answers[name] as ((...args: unknown[]) => never) | undefined;
      return answer ? answer(...args) : (null as never);
    },
  };
  const keeper: Keeper = {
    load: async () => kept,
    save: async (fields) => {
      saved.push(structuredClone(fields));
      return outcome;
    },
    clear: async () => ({ is: "empty" }),
    forget: async () => {},
  };
  const model = new CaseModel((given) => {
    events = given;
    return engine;
  }, keeper);
  const set = (next: SaveState) => {
    outcome = next;
  };
  return { model, calls, saved, set, events: () => events };
}

const file = (name: string) => new File(["x"], name);
const added = (name: string, number: number) => ({ file: number, name }) as ReportReading;
const report = (name: string, number: number): AddedPart[] => [
  { type: "report", name, reading: added(name, number), notes: [] },
];
const settled = () => new Promise((resolve) => setTimeout(resolve));
const refusal = (code: string) =>
  new EngineError({ code, message: code, help: "", location: null, fatal: false });

describe("the open case", () => {
  it("is written before anything is worked out from it", async () => {
    const order: string[] = [];
    const { model, saved } = setUp({
      readMessage: () => (order.push(`read after ${saved.length} saves`), reading("PERF-ODR")),
    });
    await model.takeMessage("Hello");
    expect(order).toEqual(["read after 1 saves"]);
    expect(saved[0]).toMatchObject({ message: "Hello", id: model.state.id });
  });

  it("writes only the field that changed, once there is a case", async () => {
    const { model, saved } = setUp();
    model.change({ message: "Hello" });
    await settled();
    model.changeStory({ shopName: "Bright Kitchen" });
    expect(Object.keys(saved[1] ?? {})).toEqual(["story"]);
  });

  it("writes once more what changed during a write, and calls nothing saved before", async () => {
    const { model, saved } = setUp();
    for (const shopName of ["B", "Br", "Bri"]) model.changeStory({ shopName });
    expect(saved).toHaveLength(1);
    expect(model.save.is).toBe("saving");
    await settled();
    expect(saved).toHaveLength(2);
    expect(saved[1]).toMatchObject({ story: { shopName: "Bri" } });
    expect(model.save.is).toBe("saved");
  });

  it("shows what the store found, and writes again what could not be saved", async () => {
    const { model, saved, set } = setUp();
    set({ is: "failed", why: "full" });
    model.change({ message: "Hello" });
    await settled();
    expect(model.save).toEqual({ is: "failed", why: "full" });
    set({ is: "saved", at: new Date() });
    model.retrySave();
    await settled();
    expect(saved[1]).toMatchObject({ message: "Hello" });
    expect(model.save.is).toBe("saved");
  });

  it("comes back on the next visit with its reading", async () => {
    const kept = { ...emptyCase(), message: "Hello" };
    const { model } = setUp({ readMessage: () => reading("PERF-LSR") }, kept);
    await model.open();
    expect(model.state.message).toBe("Hello");
    expect(model.reason).toBe("PERF-LSR");
  });

  it("changes nothing while another tab has it", () => {
    const { model, saved } = setUp();
    model.setReadOnly(true);
    model.change({ message: "Hello" });
    expect(model.state.message).toBe("");
    expect(saved).toEqual([]);
  });
});

describe("the message", () => {
  it("stays when it cannot be read", async () => {
    const { model } = setUp({
      readMessage: () => {
        throw refusal("message-too-long");
      },
    });
    expect(await model.takeMessage("far too long")).toBe(false);
    expect(model.state.message).toBe("far too long");
    expect(model.readError?.code).toBe("message-too-long");
  });

  it("stays when the next one cannot be read", async () => {
    let refuse = false;
    const { model } = setUp({
      readMessage: () => {
        if (refuse) throw refusal("message-too-long");
        return reading("PERF-ODR");
      },
    });
    await model.takeMessage("Hello");
    await model.chooseReason("PERF-CXL");
    refuse = true;
    expect(await model.takeMessage("far too long")).toBe(false);
    expect(model.state).toMatchObject({ message: "Hello", reason: "PERF-CXL" });
    expect(model.reading).not.toBeNull();
    expect(model.readError?.code).toBe("message-too-long");
    model.forgetReadError();
    expect(model.readError).toBeNull();
  });

  it("comes back when the one that took its place was a mistake", async () => {
    const { model } = setUp({ readMessage: () => reading("PERF-ODR") });
    await model.takeMessage("Hello");
    expect(model.replaced).toBeNull();
    await model.chooseReason("PERF-CXL");
    await model.takeMessage("Another one");
    await model.undoReplace();
    expect(model.state).toMatchObject({ message: "Hello", reason: "PERF-CXL" });
    expect(model.replaced).toBeNull();
  });

  it("of Amazon's answer comes behind those of the case, and the reason goes on", async () => {
    const nameless = { ...reading("PERF-ODR"), reasons: [] };
    const { model, calls } = setUp({
      readMessage: ((text: string) => (text === "Reply" ? nameless : reading("PERF-ODR"))) as never,
      compareReply: () => ({ reply: null, copyOf: null, requests: [] }),
    });
    await model.takeMessage("Hello");
    await model.takeMessages(["Reply"], 0, "as-reply");
    expect(model.state).toMatchObject({
      earlier: ["Hello"],
      message: "Reply",
      later: [],
      reason: "PERF-ODR",
    });
    expect(calls.find(({ name }) => name === "compareReply")?.args).toMatchObject([
      { reply: "Reply", earlier: ["Hello"] },
    ]);
    await model.undoReplace();
    expect(model.state).toMatchObject({ earlier: [], message: "Hello", later: [], reason: null });
    expect(model.comparison).toBeNull();
  });

  it("is one of several, and the others stay around it", async () => {
    const { model } = setUp({ readMessage: () => reading("PERF-ODR") });
    await model.takeMessages(["first", "second", "third"], 1, "anew");
    expect(model.state).toMatchObject({ earlier: ["first"], message: "second", later: ["third"] });
    await model.showMessage(2);
    expect(model.state).toMatchObject({ earlier: ["first", "second"], message: "third", later: [] });
    expect(model.caseMessages).toEqual(["first", "second", "third"]);
  });

  it("is there once, though the answer quotes it whole", async () => {
    const { model } = setUp({ readMessage: () => reading("PERF-ODR") });
    await model.takeMessage("Hello");
    await model.takeMessages(["Hello", "Reply"], 1, "as-reply");
    expect(model.caseMessages).toEqual(["Hello", "Reply"]);
  });

  it("gives way to the seller's own choice of reason", async () => {
    const { model } = setUp({ readMessage: () => reading("PERF-ODR"), guide: (id: never) => ({ id }) });
    await model.takeMessage("Hello");
    await model.chooseReason("PERF-CXL");
    expect(model.reason).toBe("PERF-CXL");
    expect(model.guide?.id).toBe("PERF-CXL");
  });

  it("forgets the chosen reason when another message comes", async () => {
    const { model } = setUp({ readMessage: () => reading("PERF-ODR") });
    await model.takeMessage("Hello");
    await model.chooseReason("PERF-CXL");
    await model.takeMessage("Another one");
    expect(model.reason).toBe("PERF-ODR");
  });
});

describe("files", () => {
  it("fail one by one: the others get in", async () => {
    let n = 0;
    const { model } = setUp({
      addFile: ({ name }: File) => {
        if (name === "empty.txt") throw refusal("file-empty");
        n += 1;
        return report(name, n);
      },
      metrics: () => ({ metrics: [], returns: null }),
    } as Answers);
    await model.addFiles([file("a.txt"), file("empty.txt"), file("b.txt")]);
    expect(model.files.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
    expect(model.refused.map(({ name, error }) => [name, error.code])).toEqual([["empty.txt", "file-empty"]]);
    expect(model.adding).toEqual([]);
    expect(model.metrics).not.toBeNull();
  });

  describe("in a container", () => {
    const error = { code: "file-is-binary", message: "not text", help: "", location: null, fatal: false };
    const mail = { type: "message", text: "Hello", subject: null, from: null, date: null } as const;
    const container: Answers = {
      addFile: ({ name }: File): AddedPart[] => [
        ...report(`${name} › a.txt`, 1),
        {
          type: "report",
          name,
          reading: added(`${name} › b`, 2),
          notes: [{ code: "hidden-sheets", count: 1 }],
        },
        { ...mail, name: `${name} › mail.eml` },
        { type: "refused", name: `${name} › logo.png`, error },
      ],
      readMessage: () => reading("PERF-ODR"),
    } as Answers;

    it("come in one by one, with what is refused by name", async () => {
      const { model } = setUp(container);
      await model.addFiles([file("all.zip")]);
      expect(model.files.map(({ name }) => name)).toEqual(["all.zip › a.txt", "all.zip › b"]);
      expect(model.refused.map(({ name, error }) => [name, error.code])).toEqual([
        ["all.zip › logo.png", "file-is-binary"],
      ]);
      expect(model.partNotes.get(2)).toEqual([{ code: "hidden-sheets", count: 1 }]);
    });

    it("are not told of twice when the container is added again", async () => {
      const { model } = setUp(container);
      await model.addFiles([file("all.zip")]);
      await model.addFiles([file("all.zip")]);
      expect([model.refused.length, model.messages.length]).toEqual([1, 1]);
    });

    it("may be a message, which takes the place of the pasted one only when the seller says so", async () => {
      const { model } = setUp(container);
      await model.takeMessage("Pasted");
      await model.addFiles([file("all.zip")]);
      expect(model.state.message).toBe("Pasted");
      const [offered] = model.messages;
      if (!offered) throw new Error("no message is on offer");
      expect(await model.readOffered(offered)).toBe(true);
      expect(model.state.message).toBe("Hello");
      expect(model.messages).toEqual([]);
      await model.undoReplace();
      expect(model.state.message).toBe("Pasted");
    });
  });

  it("come back when one was removed by mistake, until another one is added", async () => {
    let held = [added("a.txt", 1), added("b.txt", 2)];
    const { model, events } = setUp({
      saveAccount: () => new Uint8Array([held.length]),
      removeFile: (number: number) => (held = held.filter(({ file }) => file !== number)),
      loadAccount: () => (held = [added("a.txt", 1), added("b.txt", 2)]),
      addFile: ({ name }: File) => report(name, 3),
    } as Answers);
    events().ready?.(held, "restored");
    await model.removeFile(1);
    expect(model.removed).toEqual({ name: "a.txt", account: new Uint8Array([2]) });
    await model.undoRemove();
    expect(model.files.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
    expect(model.removed).toBeNull();
    await model.removeFile(1);
    await model.addFiles([file("c.txt")]);
    expect(model.removed).toBeNull();
  });

  it("are what a new worker has, when one took the place of a dead one", async () => {
    const { model, events } = setUp();
    events().ready?.([added("a.txt", 1)], "restored");
    expect(model.files.map(({ name }) => name)).toEqual(["a.txt"]);
  });
});

describe("days that could be read two ways", () => {
  const open = (file: number, order: DayOrder): ReportReading => ({
    ...added(`${file}.txt`, file),
    dayOrder: { order, sure: false },
  });
  /** Two files that leave it open and one that proves its order. */
  function withOpenDays() {
    let held = [
      open(1, "month-day-year"),
      { ...added("2.txt", 2), dayOrder: { order: "day-month-year", sure: true } } as ReportReading,
      open(3, "month-day-year"),
    ];
    const made = setUp({
      setDayOrder: (file: number, order: DayOrder) =>
        (held = held.map((one) => (one.file === file ? open(file, order) : one))),
      metrics: () => ({ metrics: [], returns: null }),
      addFile: ({ name }: File) => report(name, 9),
    } as Answers);
    made.events().ready?.(held, "restored");
    return made;
  }
  const orders = (model: CaseModel) => model.files.map(({ dayOrder }) => dayOrder?.order);

  it("are settled by one answer for every file that leaves them open", async () => {
    const { model, calls, saved } = withOpenDays();
    expect(model.openDays.map(({ file }) => file)).toEqual([1, 3]);
    await model.chooseDayOrder("day-month-year");
    expect(orders(model)).toEqual(["day-month-year", "day-month-year", "day-month-year"]);
    expect(calls.filter(({ name }) => name === "setDayOrder").map(({ args }) => args[0])).toEqual([1, 3]);
    expect(saved.at(-1)).toMatchObject({ dayOrder: "day-month-year" });
  });

  it("are read by that answer in files that come later", async () => {
    const { model, calls } = withOpenDays();
    await model.chooseDayOrder("day-month-year");
    await model.addFiles([file("later.txt")]);
    expect(calls.findLast(({ name }) => name === "addFile")?.args[1]).toMatchObject({
      dayOrder: "day-month-year",
    });
  });

  it("go back to how they were read when the answer is taken back", async () => {
    const { model } = withOpenDays();
    await model.chooseDayOrder("day-month-year");
    await model.undoDayOrder();
    expect(orders(model)).toEqual(["month-day-year", "day-month-year", "month-day-year"]);
    expect(model.state.dayOrder).toBeNull();
    expect(model.daysBefore).toBeNull();
  });

  it("stay as they are while another tab has the case", async () => {
    const { model } = withOpenDays();
    model.setReadOnly(true);
    await model.chooseDayOrder("day-month-year");
    expect(orders(model)[0]).toBe("month-day-year");
    expect(model.state.dayOrder).toBeNull();
  });
});

describe("a file of unknown columns", () => {
  const columns = (...headers: string[]) => headers.map((header) => ({ header, samples: [] }));
  const proposal = (...headers: string[]): MappingProposal => ({
    line: 1,
    delimiter: "comma",
    columns: columns(...headers),
    kinds: [],
  });
  const mapping: Mapping = { kind: "fba-returns", columns: [{ header: "Nr", as: "order-id" }] };
  /** An engine that knows a file once a mapping is given with it. */
  const answers = {
    addFile: ({ name }: File, { mappings }: ReadOptions) => {
      if (!mappings?.length || name === "prose.txt") throw refusal("report-not-known");
      return report(name, Number(name[0]));
    },
    proposeMapping: ({ name }: File) =>
      name === "prose.txt" ? null : proposal(...(name === "9.csv" ? ["Other"] : ["Nr", "Tag"])),
    metrics: () => ({ metrics: [], returns: null }),
  } as Answers;

  it("is refused with what it may be, where it is a table", async () => {
    const { model } = setUp(answers);
    await model.addFiles([file("1.csv"), file("prose.txt")]);
    expect(model.refused.map(({ name, unknown }) => [name, unknown?.proposal.columns.length])).toEqual([
      ["1.csv", 2],
      ["prose.txt", undefined],
    ]);
  });

  it("asks for no proposal where the file was refused for another reason", async () => {
    const { model, calls } = setUp({
      addFile: () => {
        throw refusal("file-empty");
      },
    });
    await model.addFiles([file("1.csv")]);
    expect(calls.some(({ name }) => name === "proposeMapping")).toBe(false);
    expect(model.refused[0]?.unknown).toBeNull();
  });

  it("is read by the seller's word, with every other one of the same header", async () => {
    const { model, saved } = setUp(answers);
    await model.addFiles([file("1.csv"), file("2.csv"), file("9.csv")]);
    await model.readAs(model.refused[0]?.key ?? 0, mapping);
    expect(model.files.map(({ name }) => name)).toEqual(["1.csv", "2.csv"]);
    expect(model.refused.map(({ name }) => name)).toEqual(["9.csv"]);
    expect(saved.at(-1)).toMatchObject({ mappings: [mapping] });
  });

  it("is not asked about again on the next visit", async () => {
    const { model } = setUp(answers, { ...emptyCase(), mappings: [mapping] });
    await model.open();
    await model.addFiles([file("1.csv")]);
    expect(model.refused).toEqual([]);
  });

  it("can be forgotten, and that can be undone", async () => {
    const { model } = setUp(answers);
    await model.learn([mapping]);
    const [kept] = model.state.mappings;
    if (kept) model.forgetMapping(kept);
    expect(model.state.mappings).toEqual([]);
    model.undoForget();
    expect(model.state.mappings).toEqual([mapping]);
  });

  it("is read at once when column names are loaded that fit it", async () => {
    const { model } = setUp(answers);
    await model.addFiles([file("1.csv")]);
    await model.learn([mapping]);
    expect(model.files.map(({ name }) => name)).toEqual(["1.csv"]);
    expect(model.refused).toEqual([]);
  });
});

describe("the letter", () => {
  it("is drafted and reviewed with the seller's own sentences", async () => {
    const { model, calls } = setUp({ draftPlan: () => plan("Hello"), reviewPlan: () => ({ findings: [] }) });
    model.setEdits({ "opening-1": "My own words" });
    await settled();
    const draft = calls.find(({ name }) => name === "draftPlan");
    expect(draft?.args[0]).toMatchObject({ edits: { "opening-1": "My own words" } });
    expect(model.review).toEqual({ findings: [] });
  });

  it("joins edits that come while a draft is under way into one more draft", async () => {
    const draftPlan = vi.fn(() => plan("Hello"));
    const { model } = setUp({ draftPlan, reviewPlan: () => ({ findings: [] }) });
    await model.draft();
    draftPlan.mockClear();
    for (const text of ["a", "ab", "abc", "abcd"]) model.setEdits({ "opening-1": text });
    await settled();
    expect(draftPlan.mock.calls.length).toBe(2);
  });

  it("remembers how a removed sentence was drafted", async () => {
    const { model } = setUp({
      draftPlan: ({ edits }: { edits: Record<string, string> }) => plan(edits["opening-1"] ?? "As drafted"),
      reviewPlan: () => ({ findings: [] }),
    } as Answers);
    model.setEdits({ "opening-1": "" });
    await settled();
    expect(model.draftedText("opening-1")).toBe("As drafted");
  });
});

describe("opening a case file", () => {
  const opened = { ...emptyCase(), message: "Of the copy" };
  const answers: Answers = {
    readMessage: () => reading("PERF-ODR"),
    openCase: () => ({ case: opened, files: [], damaged: [], newer: false }),
    saveAccount: () => new Uint8Array([1]),
    loadAccount: () => [{ file: 1, name: "a.txt" }],
  };

  it("can be undone: the case before it comes back with its files", async () => {
    const { model, saved } = setUp(answers);
    await model.takeMessage("Hello");
    await settled();
    await model.openCaseFile(new Uint8Array());
    expect(model.state.message).toBe("Of the copy");
    await model.undoOpen();
    expect(model.state.message).toBe("Hello");
    expect(model.files.map(({ name }) => name)).toEqual(["a.txt"]);
    expect(model.openedOver).toBeNull();
    expect(saved.at(-1)).toMatchObject({ message: "Hello" });
  });

  it("takes the place of nothing where no case was open", async () => {
    const { model } = setUp(answers);
    await model.openCaseFile(new Uint8Array());
    expect(model.openedOver).toBeNull();
  });
});

describe("taking over from another tab", () => {
  it("shows what that tab saved", async () => {
    const kept = { ...emptyCase(), message: "Hello" };
    const { model } = setUp(
      {
        readMessage: () => reading("PERF-ODR"),
        restoreAccount: () => ({ files: [{ file: 1, name: "a.txt" }], restored: "restored" }),
      },
      kept,
    );
    model.setReadOnly(true);
    await model.open();
    kept.message = "Changed there";
    await model.reopen();
    expect(model.state.message).toBe("Changed there");
    expect(model.files.map(({ name }) => name)).toEqual(["a.txt"]);
  });
});

describe("deleting everything", () => {
  it("can be undone", async () => {
    const { model } = setUp({
      readMessage: () => reading("PERF-ODR"),
      saveAccount: () => new Uint8Array([1]),
      loadAccount: () => [{ file: 1, name: "a.txt" }],
      clearAccount: () => [],
      metrics: () => ({ metrics: [], returns: null }),
    });
    await model.takeMessage("Hello");
    await model.deleteEverything();
    expect(model.state.message).toBe("");
    expect(model.reading).toBeNull();
    expect(model.save).toEqual({ is: "empty" });
    await model.undoDelete();
    expect(model.state.message).toBe("Hello");
    expect(model.files.map(({ name }) => name)).toEqual(["a.txt"]);
  });
});
