// Which step is shown: the part of the address after `#/`, so that Back works and no server is asked.

export const ROUTES = [
  "start",
  "understand",
  "requests",
  "files",
  "proof",
  "story",
  "letter",
  "check",
  "send",
  "safe",
  "case",
  "privacy",
  "complaints",
  "listings",
  "reply",
  "second-opinion",
  "reason",
  "numbers",
] as const;
export type Route = (typeof ROUTES)[number];

/** The road, in its order. */
export const ROAD = [
  "understand",
  "requests",
  "files",
  "proof",
  "story",
  "letter",
  "check",
  "send",
  "safe",
] as const satisfies readonly Route[];

/** Rooms beside the road that can be entered from every step. */
export const ROOMS = ["numbers", "complaints", "listings", "case"] as const satisfies readonly Route[];

/** Routes of one page for each of many things, which the address names behind them. */
const OF_ONE: readonly Route[] = ["reason", "numbers"];

/** The route of an address; an unknown one leads to the start. */
export function routeOf(hash: string): Route {
  const [name, one] = parts(hash);
  return ROUTES.find((route) => route === name && (one === undefined || OF_ONE.includes(route))) ?? "start";
}

/** The reason or metric that an address names; empty when it names none. */
export function oneOf(hash: string): string {
  const [, one = ""] = parts(hash);
  return OF_ONE.includes(routeOf(hash)) ? one : "";
}

export function hrefOfOne(route: "reason" | "numbers", one: string): string {
  return `${hrefOf(route)}/${encodeURIComponent(one)}`;
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
