// A table whose rows become cards where there is no room for its columns. Comes behind an element's own styles.

import { css } from "lit";

export const stacked = css`
  @media (max-width: 48rem) {
    table { min-width: 0; display: block; }
    thead { display: none; }
    tbody { display: block; }
    tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.1rem 1rem; padding: 0.7rem 0.8rem; border-bottom: 1px solid var(--line); }
    tr:last-child { border-bottom: 0; }
    tbody :is(th, td) { display: block; padding: 0; border: 0; overflow-wrap: anywhere; }
    .wide { grid-column: 1 / -1; }
  }
`;
