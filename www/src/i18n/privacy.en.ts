// Words of the page on which our promise can be tested, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "privacy.title": "Check it yourself",
  "privacy.lead": "What you put in here stays on this device. You do not have to believe it. Test it.",
  "privacy.count.title": "1. Count the requests",
  "privacy.count.text": "A request is the way to send something. Since this page loaded, it made:",
  "privacy.count.how":
    "We count every request of the page and of the engine. Loading the files of the program itself does not count.",
  "privacy.rules.title": "2. Read the rules we set for the browser",
  "privacy.rules.text": "Your browser enforces these rules. This page cannot change them.",
  "privacy.rules.raw": "The rules as your browser reads them",
  "privacy.rule.default-src": "What no rule allows is forbidden.",
  "privacy.rule.script-src":
    "Only the scripts of this program run. No script inside a text, none of another server.",
  "privacy.rule.style-src": "Only the styles of this program.",
  "privacy.rule.img-src": "Pictures come from this program or from your own files. None from another server.",
  "privacy.rule.connect-src": "The page may connect to nothing, not even to the server it came from.",
  "privacy.rule.worker-src":
    "Only the threads of this program. They ask for files of the program and nothing else.",
  "privacy.rule.manifest-src": "The name and icon come with the program.",
  "privacy.rule.font-src": "No fonts are loaded. The page uses those of your device.",
  "privacy.rule.frame-src": "No other page can be shown inside this one.",
  "privacy.rule.form-action": "No form can be sent.",
  "privacy.rule.base-uri": "Nothing can move the program to another address.",
  "privacy.rule.require-trusted-types-for":
    "Text never turns into code. Whatever a message or a file holds stays text.",
  "privacy.rule.trusted-types": "Two known parts may make page content. No other can be added.",
  "privacy.rules.keeper":
    "The stored program answers each request itself. It refuses all that is not one of its own files.",
  "privacy.rules.limits":
    "A browser add-on with access to this page can still read it. So can a person who uses this browser.",
  "privacy.flight.title": "3. Turn off the internet",
  "privacy.flight.step.ready": "Wait for the green line below.",
  "privacy.flight.step.off": "Switch on flight mode, or pull the cable.",
  "privacy.flight.step.work": "Load this page again and go on. Read a message, add files, copy your letter.",
  "privacy.flight.step.close":
    "Close the page before you go online again. There is nothing left that could send.",
  "privacy.flight.ready": "This page is ready to work without internet.",
  "privacy.flight.notReady": "This page is not stored for offline use yet.",
  "privacy.stored.title": "4. See what is stored",
  "privacy.stored.text": "All of it is in this browser on this device. There are no cookies.",
  "privacy.stored.case": "Your case",
  "privacy.stored.account": "Numbers from your files",
  "privacy.stored.snapshots": "Earlier states of the case",
  "privacy.stored.lock": "The lock of the case",
  "privacy.stored.papers": "Your papers",
  "privacy.stored.notes": "Notes of this program, such as the day of your last copy",
  "privacy.stored.unread": "Text in a box that was not read yet",
  "privacy.stored.cookies": "Cookies",
  "privacy.stored.program": "The program",
  "privacy.stored.files": { one: "{n} file", other: "{n} files" },
  "privacy.stored.entries": { one: "{n} entry", other: "{n} entries" },
  "privacy.stored.link": "Copy or delete it on the page of the case file",
  "privacy.build.title": "5. Compare the program",
  "privacy.build.text":
    "This is the fingerprint of the program on this device. Your browser counted it just now.",
  "privacy.build.none": "The program is not stored on this device yet. Load this page again in a moment.",
  "privacy.build.how": "Build the program from its source. You get the same fingerprint:",
  "privacy.build.files": "The fingerprint of each file (SHA-256)",
} as const satisfies Messages;

learn(en);
