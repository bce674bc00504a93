// Counts per day, summed up.

const DAY_MS = 86_400_000;

/** `2026-02-28` and 1 give `2026-03-01`. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The counts by month; `first` is the month's first day, `2026-03-01`. */
export function monthSums(firstDay: string, perDay: readonly number[]): { first: string; rows: number }[] {
  const sums = new Map<string, number>();
  perDay.forEach((rows, i) => {
    const first = `${dayAfter(firstDay, i).slice(0, 7)}-01`;
    sums.set(first, (sums.get(first) ?? 0) + rows);
  });
  return [...sums].map(([first, rows]) => ({ first, rows }));
}

/** Heights of at most `most` bars: each is the mean of as many days as it takes. */
export function bars(perDay: readonly number[], most: number): number[] {
  const width = Math.max(1, Math.ceil(perDay.length / most));
  return Array.from({ length: Math.ceil(perDay.length / width) }, (_, i) => {
    const days = perDay.slice(i * width, (i + 1) * width);
    return days.reduce((sum, rows) => sum + rows, 0) / days.length;
  });
}
