// The first words of a message, by which the reader knows it again.

const HEADER = /^(?:[!-9;-~]+:[^\n]*\n)+\n+/;

/** At most `length` letters, in one line; the header of a mail says nothing here. */
export function beginning(message: string, length: number): string {
  const words = message.trim().replace(HEADER, "").replace(/\s+/g, " ").trim();
  return words.length > length ? `${words.slice(0, length)}…` : words;
}
