// Amazon's stores, as far as the accounts and samples have them.

/** Stores with the id of their marketplace, the zone they keep and the way they write a day. */
export const STORES = {
  "amazon.com": { channel: "Amazon.com", marketplace: "ATVPDKIKX0DER", zone: "America/Los_Angeles", days: "month-first" },
  "amazon.co.uk": { channel: "Amazon.co.uk", marketplace: "A1F83G8C2ARO7P", zone: "Europe/London", days: "day-first" },
  "amazon.de": { channel: "Amazon.de", marketplace: "A1PA6795UKMFR9", zone: "Europe/Berlin", days: "dots" },
  "amazon.fr": { channel: "Amazon.fr", marketplace: "A13V1IB3VIYZZH", zone: "Europe/Paris", days: "day-first" },
  "amazon.it": { channel: "Amazon.it", marketplace: "APJ6JRA9NG5V4", zone: "Europe/Rome", days: "day-first" },
  "amazon.es": { channel: "Amazon.es", marketplace: "A1RKKUPIHCS9HS", zone: "Europe/Madrid", days: "day-first" },
  "amazon.in": { channel: "Amazon.in", marketplace: "A21TJRUUN4KGV", zone: "Asia/Kolkata", days: "day-first" },
  "amazon.co.jp": { channel: "Amazon.co.jp", marketplace: "A1VC38T7YXB528", zone: "Asia/Tokyo", days: "year-first" },
  "amazon.com.au": { channel: "Amazon.com.au", marketplace: "A39IBJ37TRP1C6", zone: "Australia/Sydney", days: "day-first" },
};
