// The ways out of a page that no header can close: leading it to another address, opening another
// window, and speaking to another browser. None of them is a part of this program.

/** Refuses them in this window. Downloads of what was made here stay possible. */
export function closeWaysOut(window: Window & typeof globalThis, base: string): void {
  window.navigation?.addEventListener("navigate", (event) => {
    const { url } = event.destination;
    const isDownload = event.downloadRequest !== null && url.startsWith("blob:");
    if (!isDownload && !url.startsWith(base)) event.preventDefault();
  });
  const close = { value: undefined, writable: false, configurable: false };
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"])
    if (name in window) Object.defineProperty(window, name, close);
  Object.defineProperty(window, "open", { ...close, value: () => null });
}
