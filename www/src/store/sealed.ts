// A case file that only a passphrase opens. The format stands in docs/case-file.md.

import { EngineError } from "../engine/failure";

const FORMAT = "candor-sealed-case";
const VERSION = 1;
/** What new files are made with, and the least and most that is opened: fewer are weak, more take minutes. */
const ITERATIONS = { made: 600_000, least: 600_000, most: 20_000_000 };
/** A header is a line of about 250 bytes. */
const LONGEST_HEADER = 2_000;
const LINE_FEED = 10;

interface Header {
  format: typeof FORMAT;
  version: number;
  kdf: "PBKDF2-HMAC-SHA-256";
  iterations: number;
  salt: string;
  /** Tells a wrong passphrase from a damaged file. */
  check: string;
  cipher: "AES-256-GCM";
  iv: string;
}

/** What opens and closes: a passphrase, stretched once for everything that it locks. */
export interface Seal {
  salt: string;
  iterations: number;
  check: string;
  key: CryptoKey;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A seal of its own for a new passphrase. */
export function newSeal(passphrase: string): Promise<Seal> {
  return sealOf(passphrase, toBase64(crypto.getRandomValues(new Uint8Array(16))), ITERATIONS.made);
}

/** The seal of something that was locked with it; null for another passphrase. */
export async function sealAgain(passphrase: string, of: Omit<Seal, "key">): Promise<Seal | null> {
  const seal = await sealOf(passphrase, of.salt, of.iterations);
  return seal.check === of.check ? seal : null;
}

async function sealOf(passphrase: string, salt: string, iterations: number): Promise<Seal> {
  // The same letters can be made of different characters, by keyboard and by system.
  const given = new TextEncoder().encode(passphrase.normalize("NFC"));
  const secret = await crypto.subtle.importKey("raw", given, "PBKDF2", false, ["deriveBits"]);
  const rule = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(salt), iterations };
  // The second half says nothing about the first, which is the key.
  const bits = new Uint8Array(await crypto.subtle.deriveBits(rule, secret, 512));
  const key = await crypto.subtle.importKey("raw", bits.slice(0, 32), "AES-GCM", false, [
    "encrypt",
    "decrypt",
  ]);
  return { salt, iterations, check: toBase64(bits.slice(32, 40)), key };
}

/** `bytes` closed: twelve bytes that are never the same twice, then what AES-GCM makes of them. */
export async function close(seal: Seal, bytes: Bytes, beside: Bytes = new Uint8Array()): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const rule = { name: "AES-GCM", iv, additionalData: beside };
  const closed = new Uint8Array(await crypto.subtle.encrypt(rule, seal.key, bytes));
  return join(iv, closed);
}

/** What was closed; null where a byte of it changed. */
export async function reopen(
  seal: Seal,
  closed: Bytes,
  beside: Bytes = new Uint8Array(),
): Promise<Bytes | null> {
  const rule = { name: "AES-GCM", iv: closed.slice(0, 12), additionalData: beside };
  return crypto.subtle.decrypt(rule, seal.key, closed.slice(12)).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );
}

/** The file that `passphrase` opens. */
export async function sealFile(file: Bytes, passphrase: string): Promise<Bytes> {
  const seal = await newSeal(passphrase);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { salt, iterations, check } = seal;
  const header: Header = {
    format: FORMAT,
    version: VERSION,
    kdf: "PBKDF2-HMAC-SHA-256",
    iterations,
    salt,
    check,
    cipher: "AES-256-GCM",
    iv: toBase64(iv),
  };
  const line = new TextEncoder().encode(JSON.stringify(header));
  const rule = { name: "AES-GCM", iv, additionalData: line };
  const closed = new Uint8Array(await crypto.subtle.encrypt(rule, seal.key, file));
  return join(line, Uint8Array.of(LINE_FEED), closed);
}

/** Whether a file is locked with a passphrase. */
export function isSealed(file: Uint8Array): boolean {
  const begin = new TextDecoder().decode(file.subarray(0, 64)).replace(/^\uFEFF/, "");
  return /^\s*\{\s*"format"\s*:\s*"candor-sealed-case"/.test(begin);
}

/**
 * What was sealed. Rejects with `EngineError`: `passphrase-wrong`, `sealed-file-damaged`, or
 * `sealed-file-newer` where a version locked it in a way that this one does not know.
 */
export async function openSealed(file: Bytes, passphrase: string): Promise<Bytes> {
  const end = file.subarray(0, LONGEST_HEADER).indexOf(LINE_FEED);
  const line = file.slice(0, Math.max(end, 0));
  const header = headerOf(line);
  if (!header) throw trouble("sealed-file-damaged");
  if (header.version !== VERSION || header.kdf !== "PBKDF2-HMAC-SHA-256" || header.cipher !== "AES-256-GCM")
    throw trouble("sealed-file-newer");
  const seal = await sealAgain(passphrase, header);
  if (!seal) throw trouble("passphrase-wrong");
  const opened = await reopen(seal, join(fromBase64(header.iv), file.slice(end + 1)), line);
  if (!opened) throw trouble("sealed-file-damaged");
  return opened;
}

function headerOf(line: Bytes): Header | null {
  try {
    const header = JSON.parse(new TextDecoder().decode(line)) as Header;
    const { iterations, salt, check, iv } = header;
    if (![salt, check, iv].every((text) => typeof text === "string" && fromBase64(text).length >= 8))
      return null;
    const inRange = iterations >= ITERATIONS.least && iterations <= ITERATIONS.most;
    return Number.isInteger(iterations) && inRange ? header : null;
  } catch {
    return null;
  }
}

function trouble(code: "passphrase-wrong" | "sealed-file-damaged" | "sealed-file-newer"): EngineError {
  return new EngineError({ code, message: code, help: "", location: null, fatal: false });
}

function join(...parts: Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
