// Which step is shown: the part of the address after `#/`, so that Back works and no server is asked.

export const ROUTES = [
  "start",
  "understand",
  "files",
  "story",
  "letter",
  "case",
  "privacy",
  "complaints",
  "reply",
  "reason",
] as const;
export type Route = (typeof ROUTES)[number];

/** The road, in its order. The other routes are side rooms. */
export const ROAD = ["understand", "files", "story", "letter"] as const satisfies readonly Route[];

/** Routes of one page for each of many things, which the address names behind them. */
const OF_ONE: readonly Route[] = ["reason"];

/** The route of an address; an unknown one leads to the start. */
export function routeOf(hash: string): Route {
  const [name, one] = parts(hash);
  return ROUTES.find((route) => route === name && (one === undefined || OF_ONE.includes(route))) ?? "start";
}

/** The reason that an address names; empty when it names none. */
export function reasonOf(hash: string): string {
  const [route, reason] = parts(hash);
  return route === "reason" && reason ? reason : "";
}

export function hrefOfReason(reason: string): string {
  return `${hrefOf("reason")}/${encodeURIComponent(reason)}`;
}

/** The address of the route, and what stands behind it. */
function parts(hash: string): [string, string?] {
  const [, name = "", one] = /^#?\/?([^/]*)(?:\/([\w-]+))?$/.exec(hash) ?? [];
  return one === undefined ? [name] : [name, one];
}

export function hrefOf(route: Route): string {
  return `#/${route}`;
}

export function go(route: Route): void {
  location.hash = hrefOf(route);
}
