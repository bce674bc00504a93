// How often a long reading tells of its progress and listens.

import type { ReportProgress } from "../../../src/web/types";

/** Between two reports of progress; faster is noise for the reader and work for the page. */
const PROGRESS_MS = 100;

export class Pace {
  #told = 0;

  constructor(private readonly tell: (progress: ReportProgress) => void) {}

  /** To be called after each piece. Now and then it tells, and lets messages in, Cancel among them. */
  async at(progress: ReportProgress): Promise<void> {
    const now = performance.now();
    if (now - this.#told < PROGRESS_MS) return;
    this.#told = now;
    this.tell(progress);
    await new Promise((resolve) => setTimeout(resolve));
  }
}
