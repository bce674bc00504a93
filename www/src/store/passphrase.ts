// How strong a passphrase is, in words. No rules of composition: length is what counts.

export type Strength = "empty" | "short" | "fair" | "strong";

/** Letters from which a passphrase is fair, and strong. */
const FAIR = 12;
const STRONG = 20;

/** Repeated letters and runs such as `abc` or `123` count once. */
export function strengthOf(passphrase: string): Strength {
  const letters = [...passphrase];
  const counts = letters.filter((letter, i) => {
    const step = (letter.codePointAt(0) ?? 0) - (letters[i - 1]?.codePointAt(0) ?? 0);
    return i === 0 || Math.abs(step) > 1;
  }).length;
  if (counts === 0) return "empty";
  if (counts < FAIR || new Set(letters).size < 6) return "short";
  return counts < STRONG ? "fair" : "strong";
}
