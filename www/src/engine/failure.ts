// Errors of the engine on the page's side.

import type { CandorError, ErrorLocation } from "../../../src/web/types";
import type { WireError } from "./protocol";

/** The engine refused; the words for the reader are chosen by `code`. */
export class EngineError extends Error implements CandorError {
  readonly code: string;
  readonly help: string;
  readonly location: ErrorLocation | null;
  readonly fatal: boolean;

  constructor(error: WireError) {
    super(error.message);
    this.name = "CandorError";
    this.code = error.code;
    this.help = error.help;
    this.location = error.location;
    this.fatal = error.fatal;
  }
}

/** The worker is gone; every call that was waiting is rejected with it. */
export function crashed(detail: string): EngineError {
  return new EngineError({
    code: "engine-crashed",
    message: `the engine stopped: ${detail}`,
    help: "what was saved is safe; try again",
    location: null,
    fatal: true,
  });
}

/** The reader of the page stopped the call. */
export function cancelled(): EngineError {
  return new EngineError({
    code: "cancelled",
    message: "the call was cancelled",
    help: "start it again when you like",
    location: null,
    fatal: false,
  });
}

/** The file is no longer the one that the seller chose. */
export function changed(file: string): EngineError {
  return new EngineError({
    code: "file-unreadable",
    message: `\`${file}\` changed while it was read`,
    help: "add it again",
    location: { file, line: null, column: null },
    fatal: false,
  });
}

/** A paper of the packet is not on this device. */
export function paperMissing(file: string): EngineError {
  return new EngineError({
    code: "paper-missing",
    message: `\`${file}\` is not on this device`,
    help: "add the same file again",
    location: { file, line: null, column: null },
    fatal: false,
  });
}

/** What takes containers apart is not there: no internet, and never stored. */
export function notLoaded(file: string): EngineError {
  return new EngineError({
    code: "unpacker-not-loaded",
    message: "the part of the program that opens packed files did not load",
    help: "check the internet and try again",
    location: { file, line: null, column: null },
    fatal: false,
  });
}

/** A stage of the program is not there: no internet, and never stored. */
export function engineNotLoaded(): EngineError {
  return new EngineError({
    code: "engine-not-loaded",
    message: "a part of the program did not load",
    help: "check the internet and try again",
    location: null,
    fatal: false,
  });
}

/** What is known of Amazon's rules is not there: no internet, and never stored. */
export function policyNotLoaded(): EngineError {
  return new EngineError({
    code: "policy-not-loaded",
    message: "the rules of Amazon did not load",
    help: "check the internet and try again",
    location: null,
    fatal: false,
  });
}

/** An exception of the worker as data. One without our code is a defect: fatal. */
export function toWire(thrown: unknown): WireError {
  if (isCandorError(thrown)) {
    const { code, message, help, location, fatal } = thrown;
    return { code, message, help, location, fatal };
  }
  const message = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: "engine-crashed", message, help: "start a new engine", location: null, fatal: true };
}

function isCandorError(thrown: unknown): thrown is CandorError {
  return thrown instanceof Error && thrown.name === "CandorError" && "code" in thrown && "fatal" in thrown;
}
