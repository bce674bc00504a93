// Styles that every element shares. One sheet, adopted by each shadow root.

import { css } from "lit";

export const base = css`
  *, *::before, *::after { box-sizing: border-box; }
  :host { display: block; }
  :host([hidden]), [hidden] { display: none !important; }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset { margin: 0; padding: 0; }
  fieldset { border: 0; min-width: 0; }
  legend { padding: 0; }
  ul, ol { list-style: none; }
  h1 { font-size: clamp(1.75rem, 1.35rem + 1.9vw, 2.55rem); line-height: 1.14; letter-spacing: -0.024em; font-weight: 680; text-wrap: balance; }
  h1:focus { outline: none; }
  h1:focus-visible { outline: 3px solid var(--focus); outline-offset: 6px; border-radius: 4px; }
  h2 { font-size: 1.22rem; line-height: 1.3; letter-spacing: -0.01em; font-weight: 660; }
  h3 { font-size: 1.04rem; line-height: 1.35; font-weight: 640; }
  h4 { font-size: 0.95rem; font-weight: 640; }
  p { text-wrap: pretty; }
  a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
  a:hover { text-decoration-thickness: 2px; }
  small, .small { font-size: 0.92rem; }
  .soft { color: var(--ink-soft); }
  .lead { font-size: 1.13rem; color: var(--ink-soft); max-width: 58ch; margin-top: var(--s3); }
  .data { font-family: var(--font-data); font-size: 0.9em; overflow-wrap: anywhere; }
  .nowrap { white-space: nowrap; }
  .hidden {
    position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden;
    clip-path: inset(50%); white-space: nowrap; border: 0;
  }
  .icon { flex: none; width: 1.25em; height: 1.25em; vertical-align: -0.22em; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }

  button, input, select, textarea { font: inherit; color: inherit; }
  :is(button, a, input, select, textarea, summary, [tabindex]):focus-visible {
    outline: 3px solid var(--focus); outline-offset: 2px; border-radius: var(--radius-small);
  }
  button { cursor: pointer; }
  .button {
    display: inline-flex; align-items: center; justify-content: center; gap: var(--s2);
    min-height: 44px; padding: 0.5rem 1.1rem; border-radius: 999px; border: 1.5px solid var(--line-strong);
    background: var(--surface); color: var(--ink); font-weight: 600; text-decoration: none; text-align: center; line-height: 1.25;
    transition: background-color 120ms, border-color 120ms;
  }
  .button:hover { background: var(--sunken); border-color: var(--ink-soft); }
  .button.primary { background: var(--accent); border-color: var(--accent); color: var(--on-accent); padding-inline: 1.5rem; }
  .button.primary:hover { background: var(--accent-strong); border-color: var(--accent-strong); }
  .button.quiet { border-color: transparent; background: none; color: var(--accent); padding-inline: 0.8rem; }
  .button.quiet:hover { background: var(--accent-soft); }
  .button.small { min-height: 36px; padding: 0.3rem 0.8rem; font-size: 0.92rem; }
  .button.harm { color: var(--harm); border-color: var(--harm); }
  .button:disabled { color: var(--ink-soft); background: var(--sunken); border-color: var(--line); cursor: not-allowed; }
  .button:focus-visible { border-radius: 999px; }
  .link { background: none; border: 0; padding: 0.15rem 0; color: var(--accent); text-decoration: underline; text-underline-offset: 0.18em; font-weight: 500; min-height: 28px; text-align: start; }
  @media (pointer: coarse) { .button.small, .link { min-height: 44px; } }

  .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: clamp(1rem, 0.7rem + 1.4vw, 1.6rem); }
  .card.raised { box-shadow: var(--shadow); }
  .stack > * + * { margin-top: var(--s4); }
  .stack-small > * + * { margin-top: var(--s2); }
  .row { display: flex; flex-wrap: wrap; align-items: center; gap: var(--s3); }
  .between { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: var(--s2) var(--s4); }
  .note { display: flex; gap: var(--s3); padding: var(--s3) var(--s4); border-radius: var(--radius-small); background: var(--sunken); }
  .note > .icon { margin-top: 0.17em; }
  .note.good { background: var(--good-soft); } .note.good > .icon { color: var(--good); }
  .note.care { background: var(--care-soft); } .note.care > .icon { color: var(--care); }
  .note.harm { background: var(--harm-soft); } .note.harm > .icon { color: var(--harm); }
  .tag { display: inline-flex; align-items: center; gap: 0.35em; border-radius: 999px; padding: 0.12rem 0.65rem; font-size: 0.86rem; font-weight: 600; background: var(--sunken); color: var(--ink-soft); }
  .tag.good { background: var(--good-soft); color: var(--good); }
  .tag.care { background: var(--care-soft); color: var(--care); }
  .tag.harm { background: var(--harm-soft); color: var(--harm); }

  .field { display: block; }
  .field > .label, label.label { display: block; font-weight: 620; }
  .hint { display: block; color: var(--ink-soft); font-size: 0.94rem; }
  input:not([type="file"], [type="radio"], [type="checkbox"]), select, textarea {
    width: 100%; margin-top: var(--s1); padding: 0.6rem 0.8rem; min-height: 46px; font-size: 1rem;
    background: var(--surface); border: 1.5px solid var(--line-strong); border-radius: var(--radius-small);
  }
  textarea { display: block; resize: vertical; line-height: 1.5; }
  input[type="radio"], input[type="checkbox"] { width: 1.3rem; height: 1.3rem; accent-color: var(--accent); margin: 0; flex: none; }

  details > summary { cursor: pointer; color: var(--accent); font-weight: 560; padding-block: 0.3rem; width: fit-content; min-height: 28px; }
  @media (pointer: coarse) { details > summary { min-height: 44px; padding-block: 0.6rem; } }
  details[open] > summary { margin-bottom: var(--s2); }

  .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: var(--radius-small); }
  table { border-collapse: collapse; width: 100%; font-size: 0.94rem; font-variant-numeric: tabular-nums; }
  th, td { text-align: start; padding: 0.5rem 0.8rem; border-bottom: 1px solid var(--line); vertical-align: top; }
  tr:last-child > :is(th, td) { border-bottom: 0; }
  thead th { font-size: 0.84rem; color: var(--ink-soft); font-weight: 600; background: var(--sunken); white-space: nowrap; }
  .num { text-align: end; }

  .actions { display: flex; flex-wrap: wrap; gap: var(--s3); align-items: center; margin-top: var(--s6); }
  @media (max-width: 40rem) {
    .actions > .button.primary { flex: 1 1 100%; min-height: 52px; }
  }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; } }
  @media (forced-colors: active) {
    .card, .note, .tag, .button { border: 1px solid; }
    .icon { stroke: currentColor; }
  }
  @media print {
    .button, .link, .actions, .no-print { display: none !important; }
    .card { border: 1px solid #999; box-shadow: none; break-inside: avoid; }
  }
`;
