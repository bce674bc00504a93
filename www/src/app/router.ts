// Which step is shown: the part of the address after `#/`, so that Back works and no server is asked.

export const ROUTES = ["start", "understand", "files", "story", "letter", "case", "privacy"] as const;
export type Route = (typeof ROUTES)[number];

/** The road, in its order. The other routes are side rooms. */
export const ROAD = ["understand", "files", "story", "letter"] as const satisfies readonly Route[];

/** The route of an address; an unknown one leads to the start. */
export function routeOf(hash: string): Route {
  const name = hash.replace(/^#\/?/, "");
  return ROUTES.find((route) => route === name) ?? "start";
}

export function hrefOf(route: Route): string {
  return `#/${route}`;
}

export function go(route: Route): void {
  location.hash = hrefOf(route);
}
