import assert from "node:assert/strict";
import { test } from "node:test";
import { dayStart, firstPeriod, groupEntries, laneOf, mergeTouching, placeRows, wholePeriod } from "../src/timeline-layout.js";

const DAY = 86_400_000;
const entry = (start, end = start, more = {}) => ({ kind: "event", start, end, label: "AGREE", status: "occurred", ...more });

test("entries that say the same of the same time are one bar", () => {
  const groups = groupEntries([entry("2024-03-12"), entry("2024-03-12"), entry("2024-03-12", "2024-03-31")]);
  assert.deepEqual(groups.map((group) => group.entries.length).sort(), [1, 2]);
});

test("publications of one day are one bar, whatever their titles", () => {
  const groups = groupEntries(["a", "b"].map((label) => entry("2024-03-12", "2024-03-12", { kind: "publication", label })));
  assert.equal(groups.length, 1);
});

test("a day is as wide as a day and a month as a month", () => {
  const [day] = groupEntries([entry("2024-03-12")]);
  const [month] = groupEntries([entry("2024-03-01", "2024-03-31")]);
  assert.equal(day.to - day.from, DAY);
  assert.equal(month.to - month.from, 31 * DAY);
});

test("what is no day is left out", () => {
  assert.deepEqual(groupEntries([entry("not-a-day"), entry("2024-02-30x")]), []);
  assert.ok(Number.isNaN(dayStart("12024-01-01")));
});

test("a stray date does not widen the first period, but the whole", () => {
  const days = Array.from({ length: 100 }, (_, day) => entry(new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)));
  const groups = groupEntries([entry("1916-05-16"), ...days, entry("2030-01-01", "2039-12-31")]);
  assert.ok(firstPeriod(groups)[0] > dayStart("2023-01-01"));
  assert.ok(firstPeriod(groups)[1] < dayStart("2025-01-01"));
  assert.ok(wholePeriod(groups)[0] < dayStart("1916-05-16"));
  assert.ok(wholePeriod(groups)[1] > dayStart("2039-12-31"));
});

test("a single day has a period around it", () => {
  const [from, to] = firstPeriod(groupEntries([entry("2024-03-12")]));
  assert.ok(from < dayStart("2024-03-12") && to > dayStart("2024-03-13"));
});

test("no two bars of a row overlap, and what has no room is counted", () => {
  const bars = Array.from({ length: 60 }, (_, n) => ({ x0: (n * 7) % 100, x1: ((n * 7) % 100) + 20 })).sort((a, b) => a.x0 - b.x0);
  const { placed, left, used } = placeRows(bars, 4);
  assert.equal(placed.length + left, 60);
  assert.ok(used <= 4);
  for (let row = 0; row < used; row += 1) {
    const inRow = placed.filter((bar) => bar.row === row);
    inRow.slice(1).forEach((bar, index) => assert.ok(bar.x0 >= inRow[index].x1));
  }
});

test("bars that touch become one with all their entries", () => {
  const bar = (x, room, from) => ({ x, room, group: { from, to: from + DAY, entries: [x] } });
  const merged = mergeTouching([bar(0, 7, 0), bar(30, 7, 9 * DAY), bar(5, 7, DAY)]);
  assert.deepEqual(merged.map((item) => item.group.entries), [[0, 5], [30]]);
  assert.equal(merged[0].room, 12);
  assert.equal(merged[0].group.to, 2 * DAY);
});

test("what is planned, possible or denied lies in another lane than what happened", () => {
  const lanes = ["occurred", "ongoing", "planned", "possible", "denied"].map((status) => laneOf({ kind: "event", status }));
  assert.deepEqual(lanes, ["event", "event", "open", "open", "denied"]);
  assert.equal(laneOf({ kind: "publication", status: null }), "publication");
});
