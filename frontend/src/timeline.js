// The timeline chart: an SVG of its own, with one lane for each kind, drawn from right to left where the page is.
import { scaleUtc } from "d3-scale";
import { firstPeriod, groupEntries, laneOf, mergeTouching, placeRows, wholePeriod } from "./timeline-layout.js";

const SVG = "http://www.w3.org/2000/svg";
const LANES = ["event", "open", "denied", "time", "publication"];
const ROWS = { event: 9, open: 6, denied: 4, time: 6, publication: 3 };
const ROW = 22;
const BAR = 12;
const HEAD = 24;
const SMALLEST = 7;
const DAY = 86_400_000;
const PER_ANSWER = 1000;

export function startTimeline() {
  const root = document.getElementById("timeline");
  if (!root) return;
  root.hidden = false;
  const words = JSON.parse(document.getElementById("timeline-words").textContent);
  const view = root.querySelector(".chart-view");
  loadEntries(root)
    .then((entries) => new Chart(root, view, words, entries))
    .catch(() => {
      view.replaceChildren(element("p", "none", words.failed));
    });
}

async function loadEntries(root) {
  const entries = [];
  let offset = Number(root.dataset.from);
  const total = Number(root.dataset.total);
  while (offset < total) {
    const query = new URLSearchParams(root.dataset.query);
    query.set("offset", offset);
    query.set("limit", PER_ANSWER);
    const answer = await fetch(`/api/v1/timeline?${query}`);
    if (!answer.ok) throw new Error(`${answer.status}`);
    const { items } = await answer.json();
    if (!items.length) break;
    entries.push(...items);
    offset += items.length;
  }
  return entries;
}

class Chart {
  constructor(root, view, words, entries) {
    Object.assign(this, { root, view, words, total: entries.length });
    this.rtl = document.documentElement.dir === "rtl";
    const language = this.rtl ? "ar-u-nu-latn" : "en-GB";
    const format = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
    this.formats = {
      year: format({ year: "numeric" }),
      month: format({ month: "short", year: "numeric" }),
      day: format({ day: "numeric", month: "short" }),
      full: format({ day: "numeric", month: "long", year: "numeric" }),
    };
    this.groups = groupEntries(entries);
    this.whole = wholePeriod(this.groups);
    this.period = firstPeriod(this.groups);
    this.picked = null;
    this.shown = [];
    root.addEventListener("click", (event) => this.click(event));
    view.addEventListener("keydown", (event) => this.key(event));
    this.startDrag();
    new ResizeObserver(() => this.draw()).observe(view);
  }

  click(event) {
    const tool = event.target.closest("[data-do]");
    if (tool) return this.move(tool.dataset.do);
    const bar = event.target.closest("[data-group]");
    if (bar) this.pick(Number(bar.dataset.group));
  }

  move(how) {
    const [from, to] = this.period;
    const width = to - from;
    const middle = (from + to) / 2;
    if (how === "in") this.setPeriod(middle - width / 4, middle + width / 4);
    if (how === "out") this.setPeriod(middle - width, middle + width);
    if (how === "earlier") this.setPeriod(from - width * 0.4, to - width * 0.4);
    if (how === "later") this.setPeriod(from + width * 0.4, to + width * 0.4);
    if (how === "reset") this.setPeriod(...this.whole);
  }

  setPeriod(from, to) {
    const width = Math.min(Math.max(to - from, 5 * DAY), (this.whole[1] - this.whole[0]) * 1.2);
    const start = Math.min(Math.max(from, this.whole[0] - width / 2), this.whole[1] - width / 2);
    this.period = [start, start + width];
    this.draw();
  }

