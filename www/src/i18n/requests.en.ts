// Words of the step Requests, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "requests.title": "What Amazon asks",
  "requests.lead":
    "One row for each thing. Answer it, prove it, or say openly that you cannot. Empty rows are your list of things to do.",
  "requests.none": "There is no message yet",
  "requests.noneLine": "Paste Amazon's message first. Then you see here what it asks.",
  "requests.nothing": "This message asks for nothing that we can read.",
  "requests.nothingLine": "Read it once more yourself. If it asks for something, choose the reason by hand.",
  "requests.loading": "Sorting what Amazon asks",
  "requests.failed": "We could not sort what Amazon asks. Your case is safe. Try again in a moment.",
  "requests.next": "Next: files and numbers",
  "requests.count": "{answered} of {total} answered.",
  "requests.countCannot": { one: "{n} you cannot answer.", other: "{n} you cannot answer." },
  "requests.nextIs": "Next: {what}.",
  "requests.allDone": "Nothing is left to do here.",
  "requests.doNext": "Do the next one",
  "requests.table": "Everything that Amazon asks",
  "requests.asked": "Asked",
  "requests.answer": "Your answer",
  "requests.proof": "Proof",
  "requests.state": "State",
  "requests.forAsin": "{what}, for {asin}",
  "requests.usual": "Not in the message. Amazon usually asks for it.",
  "requests.terms.window": { one: "Not older than {n} day.", other: "Not older than {n} days." },
  "requests.terms.quantity": { one: "For {n} unit or more.", other: "For {n} units or more." },
  "requests.again": { one: "Asked {n} time", other: "Asked {n} times" },
  "requests.toStory": "Go to your story",
  "requests.toLetter": "See it in the letter",
  "requests.toReply": "Compare with the answer",
  "requests.incomplete": "not complete",
  "requests.noAnswer": "Nothing yet",
  "requests.answeredByProof": "The proof is the answer.",
  "requests.noProof": "None yet",
  "requests.paperGone": "A paper that was taken out",
  "requests.missing": "not here any more",
  "requests.waiting": "you wait for it",
  "requests.done": "Done on {day}",
  "requests.planned": "planned",
  "requests.removeProof": "Remove {name}",
  "requests.do.attach": "Attach",
  "requests.do.done": "I did it",
  "requests.do.cannot": "I cannot",
  "requests.do.why": "Why?",
  "requests.do.settle": "This answers it now",
  "requests.do.canNow": "I can after all",
  "requests.named": "{action}: {what}",
  "requests.panel": "{action}: {what}",
  "requests.close": "Close",
  "requests.changed": "Your answer is saved.",

  "requests.attach.file": "A file you have added",
  "requests.attach.choose": "Choose a file",
  "requests.attach.noFiles": "You have added no file yet.",
  "requests.attach.place": "Where in the file",
  "requests.attach.placeHint": "For example: rows 12 to 18, or page 2.",
  "requests.attach.addFile": "Attach this file",
  "requests.attach.paper": "A paper you have",
  "requests.attach.paperHint": "Write its name. The paper itself stays where it is.",
  "requests.attach.name": "Name of the paper",
  "requests.attach.have": "I have it",
  "requests.attach.wait": "I wait for it",
  "requests.attach.addPaper": "Note this paper",
  "requests.attach.on": "On which day?",
  "requests.attach.what": "What did you do?",
  "requests.attach.addDeed": "Note this",

  "requests.cannot.lead": "That is a normal answer. Choose an honest way on.",
  "requests.cannot.says": "It says:",
  "requests.cannot.silent": "It does not say:",
  "requests.cannot.choose": "Choose this way",
  "requests.cannot.chosen": "You chose: {title}",

  "requests.note": "Your note",
  "requests.noteHint": "Only for you. It goes nowhere else.",

  "requests.state.open": "Open",
  "requests.state.partly": "Begun",
  "requests.state.done": "Answered",
  "requests.state.cannot": "Cannot",
  "requests.state.asked-again": "Asked again",
  "requests.state.accepted": "Enough for Amazon",

  "requests.why.root-cause":
    "Amazon wants to see that you found where it began. A cause that you can show is worth more than a guess.",
  "requests.why.actions-taken":
    "Amazon wants to see what is done already. Each action needs a day and somebody who did it.",
  "requests.why.prevention":
    "Amazon wants to see what keeps it from coming back: who checks what, and how often.",
  "requests.why.invoices": "Invoices show where the goods come from, when you bought them and how many.",
  "requests.why.authorization-letter": "The letter shows that the brand allows you to sell its goods.",
  "requests.why.business-license":
    "It shows that the business exists, under the name and address of your account.",
  "requests.why.identity-document":
    "It shows who is behind the account. Name and date of birth must be the same.",
  "requests.why.utility-bill": "It shows that you live or work at the address of your account.",
  "requests.why.bank-information": "It shows that the account that gets the money is yours.",
  "requests.why.safety-certificate": "It shows that this model was tested against the rules for its kind.",
  "requests.why.retraction":
    "Only the owner of the right can take a complaint back. Amazon waits for the owner.",
  "requests.why.acknowledgement":
    "Amazon wants to see that you read the rule. It is a click in Account Health.",
  "requests.why.delivery-proof": "It shows that the parcels were sent and arrived.",
  "requests.why.video-interview": "Somebody of Amazon looks at you and your papers in a call.",
  "requests.why.quiz": "Amazon lets you pass a short test instead of writing a plan.",
  "requests.why.listing-edit": "The words or pictures of the offer break a rule. They have to change.",
  "requests.why.other": "We could not tell what kind of thing this is. Read the line of the message.",
} as const satisfies Messages;

learn(en);
