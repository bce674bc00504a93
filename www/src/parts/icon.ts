// Drawn here, so that no font and no request is needed. Always beside a word, never instead of one.

import { html, svg, type TemplateResult } from "lit";

const PATHS = {
  check: svg`<path d="M5 12.5 10 17.5 19.5 7"/>`,
  cross: svg`<path d="M6 6 18 18M18 6 6 18"/>`,
  care: svg`<path d="M12 4 21 20H3Z"/><path d="M12 10.5v4M12 17.4v.1"/>`,
  info: svg`<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.4v.1"/>`,
  lock: svg`<rect x="5" y="10.5" width="14" height="9.5" rx="2.5"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  file: svg`<path d="M7 3.5h7l4.5 4.5v12.5H7Z"/><path d="M14 3.5V8h4.5"/>`,
  letter: svg`<path d="M6 3.5h12v17H6Z"/><path d="M9 8h6M9 12h6M9 16h3.5"/>`,
  papers: svg`<path d="M8 3.5h8l3.5 3.5v10H8Z"/><path d="M8 7H4.8v13.5h11V17"/>`,
  shield: svg`<path d="M12 3.5 19 6v6c0 4.5-3 7.3-7 8.5-4-1.2-7-4-7-8.5V6Z"/>`,
  person: svg`<circle cx="12" cy="8" r="3.8"/><path d="M4.8 20c.8-4 3.6-5.8 7.2-5.8s6.4 1.8 7.2 5.8"/>`,
  wait: svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>`,
  edit: svg`<path d="M4.5 19.5 5.5 15 15.5 5l3.5 3.5-10 10Z"/>`,
  day: svg`<rect x="4" y="5.5" width="16" height="14.5" rx="2.5"/><path d="M4 10h16M8.5 3.5v4M15.5 3.5v4"/>`,
  save: svg`<path d="M12 4v10.5M7.5 10.5 12 15l4.5-4.5M5 19.5h14"/>`,
  copy: svg`<rect x="8.5" y="8.5" width="11" height="11.5" rx="2"/><path d="M15.5 8.5V4h-11v11.5h4"/>`,
  folder: svg`<path d="M3.5 6h6l2 2.5h9V19h-17Z"/>`,
  arrow: svg`<path d="M5 12h14M13 6l6 6-6 6"/>`,
  dot: svg`<circle cx="12" cy="12" r="4.5"/>`,
  chart: svg`<path d="M4 19.5h16"/><path d="m5 15 4.5-5 4 3L19.5 6"/>`,
  speech: svg`<path d="M4 5h16v11h-8.5L7 20v-4H4Z"/><path d="M8 9h8M8 12.3h5"/>`,
  mark: svg`<path d="M4.5 19.5h15M7 15.5 14.5 4l4 2.6-7.4 11.4H7Z"/>`,
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}
