// Where the bars of the timeline lie: grouping, rows, the period shown first. Numbers in, numbers out; no page.

const DAY = 86_400_000;

/** The moment an ISO day begins, in UTC milliseconds. Years below 100 and above 9999 are not ISO days here. */
export function dayStart(iso) {
  return Date.parse(`${iso}T00:00:00Z`);
}

/**
 * Entries that say the same of the same time become one bar, with all who tell it.
 * @param {any[]} entries
 */
export function groupEntries(entries) {
  const groups = new Map();
  for (const entry of entries) {
    const from = dayStart(entry.start);
    const to = dayStart(entry.end) + DAY;
    if (!Number.isFinite(from) || !Number.isFinite(to)) continue;
    const label = entry.kind === "publication" ? "" : entry.label;
    const key = [entry.kind, entry.start, entry.end, label, entry.status].join("\u0000");
    const group = groups.get(key);
    if (group) group.entries.push(entry);
    else groups.set(key, { kind: entry.kind, from, to, label, status: entry.status, entries: [entry] });
  }
  return [...groups.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The lane of a bar: events lie in three, what happened, what is planned or possible, and what is denied, so that none
 * of these is taken for another.
 * @param {{kind: string, status: string | null}} group
 */
export function laneOf(group) {
  if (group.kind !== "event") return group.kind;
  if (group.status === "denied") return "denied";
  return group.status === "planned" || group.status === "possible" ? "open" : "event";
}

/**
 * The period to show first: the middle 96 % of the bars no longer than a year, so that a stray date does not press
 * the rest into a corner; a little wider, and never less than two weeks.
 */
export function firstPeriod(groups) {
  const short = groups.filter((group) => group.to - group.from <= 366 * DAY);
  const sorted = (field) => (short.length ? short : groups).map((group) => group[field]).sort((a, b) => a - b);
  const at = (values, share) => values[Math.round((values.length - 1) * share)];
  const from = at(sorted("from"), 0.02);
  const to = Math.max(at(sorted("to"), 0.98), from + 14 * DAY);
  const margin = (to - from) * 0.04;
  return [from - margin, to + margin];
}

/** The whole period that the bars cover. */
export function wholePeriod(groups) {
  const from = Math.min(...groups.map((group) => group.from));
  const to = Math.max(...groups.map((group) => group.to));
  const margin = Math.max((to - from) * 0.02, DAY);
  return [from - margin, to + margin];
}

/**
 * Bars without a label that would touch become one, so that a crowd is a count and not a pile.
 * @param {{x: number, room: number, group: any}[]} bars of one lane
 */
export function mergeTouching(bars) {
  const merged = [];
  for (const bar of [...bars].sort((a, b) => a.x - b.x)) {
    const last = merged.at(-1);
    if (!last || bar.x > last.x + last.room + 1) {
      merged.push({ ...bar });
      continue;
    }
    last.room = Math.max(last.room, bar.x + bar.room - last.x);
    last.group = {
      ...last.group,
      from: Math.min(last.group.from, bar.group.from),
      to: Math.max(last.group.to, bar.group.to),
      entries: [...last.group.entries, ...bar.group.entries],
    };
  }
  return merged;
}

/**
 * Give each bar of one lane a row, so that no two overlap; what finds no room is counted.
 * @param {{x0: number, x1: number}[]} bars sorted by x0, with room for their labels in x1
 * @param {number} rows how many rows there are
 * @returns {{placed: any[], left: number, used: number}}
 */
export function placeRows(bars, rows) {
  const ends = [];
  const placed = [];
  let left = 0;
  for (const bar of bars) {
    let row = ends.findIndex((end) => end + 3 <= bar.x0);
    if (row < 0 && ends.length < rows) row = ends.push(-Infinity) - 1;
    if (row < 0) {
      left += 1;
      continue;
    }
    ends[row] = bar.x1;
    placed.push({ ...bar, row });
  }
  return { placed, left, used: ends.length };
}
