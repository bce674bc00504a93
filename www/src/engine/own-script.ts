// The only way to start a script by its address. The page's policy refuses every other (Trusted Types),
// and this one refuses every script that is not part of the program.

/** `sw.js`, and the threads of the engine's folder. Nothing behind a `?`: that could carry data. */
const OWN = /^(?:sw\.js|engine\/[\w.-]+)$/;

const base = new URL("./", globalThis.document?.baseURI ?? "http://localhost/").href;

const policy = globalThis.window?.trustedTypes?.createPolicy("candor", {
  createScriptURL(address) {
    const { href } = new URL(address, base);
    // While developing, scripts are served from where they are written.
    if (import.meta.env.DEV || (href.startsWith(base) && OWN.test(href.slice(base.length)))) return href;
    throw new TypeError("not a script of this program");
  },
});

/** `address` as the browser takes it for a worker. Throws for anything but our own scripts. */
export function ownScript(address: string): string {
  // The types of the browser's workers do not know the type that the policy gives.
  return (policy?.createScriptURL(address) ?? address) as string;
}