  startDrag() {
    let start = null;
    this.view.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || event.target.closest("[data-group]")) return;
      start = { x: event.clientX, period: this.period };
      this.view.setPointerCapture(event.pointerId);
    });
    this.view.addEventListener("pointermove", (event) => {
      if (!start) return;
      const [from, to] = start.period;
      const shift = ((event.clientX - start.x) / this.view.clientWidth) * (to - from) * (this.rtl ? 1 : -1);
      this.setPeriod(from + shift, to + shift);
    });
    for (const kind of ["pointerup", "pointercancel"]) this.view.addEventListener(kind, () => (start = null));
  }

  key(event) {
    const bars = [...this.view.querySelectorAll("[data-group]")];
    const at = bars.indexOf(document.activeElement);
    if (at < 0) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      return this.pick(Number(bars[at].dataset.group), true);
    }
    const forward = this.rtl ? "ArrowLeft" : "ArrowRight";
    const backward = this.rtl ? "ArrowRight" : "ArrowLeft";
    const step = { [forward]: 1, [backward]: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = step && bars[at + step];
    if (!next) return;
    event.preventDefault();
    bars[at].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  }

  draw() {
    const width = this.view.clientWidth;
    if (!width) return;
    const scale = scaleUtc()
      .domain(this.period.map((time) => new Date(time)))
      .range(this.rtl ? [width, 0] : [0, width]);
    const svg = make("svg", { class: "chart-svg", width, "aria-hidden": "false", direction: "ltr" });
    let top = 26;
    const ticks = make("g", { class: "ticks" });
    svg.append(ticks);
    const drawn = { count: 0 };
    this.shown = [];
    for (const kind of LANES) top = this.drawLane(svg, kind, scale, width, top, drawn);
    this.drawTicks(ticks, scale, width, top);
    svg.setAttribute("height", top);
    svg.setAttribute("viewBox", `0 0 ${width} ${top}`);
    this.view.replaceChildren(svg);
    svg.querySelector("[data-group]")?.setAttribute("tabindex", "0");
    const [from, to] = this.period.map((time) => this.formats.full.format(new Date(time)));
    const shown = fill(this.words.shown, { shown: drawn.count, total: this.total });
    this.root.querySelector(".chart-range").textContent = `${from} – ${to} · ${shown}`;
  }

  drawTicks(layer, scale, width, height) {
    const ticks = scale.ticks(Math.max(2, Math.floor(width / 110)));
    const span = this.period[1] - this.period[0];
    for (const tick of ticks) {
      const x = Math.round(scale(tick)) + 0.5;
      layer.append(make("line", { x1: x, x2: x, y1: 20, y2: height }));
      const isYear = tick.getUTCMonth() === 0 && tick.getUTCDate() === 1;
      const format = isYear && span > 200 * DAY ? "year" : tick.getUTCDate() === 1 && span > 45 * DAY ? "month" : "day";
      if (x < 30 || x > width - 30) continue;
      layer.append(make("text", { x, y: 14, "text-anchor": "middle" }, this.formats[format].format(tick)));
    }
  }

  drawLane(svg, kind, scale, width, top, drawn) {
    let bars = [];
    for (const group of this.groups) {
      if (laneOf(group) !== kind || group.to < this.period[0] || group.from > this.period[1]) continue;
      const edges = [scale(new Date(group.from)), scale(new Date(group.to))].sort((a, b) => a - b);
      const room = Math.max(edges[1] - edges[0], SMALLEST);
      const middle = (edges[0] + edges[1]) / 2;
      bars.push({ group, x: middle - room / 2, room, label: this.labelOf(group) });
    }
    if (!bars.length) return top;
    if (kind === "publication") bars = mergeTouching(bars);
    // Rows are given in reading order: from the side where time begins.
    const side = (bar) => (this.rtl ? width - bar.x - bar.room : bar.x);
    const spaced = bars
      .map((bar) => ({ ...bar, x0: side(bar), x1: side(bar) + bar.room + labelRoom(bar) }))
      .sort((a, b) => a.x0 - b.x0);
    const { placed, left, used } = placeRows(spaced, ROWS[kind]);
    const lane = make("g", { class: `lane lane-${kind}` });
    const edge = this.rtl ? width - 4 : 4;
    const title = left ? `${this.words[kind]} · ${fill(this.words.more, { n: left })}` : this.words[kind];
    lane.append(make("line", { class: "lane-line", x1: 0, x2: width, y1: top + 0.5, y2: top + 0.5 }));
    lane.append(this.text(title, { class: "lane-name", x: edge, y: top + 17 }));
    for (const bar of placed) {
      lane.append(this.drawBar(bar, top + HEAD + bar.row * ROW));
      drawn.count += bar.group.entries.length;
    }
    svg.append(lane);
    return top + HEAD + used * ROW + 10;
  }

  drawBar(bar, y) {
    const { group } = bar;
    const index = this.shown.push(group) - 1;
    const many = group.entries.length;
    // What is seen comes first, so that it can also be said to choose the bar.
    const name = [
      labelText(bar) || this.words[group.kind],
      this.when(group),
      group.status ? this.words.statuses[group.status] : "",
      fill(this.words.items, { n: many }),
    ];
    const mark = make("g", {
      class: `bar bar-${group.kind} bar-${group.status ?? "none"}${this.isPicked(group) ? " bar-on" : ""}`,
      "data-group": index,
      role: "button",
      tabindex: -1,
      "aria-label": name.filter(Boolean).join(" · "),
    });
    mark.append(make("rect", { class: "bar-hit", x: bar.x - 3, y: y - 4, width: bar.room + 6, height: ROW }));
    mark.append(make("rect", { class: "bar-box", x: bar.x, y, width: bar.room, height: BAR, rx: 3 }));
    if (labelRoom(bar)) {
      const x = this.rtl ? bar.x - 5 : bar.x + bar.room + 5;
      mark.append(this.text(labelText(bar), { class: "bar-label", x, y: y + 10 }));
    }
    mark.append(make("title", {}, name.filter(Boolean).join("\n")));
    return mark;
  }

  /** A text that grows from its place into the reading direction. */
  text(words, attributes) {
    const direction = this.rtl ? "rtl" : "ltr";
    return make("text", { ...attributes, direction, "text-anchor": "start", "unicode-bidi": "plaintext" }, words);
  }

  isPicked(group) {
    return this.picked?.kind === group.kind && this.picked.entries[0] === group.entries[0];
  }

  labelOf(group) {
    const label = group.kind === "event" ? (this.words.types[group.label] ?? group.label) : group.label;
    return label || "";
  }

  when(group) {
    const [from, to] = [group.from, group.to - DAY].map((time) => this.formats.full.format(new Date(time)));
    return from === to ? from : `${from} – ${to}`;
  }

  pick(index, focus = false) {
    const group = this.shown[index];
    this.picked = group;
    for (const bar of this.view.querySelectorAll("[data-group]")) {
      bar.classList.toggle("bar-on", Number(bar.dataset.group) === index);
    }
    const precision = this.words.precisions[group.entries[0].precision] ?? "";
    const head = element("h3", "", [this.labelOf(group) || this.words[group.kind], this.when(group)].join(" · "));
    head.tabIndex = -1;
    const known = element("p", "meta", "");
    known.append(element("span", "", `${this.words.precision} ${precision}`));
    if (group.status) known.append(" ", element("span", `badge badge-${group.status}`, this.words.statuses[group.status]));
    const list = element("ul", "picked", "");
    for (const entry of group.entries.slice(0, 50)) list.append(this.pickedItem(entry));
    this.root.querySelector(".chart-pick").replaceChildren(head, known, list);
    if (focus) head.focus({ preventScroll: true });
  }

  pickedItem(entry) {
    const item = element("li", "", "");
    const link = element("a", "", "");
    const place = entry.span ? `?at=${entry.span[0]}-${entry.span[1]}` : "";
    link.href = `${this.root.dataset.article}${encodeURIComponent(entry.article)}${place}`;
    link.append(element("bdi", "", entry.article_title || this.words.untitled));
    item.append(link);
    if (entry.words) {
      const words = element("span", "picked-words", entry.words);
      words.dir = "auto";
      item.append(" ", words);
    }
    return item;
  }
}

const LONGEST_LABEL = 26;

function labelText(bar) {
  const many = bar.group.entries.length;
  const label = bar.label.length > LONGEST_LABEL ? `${bar.label.slice(0, LONGEST_LABEL)}…` : bar.label;
  // Isolated, for "×" would else stand on the other side of its number where the page runs right to left.
  const times = many > 1 ? `\u2066×${many}\u2069` : "";
  return [label, times].filter(Boolean).join(" ");
}

/** The room a label takes, in pixels: estimated, for measuring thousands would be slow. */
function labelRoom(bar) {
  const text = labelText(bar);
  return text ? text.length * 6.6 + 12 : 0;
}

function fill(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => values[name].toLocaleString("en"));
}

function make(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
