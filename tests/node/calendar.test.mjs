// The calendar files, read by a parser of another house, in time zones and on days on which clocks change.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, test } from "node:test";
import ICAL from "ical.js";
import { pkg } from "./material.mjs";

/** The days around which clocks change somewhere, and the ends of a month and of a year. */
const DAYS = [
  "2026-03-08", "2026-03-29", "2026-04-05", "2026-09-27", "2026-10-25", "2026-11-01",
  "2026-12-31", "2027-01-01", "2028-02-29",
];
const ZONES = ["UTC", "America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo", "Pacific/Auckland", "America/Sao_Paulo", "Asia/Kathmandu", "Pacific/Apia"];
const TITLE = "Frist: Fürth; Köln, \\ 東京 😀\nzweite Zeile, ".repeat(4);

let engine;
before(async () => {
  const candor = await import(new URL("candor.js", pkg).href);
  candor.initSync({ module: await readFile(new URL("candor_bg.wasm", pkg)) });
  engine = new candor.Engine();
});

const events = DAYS.map((date, i) => ({ id: `deadline-${date}`, date, title: TITLE, about: `Day ${i}`, alarm: i % 2 === 0 }));
const written = () => engine.calendar({ caseId: "b2f0", today: "2026-11-23", events });
const read = (text) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");

test("every event comes back with its day, its title and its id", () => {
  const found = read(written()).map((one) => new ICAL.Event(one));
  assert.deepEqual(found.map((event) => event.startDate.toString()), DAYS);
  for (const [i, event] of found.entries()) {
    assert.equal(event.summary, TITLE);
    assert.equal(event.description, `Day ${i}`);
    assert.equal(event.uid, `b2f0-deadline-${DAYS[i]}@candor`);
    assert.ok(event.startDate.isDate && event.endDate.isDate);
    assert.equal(event.duration.toString(), "P1D");
  }
  assert.equal(new Set(found.map(({ uid }) => uid)).size, DAYS.length);
});

test("a day is the same day in every time zone, also when the clocks change", () => {
  const before = process.env.TZ;
  const text = written();
  try {
    for (const zone of ZONES) {
      process.env.TZ = zone;
      for (const [i, one] of read(text).entries()) {
        const start = new ICAL.Event(one).startDate.toJSDate();
        const local = [start.getFullYear(), start.getMonth() + 1, start.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
        assert.equal(local, DAYS[i], zone);
      }
      assert.equal(written(), text, `the file does not depend on ${zone}`);
    }
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
});

test("an alarm rings at nine in the morning of the day before and of the day", () => {
  for (const [i, one] of read(written()).entries()) {
    const alarms = one.getAllSubcomponents("valarm").map((alarm) => alarm.getFirstPropertyValue("trigger").toString());
    assert.deepEqual(alarms, i % 2 === 0 ? ["-PT15H", "PT9H"] : []);
  }
});

test("the file keeps to the form: its lines, what it must say, and nothing to be replied to", () => {
  const text = written();
  const bytes = new TextEncoder();
  assert.ok(text.endsWith("\r\n"));
  const lines = text.slice(0, -2).split("\r\n");
  assert.ok(lines.every((line) => bytes.encode(line).length <= 75 && !/[\r\n]/.test(line)));
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.deepEqual(["version", "prodid", "method"].map((name) => calendar.getFirstPropertyValue(name)), ["2.0", "-//Candor//Candor//EN", "PUBLISH"]);
  for (const one of calendar.getAllSubcomponents("vevent")) {
    const stamp = one.getFirstPropertyValue("dtstamp");
    assert.equal(stamp.toString(), "2026-11-23T00:00:00Z");
    assert.equal(one.getFirstProperty("attendee"), null);
  }
});
