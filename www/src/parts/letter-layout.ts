// How the sentences of a part stand in the letter: running text first, bullets below. No DOM.

import type { PlanSection, Sentence } from "../../../src/web/types";

/** Sentences that stand together: one paragraph or one bullet. */
export interface Block {
  bullet: boolean;
  sentences: Sentence[];
}

/** The blocks of a part, read from its text, which is what will be copied. */
export function blocksOf({ text, sentences }: PlanSection): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, at);
    const between = start < 0 ? "\n" : text.slice(at, start);
    const last = blocks.at(-1);
    if (last && !between.includes("\n")) last.sentences.push(sentence);
    else blocks.push({ bullet: /(?:^|\n)- $/.test(between), sentences: [sentence] });
    if (start >= 0) at = start + sentence.text.length;
  }
  return blocks;
}
