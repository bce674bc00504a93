// Words of what a number would be and will be, in English.

import { learn } from ".";
import type { Messages } from "./types";

export const en = {
  "depth.forecast": "What comes next",
  "depth.forecast.lead":
    "What if a claim is granted, when does each defect leave, and where does this pace lead.",
  "forecast.counting": "Counting the days ahead",
  "forecast.failed":
    "This could not be worked out. Your files are safe. Choose another day, or open this page again.",
  "forecast.absent": "Your files do not hold the orders of this number, so we cannot look ahead.",
  "forecast.ourCount": "Amazon's number decides. What follows is of our count.",
  "forecast.byCategory": "Amazon looks at each category by itself. This is all of them together.",
  "forecast.lowerBound": "Some defects are in no file. The true figures are these or worse.",

  "forecast.whatIf": "If some defects go away",
  "forecast.whatIfLine":
    "Tick what may be granted or removed. It only counts: nothing is sent, and your files stay the same.",
  "forecast.now": "Now: {value}.",
  "forecast.without": {
    one: "Without the {n} you ticked: {value}.",
    other: "Without the {n} you ticked: {value}.",
  },
  "forecast.met": "That meets the target.",
  "forecast.metAsFar": "That meets the target, as far as your files tell.",
  "forecast.missed": "That does not meet the target.",
  "forecast.removals": {
    one: "{n} defect fewer would meet the target.",
    other: "{n} defects fewer would meet the target.",
  },
  "forecast.still": {
    one: "{n} of them still counts, for another defect.",
    other: "{n} of them still count, for another defect.",
  },
  "forecast.untick": "Untick all",
  "forecast.none": "No defect counts now, and none is on its way.",
  "forecast.list": { one: "{n} defect, and when it leaves", other: "{n} defects, and when each leaves" },
  "forecast.first": "The first {shown} to leave are shown.",
  "forecast.by.without": "Leave out",
  "forecast.by.leaves": "Leaves on",
  "forecast.leaveOut": "Leave out {order}",
  "forecast.noOrder": "a message",
  "forecast.enters": "Counts from {day}",

  "forecast.ahead": "The coming days",
  "forecast.horizon": "How far to look",
  "forecast.days": { one: "{n} day", other: "{n} days" },
  "forecast.cleanTitle": "If no further order has a defect",
  "forecast.clean.no-target": "There is no target to hold this against.",
  "forecast.clean.no-data": "Nothing counts now, or your files end too long ago.",
  "forecast.clean.too-few-orders": "There are too few orders to look ahead.",
  "forecast.clean.stays-met": "The target stays met on all days shown.",
  "forecast.clean.stays-missed": "The target is still missed on the last day shown.",
  "forecast.clean.turns-met": {
    one: "The target is met in {n} day, on {day}.",
    other: "The target is met in {n} days, on {day}.",
  },
  "forecast.clean.turns-missed": {
    one: "The target is missed in {n} day, on {day}. Good orders leave the window, or known defects enter it.",
    other:
      "The target is missed in {n} days, on {day}. Good orders leave the window, or known defects enter it.",
  },
  "forecast.paceTitle": "If defects go on at this pace",
  "forecast.pace.no-target": "There is no target to hold this against.",
  "forecast.pace.no-data": "Nothing counts now, or your files end too long ago.",
  "forecast.pace.too-few-orders": "There are fewer than 20 orders. We project nothing from so few.",
  "forecast.pace.stays-met": "The limit is not reached at this pace on the days shown.",
  "forecast.pace.stays-missed": "The target is still missed on the last day shown.",
  "forecast.pace.turns-met": {
    one: "The target is met in {n} day, on {day}.",
    other: "The target is met in {n} days, on {day}.",
  },
  "forecast.pace.turns-missed": {
    one: "The limit is reached in {n} day, on {day}.",
    other: "The limit is reached in {n} days, on {day}.",
  },
  "forecast.notLasting": "Later days change this again.",

  "forecast.unit.orders": { one: "{n} order", other: "{n} orders" },
  "forecast.unit.packages": { one: "{n} package", other: "{n} packages" },
  "forecast.unit.units": { one: "{n} unit", other: "{n} units" },
  "forecast.unit.messages": { one: "{n} message", other: "{n} messages" },
  "forecast.unit.return-requests": { one: "{n} return request", other: "{n} return requests" },
  "forecast.how": "What this is reckoned with",
  "forecast.how.orders": {
    one: "{orders} in {n} day, from {from} to {to}.",
    other: "{orders} in {n} days, from {from} to {to}.",
  },
  "forecast.how.defects": "Defects from {from} to {to}: {value}, likely {range}.",
  "forecast.how.small": "Fewer than 3 defects are a small number. One more changes the picture.",
  "forecast.how.notCovered": {
    one: "Your files end on {day}. The {n} day since then is reckoned at the same pace.",
    other: "Your files end on {day}. The {n} days since then are reckoned at the same pace.",
  },
  "forecast.how.range": "The range is about defects alone. It holds if orders come at just this pace.",
  "forecast.how.maturing": {
    one: "{n} of the orders that count is younger than {days} days. A defect may still come, until {until}.",
    other:
      "{n} of the orders that count are younger than {days} days. A defect may still come, until {until}.",
  },

  "forecast.chart": "The coming days: {metric}",
  "forecast.legend.pace": "At this pace",
  "forecast.legend.clean": "No further defect",
  "forecast.summary": "No further defect: {clean} on {day}. At this pace: {rate}, likely {range}.",
  "forecast.summaryClean": "No further defect: {clean} on {day}.",
  "forecast.point": "{day}: no further defect {clean}, at this pace {rate}, {range}",
  "forecast.pointClean": "{day}: no further defect {clean}",
  "forecast.table.settled": "Counting now",
  "forecast.table.settledDefects": "With a defect",
  "forecast.table.recent": "In the files, too young to count",
  "forecast.table.recentDefects": "With a defect so far",
  "forecast.table.coming": "To come at the pace",
  "forecast.table.expected": "Defects of these at the pace",
} as const satisfies Messages;

learn(en);
