// Where the engine and the text of `domain/metrics.md` differ, and why that is known. Everything else must be equal.

/** `of` and `is` are what a difference is about and how it reads. An entry that nothing fits any more fails. */
export const EXPLAINED = [
  {
    of: /(valid-tracking|on-time-delivery)-rate .*compareTarget/,
    is: /orders until|whether \d+ of \d+ meets/,
    why: "section 1 has these targets as at least; the policy pack takes them as more than",
  },
  {
    of: /premium-.*compareTarget/,
    is: /a target that nobody published/,
    why: "section 8 has targets for three regions; the policy pack has one for the others, marked as unconfirmed",
  },
  {
    of: /compareTarget/,
    is: /no data is neither good nor bad/,
    why: "section 0, rule 8: nothing of nothing is no data; the engine takes Amazon's status without looking at the count",
  },
];

/** The entry that explains a difference. */
export function explanation({ heading, message }) {
  return EXPLAINED.find(({ of, is }) => of.test(heading) && is.test(message)) ?? null;
}
