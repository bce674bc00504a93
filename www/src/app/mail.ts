// A saved message as the text that is read: with what its header says, as Amazon's mails print it.

import type { Message } from "../../../unpack/src/types";

/** The message below the sender, the day and the subject of its mail, as far as there are any. */
export function textOf({ from, date, subject, text }: Message): string {
  const header = [
    ["From", from],
    ["Date", date?.slice(0, 10)],
    ["Subject", subject],
  ].flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const body = text.replace(/\r\n?/g, "\n");
  return header.length > 0 ? `${header.join("\n")}\n\n${body}` : body;
}
