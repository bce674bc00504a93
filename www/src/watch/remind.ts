// Notes and a badge of the browser's own. Nothing comes from a server: they are shown while the page is open.

/** As much of the browser as is used. */
interface Badge {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

export function canRemind(): boolean {
  return "Notification" in globalThis;
}

/** Whether the seller lets the browser show notes. Must follow a tap. */
export async function allow(): Promise<boolean> {
  if (!canRemind()) return false;
  return (await Notification.requestPermission()) === "granted";
}

let last = "";

/** Shows a note, once for the same words, and the number on the app's icon. */
export async function remind(urgent: number, title: string, body: string): Promise<void> {
  badge(urgent);
  if (urgent === 0 || body === last || !canRemind() || Notification.permission !== "granted") return;
  last = body;
  const registration = await navigator.serviceWorker?.getRegistration();
  // Phones show notes of a service worker only.
  if (registration) await registration.showNotification(title, { body, tag: "watch" });
  else new Notification(title, { body, tag: "watch" });
}

export function badge(count: number): void {
  const app = navigator as Badge;
  const done = count > 0 ? app.setAppBadge?.(count) : app.clearAppBadge?.();
  // A page that is not installed has no icon to write on.
  void done?.catch(() => {});
}
