import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { Paper } from "../../src/web/types";
import { CaseModel, type Engine, type Keeper } from "../src/app/state";
import { EngineError } from "../src/engine/failure";
import { type Examined, PaperDesk, type Reader } from "../src/paper/desk";
import { openDatabase } from "../src/store/database";
import { PaperStore } from "../src/store/papers";

let n = 0;

function problem(code: string): EngineError {
  return new EngineError({ code, message: code, help: "", location: null, fatal: false });
}

const SEEN: Examined = {
  facts: { format: "pdf" } as Examined["facts"],
  kind: { kind: "invoice", certainty: "sure" },
  fields: {
    "issuer-name": { value: "Bright", from: "text", confirmed: false, place: null },
    total: { value: "9.00", from: "text", confirmed: false, place: null },
  },
  lines: [],
};

const draw = () => Promise.reject(problem("not-drawn"));
const list = () => Promise.reject(problem("register-not-known"));

async function desk(look: Reader["look"] = async () => SEEN, named: Reader["list"] = list) {
  const keeper: Keeper = {
    load: async () => null,
    save: async () => ({ is: "saved", at: null }),
    clear: async () => ({ is: "empty" }),
    forget: async () => {},
  };
  const engine = { start() {}, call: async () => null } as unknown as Engine;
  const model = new CaseModel(() => engine, keeper);
  await model.open();
  const store = new PaperStore(openDatabase(`papers-${n++}`));
  return { model, store, desk: new PaperDesk(model, store, { look, list: named, draw }) };
}

const file = (name: string, content = name) => new File([content], name);
const first = (papers: readonly Paper[]) => papers[0] as Paper;

