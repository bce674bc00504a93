import { describe, expect, it } from "vitest";
import { LANGUAGES, LOCALES, TRANSLATIONS } from "../src/i18n/languages";
import type { Message, Messages } from "../src/i18n/types";
import { en } from "./words";

const textsOf = (message: Message): string[] =>
  typeof message === "string" ? [message] : Object.values(message);
const slotsOf = (message: Message): string[] => {
  const text = typeof message === "string" ? message : message.other;
  return [...text.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot).sort();
};

describe.each(Object.keys(TRANSLATIONS) as (keyof typeof TRANSLATIONS)[])("the words in %s", (code) => {
  const own = async (): Promise<Messages> => (await TRANSLATIONS[code]?.())?.words ?? {};

  it("are there for nearly every key, and for no other", async () => {
    const words = await own();
    expect(Object.keys(words).filter((key) => !(key in en))).toEqual([]);
    // The page says so where some words are still in English.
    const missing = Object.keys(en).filter((key) => !(key in words));
    expect(missing.length / Object.keys(en).length, missing.join()).toBeLessThan(0.05);
  });

  it("have the same values to fill in", async () => {
    const words = await own();
    const other = Object.keys(words).filter((key) => {
      const [here, there] = [words[key], en[key]];
      return here && there && slotsOf(here).join() !== slotsOf(there).join();
    });
    expect(other).toEqual([]);
  });

  it("have a form for every count that the language tells apart", async () => {
    const categories = new Intl.PluralRules(LOCALES[code]).resolvedOptions().pluralCategories;
    // Beyond these, a language has forms for millions only.
    const wanted = categories.filter((category) => category !== "many");
    const lacking = Object.entries(await own()).filter(
      ([, message]) => typeof message !== "string" && wanted.some((category) => !(category in message)),
    );
    expect(lacking.map(([key]) => key)).toEqual([]);
  });

  it("have no exclamation mark, and are not left in English", async () => {
    const words = await own();
    expect(
      Object.keys(words).filter((key) => textsOf(words[key] ?? "").some((text) => /[!！¡]/.test(text))),
    ).toEqual([]);
    const same = Object.keys(words).filter((key) => {
      const text = textsOf(words[key] ?? "").join();
      return text.split(/\s+/).length > 3 && text === textsOf(en[key] ?? "").join();
    });
    expect(same).toEqual([]);
  });
});

it("every language of the interview is one of the page", () => {
  expect(Object.keys(LOCALES).sort()).toEqual(Object.keys(LANGUAGES).sort());
});
