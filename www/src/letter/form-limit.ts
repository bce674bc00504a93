// How many characters a box of Amazon's form takes. Forms differ, so the seller says what theirs shows.

const KEY = "candor-form-limit";
const USUAL = 1_000;

export function formLimit(): number {
  try {
    return Number(sessionStorage.getItem(KEY)) || USUAL;
  } catch {
    return USUAL;
  }
}

export function keepFormLimit(limit: number): void {
  try {
    sessionStorage.setItem(KEY, String(limit));
  } catch {
    // No storage: the number stays as long as the view does.
  }
}