describe("the desk of papers", () => {
  it("keeps the original of a paper and takes what was read for a guess", async () => {
    const { model, store, desk: papers } = await desk();
    const paper = first(await papers.add([file("a.pdf")]));
    expect(model.state.papers).toEqual([paper]);
    expect(paper).toMatchObject({ kind: "invoice", kindConfirmed: false, linesConfirmed: false });
    expect(await store.read(paper.file?.sha256 ?? "")).toEqual(new TextEncoder().encode("a.pdf"));
    expect(await (await papers.original(paper))?.text()).toBe("a.pdf");
    expect(papers.missing.size).toBe(0);
  });

  it("finds the place of a file that is here already, by its bytes and not by its name", async () => {
    const { model, store, desk: papers } = await desk();
    const paper = first(await papers.add([file("a.pdf", "same")]));
    await store.remove(paper.file?.sha256 ?? "");
    expect(await papers.add([file("b.pdf", "same")])).toEqual([paper]);
    expect(model.state.papers).toHaveLength(1);
    expect(await store.all()).toEqual([paper.file?.sha256]);
  });

  it("refuses a file that cannot be read and leaves the case as it is", async () => {
    const {
      model,
      store,
      desk: papers,
    } = await desk(async () => {
      throw problem("pdf-damaged");
    });
    expect(await papers.add([file("a.pdf"), file("empty.pdf", "")])).toEqual([]);
    expect(model.state.papers).toEqual([]);
    expect(await store.all()).toEqual([]);
    const told = papers.refused.map(({ name, error, file: goesOn }) => [name, error.code, goesOn !== null]);
    expect(told).toEqual([
      ["a.pdf", "pdf-damaged", true],
      ["empty.pdf", "paper-is-empty", false],
    ]);
    const typed = await papers.addUnread(papers.refused[0]?.key ?? 0);
    expect(typed).toMatchObject({
      kind: "",
      fields: {},
      file: { name: "a.pdf", facts: { format: "other" } },
    });
    expect(papers.refused).toHaveLength(1);
  });

  it("asks again for a password until it fits", async () => {
    const { desk: papers } = await desk(async (_, password) => {
      if (password !== "sesame") throw problem("file-is-protected");
      return SEEN;
    });
    await papers.add([file("a.pdf")]);
    expect(await papers.open(papers.refused[0]?.key ?? 0, "wrong")).toBeNull();
    expect(papers.refused.map(({ error }) => error.code)).toEqual(["file-is-protected"]);
    expect(await papers.open(papers.refused[0]?.key ?? 0, "sesame")).toMatchObject({ kind: "invoice" });
    expect(papers.refused).toEqual([]);
  });

  it("takes a typed value for the seller's word, and an empty one out", async () => {
    const { desk: papers } = await desk();
    const { id } = first(await papers.add([file("a.pdf")]));
    papers.type(id, "number", " 4711 ");
    papers.type(id, "total", "9.00");
    papers.type(id, "issuer-name", " ");
    expect(papers.paper(id)?.fields).toEqual({
      number: { value: "4711", from: "typed", confirmed: true, place: null },
      total: { value: "9.00", from: "text", confirmed: true, place: null },
    });
  });

  it("confirms all fields at once, but no lines", async () => {
    const { desk: papers } = await desk();
    const { id } = first(await papers.add([file("a.pdf")]));
    papers.addLine(id);
    papers.setLine(id, 0, { product: "Mug", quantity: 12 });
    papers.confirmAll(id);
    const paper = papers.paper(id);
    expect(Object.values(paper?.fields ?? {}).every(({ confirmed }) => confirmed)).toBe(true);
    expect(paper).toMatchObject({ kindConfirmed: true, linesConfirmed: false, lines: [{ quantity: 12 }] });
    papers.confirm(id, "total", false);
    expect(papers.paper(id)?.fields.total?.confirmed).toBe(false);
  });

  it("attaches a paper once, and takes it from its rows when it goes", async () => {
    const { model, store, desk: papers } = await desk();
    const [one, two] = (await papers.add([file("a.pdf"), file("b.pdf")])) as [Paper, Paper];
    papers.attach(one.id, "invoices.B0TEST0001", "B0TEST0001");
    papers.attach(one.id, "invoices.B0TEST0001", "B0TEST0001");
    expect(model.state.requests["invoices.B0TEST0001"]?.proofs).toEqual([{ type: "exhibit", paper: one.id }]);
    expect(papers.paper(one.id)?.asins).toEqual(["B0TEST0001"]);

    await papers.remove(one.id);
    expect(papers.rowsOf(one.id)).toEqual([]);
    expect(model.state.papers.map(({ id }) => id)).toEqual([two.id]);
    papers.undoRemove();
    expect(model.state.papers.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(papers.rowsOf(one.id)).toEqual(["invoices.B0TEST0001"]);

    await papers.remove(one.id);
    expect(await store.all()).toHaveLength(2);
    await papers.forgetRemoved();
    expect(await store.all()).toEqual([two.file?.sha256]);
  });

  it("says which originals are not on this device", async () => {
    const { model, store, desk: papers } = await desk();
    const { file: kept } = first(await papers.add([file("a.pdf")]));
    const other = new PaperDesk(model, new PaperStore(openDatabase(`papers-${n++}`)), {
      look: async () => SEEN,
      list,
      draw,
    });
    await expect.poll(() => [...other.missing.keys()]).toEqual([kept?.sha256]);
    expect(await other.originals()).toEqual({});
    await other.putBack(await papers.originals());
    expect(other.missing.size).toBe(0);
    expect(await store.all()).toHaveLength(1);
  });

  it("takes each invoice of a list for a paper without a file, and any other table for a paper", async () => {
    const read = { fields: SEEN.fields, lines: [], doubts: [] };
    const { desk: papers } = await desk(undefined, async (file) =>
      file.name === "list.csv" ? [read, read] : [],
    );
    const listed = await papers.add([file("list.csv"), file("other.csv")]);
    expect(listed.map(({ kind, file }) => [kind, file?.name ?? null])).toEqual([
      ["invoice", null],
      ["invoice", null],
      ["invoice", "other.csv"],
    ]);
    expect(listed[0]?.fields["issuer-name"]?.confirmed).toBe(false);
  });

  it("changes nothing where another tab has the case", async () => {
    const { model, desk: papers } = await desk();
    const { id } = first(await papers.add([file("a.pdf")]));
    model.setReadOnly(true);
    papers.type(id, "number", "1");
    await papers.remove(id);
    expect(await papers.add([file("b.pdf")])).toEqual([]);
    expect(model.state.papers).toHaveLength(1);
    expect(model.state.papers[0]?.fields.number).toBeUndefined();
  });
});
