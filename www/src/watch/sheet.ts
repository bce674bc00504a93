// The weekly report on one page: on paper and as text. No DOM.

import type { Sheet, SheetBlock, SheetPart, WatchReport } from "../../../src/web/types";
import { day, number, t, word } from "../i18n";
import { alertName, rowFigure, rowsOf, rowWhy } from "./row-text";

/** Lines of each part: the whole is to fit one page. */
const LINES = 8;
/** Stores of countries that write on paper in inches. */
const LETTER_PAPER = ["amazon.com", "amazon.ca", "amazon.com.mx"];

const line = (kind: SheetBlock["kind"], text: string): SheetBlock => ({ kind, runs: [{ text, note: null }] });

/** A part with the first lines, and how many more there are; none without a line. */
function part(heading: string, lines: readonly string[], none: string): SheetPart {
  const shown = lines.slice(0, LINES).map((text) => line("bullet", text));
  const more = lines.length - shown.length;
  return {
    heading,
    blocks:
      shown.length === 0
        ? [line("paragraph", none)]
        : [...shown, ...(more > 0 ? [line("paragraph", t("watch.sheet.more", { n: more }))] : [])],
  };
}

export function sheetOf(report: WatchReport, shop: string, store: string | null): Sheet {
  const alerts = report.alerts.map((alert) => {
    const rows = rowsOf(report, alert);
    const figures = rows.map((row) => `${rowFigure(row)} ${rowWhy(row).join(" ")}`.trim());
    const product = alert.product ? t("watch.product", { product: alert.product }) : "";
    const todo = rows[0]?.todo ?? "";
    return [`${word("watch.level", alert.level)}: ${alertName(report, alert)}.`, ...figures, product, todo]
      .filter(Boolean)
      .join(" ");
  });
  const checks = report.checks
    .filter(({ state }) => state !== "later")
    .map(({ what, by, next, state }) =>
      [what, by, next ? day(next) : "", word("watch.due", state)].filter(Boolean).join(" · "),
    );
  const dates = report.horizon
    .filter(({ level }) => level !== "good")
    .map(({ title, name, until }) => [title, name, day(until)].filter(Boolean).join(" · "));
  const stock = [
    ...report.stock.map(({ check, sku, have, want }) =>
      t("watch.sheet.stock", {
        what: word("watch.stock", check),
        sku,
        have: number(have),
        want: number(want),
      }),
    ),
    ...(report.drift.total > 0 ? [t("watch.drift", { n: report.drift.total })] : []),
  ];
  const waiting = report.contacts
    .filter(({ overdue, open }) => (overdue ?? 0) + (open ?? 0) > 0)
    .map(({ title, overdue, open }) =>
      t("watch.sheet.contact", { title, overdue: number(overdue ?? 0), open: number(open ?? 0) }),
    );
  const changes = report.changes
    .filter(({ touches, read }) => touches !== false && !read)
    .map(({ on, title }) => `${day(on)}: ${title}`);
  const figures = report.rows
    .filter(({ metric }) => metric !== null)
    .map((row) => `${word("metric", row.metric ?? "")}: ${rowFigure(row)}`);
  return {
    title: t("watch.sheet.title"),
    paper: store !== null && LETTER_PAPER.includes(store) ? "letter" : "a4",
    language: "en-GB",
    notesHeading: "",
    notes: [],
    parts: [
      {
        heading: [t("watch.sheet.title"), shop].filter(Boolean).join(" · "),
        blocks: [
          line(
            "paragraph",
            report.dataTo
              ? t("watch.sheet.on", { on: day(report.today), to: day(report.dataTo) })
              : t("watch.sheet.onNoFiles", { on: day(report.today) }),
          ),
        ],
      },
      part(t("watch.alerts"), alerts, t("watch.calm")),
      part(t("watch.checks"), checks, t("watch.checksNone")),
      part(t("watch.horizon"), dates, t("watch.horizonGood")),
      part(t("watch.stockTitle"), stock, t("watch.stockNone")),
      part(t("watch.contacts"), waiting, t("watch.contactsNone")),
      part(t("watch.changes"), changes, t("watch.changesNone")),
      part(t("watch.sheet.figures"), figures, t("watch.sheet.noFigures")),
    ],
  };
}

/** The same as text, to be sent or kept. */
export function textOf(sheet: Sheet): string {
  const words = ({ runs }: SheetBlock) => runs.map(({ text }) => text).join("");
  const lines = ({ heading, blocks }: SheetPart) => [
    ...(heading ? [heading] : []),
    ...blocks.map((block) => `${block.kind === "bullet" ? "- " : ""}${words(block)}`),
  ];
  return `${sheet.parts.map((one) => lines(one).join("\n")).join("\n\n")}\n`;
}
