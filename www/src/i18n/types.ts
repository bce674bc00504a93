// The shape of a language.

/** A text that depends on a count `n`, by the categories of `Intl.PluralRules`. */
export type Plural = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;
export type Message = string | Plural;
export type Messages = Record<string, Message>;

/** The names in `{braces}` of a text. */
type Names<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type NamesOf<M> = M extends string ? Names<M> : M extends Plural ? "n" | Names<M["other"]> : never;

export type Value = string | number;
/** What has to be given with a key: nothing, or one value for each name in its text. */
export type ValuesFor<M> = [NamesOf<M>] extends [never] ? [] : [values: Record<NamesOf<M>, Value>];

/** The words of another language for the same keys. What it leaves out stays in English. */
export type Translation<W extends Messages> = {
  readonly [K in keyof W]?: W[K] extends string ? string : Plural;
};
