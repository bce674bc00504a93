import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/web/types";
import {
  changedWords,
  keptToSentences,
  type Place,
  placeAt,
  type Replacement,
  towards,
} from "../src/letter/places";

/** A letter whose sentences stand in braces: `Heading\n- {a|First.} {b|Second.}`. */
function letter(pattern: string): { text: string; places: Place[]; plan: Plan } {
  let text = "";
  const places: Place[] = [];
  for (const piece of pattern.split(/(\{\w+\|[^}]*\})/)) {
    const [, id, words] = /^\{(\w+)\|([^}]*)\}$/.exec(piece) ?? [];
    if (id === undefined) text += piece;
    else {
      places.push({ id, from: text.length, to: text.length + (words?.length ?? 0) });
      text += words;
    }
  }
  const sentences = places.map(({ id, from, to }) => ({
    id,
    text: text.slice(from, to),
    place: { start: from, end: to },
    sources: [],
    placeholders: [],
    edited: false,
  }));
  const sections = [{ part: "opening" as const, heading: null, sentences, text }];
  return { text, places, plan: { reason: null, sections, text, words: 0, ready: true } };
}

function changed(text: string, changes: readonly Replacement[]): string {
  return changes
    .toReversed()
    .reduce((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text);
}

describe("typing in the letter", () => {
  const { text, places } = letter("{a|One.} {b|Two.}\n\nHeading\n- {c|Three.}");
  const kept = (from: number, to: number, insert: string, forward = false) =>
    keptToSentences(places, text, { from, to, insert }, forward);
  const after = (...change: Parameters<typeof kept>) => {
    const done = kept(...change);
    return done && { text: changed(text, done.changes), cursor: done.cursor };
  };

  it("changes the sentence it is in, and nothing has to be kept back", () => {
    expect(kept(2, 3, "x")).toBeNull();
    expect(kept(4, 4, " More."), "at the end of a sentence").toBeNull();
    expect(kept(5, 5, "So "), "at the beginning of one").toBeNull();
  });

  it("adds what is typed between two sentences to the one before", () => {
    const heading = text.indexOf("Heading") + 3;
    expect(after(heading, heading, "x")).toEqual({
      text: "One. Two. x\n\nHeading\n- Three.",
      cursor: "One. Two. x".length,
    });
  });

  it("leaves headings and the signs of bullets alone when a selection over them is deleted", () => {
    const from = text.indexOf("o.\n");
    const to = text.indexOf("ree.");
    expect(after(from, to, "")?.text).toBe("One. Tw\n\nHeading\n- ree.");
    expect(after(from, to, "X")).toEqual({ text: "One. TwX\n\nHeading\n- ree.", cursor: from + 1 });
    expect(after(0, text.length, "New")?.text).toBe("New \n\nHeading\n- ");
  });

  it("steps over what cannot be deleted", () => {
    const bullet = text.indexOf("Three.");
    expect(after(bullet - 1, bullet, "")).toEqual({ text, cursor: text.indexOf("Two.") + 4 });
    expect(after(4, 5, "", true)).toEqual({ text, cursor: 5 });
  });

  it("puts a selection that begins between two sentences into the one it ends in", () => {
    expect(after(4, 6, "x")?.text).toBe("One. xwo.\n\nHeading\n- Three.");
  });

  it("does nothing in a letter without sentences", () => {
    expect(keptToSentences([], "", { from: 0, to: 0, insert: "x" }, false)).toEqual({
      changes: [],
      cursor: 0,
    });
  });

  it("before the first sentence belongs to the first", () => {
    const one = letter("Heading\n{a|One.}");
    const done = keptToSentences(one.places, one.text, { from: 2, to: 2, insert: "So " }, false);
    expect(changed(one.text, done?.changes ?? [])).toBe("Heading\nSo One.");
  });
});

describe("the words of a change", () => {
  it("are those of the sentences it touched, and an empty sentence is a removed one", () => {
    const before = letter("{a|One.} {b|Two.} {c|Three.}");
    const now = letter("{a|One.} {b|Two!} {c| }");
    expect(changedWords(before.places, before.text, now.places, now.text)).toEqual({ b: "Two!", c: "" });
  });

  it("belong to the sentence at the cursor, and between two to the one before", () => {
    const { places } = letter("{a|One.} {b|Two.}");
    expect([0, 4, 5, 9].map((at) => placeAt(places, at)?.id)).toEqual(["a", "a", "b", "b"]);
    expect(placeAt([], 0)).toBeNull();
  });
});

describe("a draft that comes back", () => {
  const to = (screen: ReturnType<typeof letter>, draft: ReturnType<typeof letter>, typing: string | null) => {
    const update = towards(draft.plan, screen.text, screen.places, typing);
    return update && { ...update, text: changed(screen.text, update.changes) };
  };

  it("changes nothing where it is the text on screen", () => {
    const same = letter("{a|One.} {b|Two.}");
    expect(to(same, same, "a")).toEqual({ changes: [], places: same.places, text: same.text });
  });

  it("leaves alone the white space of the sentence that is being typed", () => {
    const update = to(letter("{a|One. } {b|Two.}"), letter("{a|One.} {b|2.} {c|Three.}"), "a");
    expect(update?.text).toBe("One.  2. Three.");
    expect(update?.places).toEqual([
      { id: "a", from: 0, to: 5 },
      { id: "b", from: 6, to: 8 },
      { id: "c", from: 9, to: 15 },
    ]);
    expect(
      update?.changes.every(({ from }) => from > 5),
      "nothing at or before the cursor",
    ).toBe(true);
  });

  it("changes both sides of the sentence that is being typed and not the sentence", () => {
    const update = to(letter("{a|Old.} {b|Mine.} {c|Old.}"), letter("{a|New one.} {b|Mine.} {c|New.}"), "b");
    expect(update?.text).toBe("New one. Mine. New.");
    expect(update?.changes.length).toBe(2);
  });

  it("trims a sentence when the cursor has left it", () => {
    expect(to(letter("{a|One. } {b|Two.}"), letter("{a|One.} {b|Two.}"), "b")?.text).toBe("One. Two.");
  });

  it("waits while the sentence that is being typed is empty", () => {
    const screen = letter("{a|} {b|Two.}");
    const draft = letter("{b|Two.}");
    expect(to(screen, draft, "a")).toBeNull();
    expect(to(screen, draft, "b")?.text).toBe("Two.");
  });

  it("brings back other words of the sentence that is being typed, as undo does", () => {
    const update = to(letter("{a|My words.} {b|Two.}"), letter("{a|One.} {b|Two.}"), "a");
    expect(update?.text).toBe("One. Two.");
    const removed = to(letter("{a|} {b|Two.}"), letter("{a|One.} {b|Two.}"), "a");
    expect(removed?.text).toBe("One. Two.");
  });

  it("is taken whole where nothing is being typed", () => {
    const draft = letter("Heading\n- {c|Three.}");
    expect(to(letter("{a|One.} {b|Two.}"), draft, null)).toMatchObject({
      text: draft.text,
      places: draft.places,
    });
    expect(to(letter("{a|One.}"), letter(""), null)?.text).toBe("");
  });
});
