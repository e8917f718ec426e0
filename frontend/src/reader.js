// The article page: a click or Enter on a finding loads its evidence, and its parts are pointed out in the text.
import { pointsBefore, rangesOf } from "./codepoints.js";

const PARTS = ["cue", "source", "place"];
const STORED = "tawatur-hidden-layers";

/** @param {any} htmx */
export function startReader(htmx) {
  const reader = document.getElementById("reader");
  if (!reader) return;
  const panel = document.getElementById("evidence");
  const lines = [...reader.querySelectorAll(".line")];
  const links = [...reader.querySelectorAll("mark a[data-finding]")];
  let current = null; // the link that opened the card, to come back to

  const layers = startLayers(reader);
  const stops = () => firstOfEach(links, layers);

  /** The innermost finding under a mark whose layer is shown. */
  const visibleFinding = (link) => {
    const mark = link.parentElement;
    return mark.dataset.f.split(" ").find((id) => !layers.hides(id)) ?? null;
  };

  const select = async (finding, { focus }) => {
    const address = `${reader.dataset.address}/evidence/${encodeURIComponent(finding)}`;
    await htmx.ajax("GET", address, { source: panel, target: panel, swap: "innerHTML" });
    history.replaceState(history.state, "", `?finding=${encodeURIComponent(finding)}`);
    show(panel, lines, reader);
    if (focus) panel.querySelector(".panel-title")?.focus({ preventScroll: true });
  };

  const selectSentence = async (place, { focus }) => {
    const address = `${reader.dataset.address}/sentence?sentence=${place}`;
    await htmx.ajax("GET", address, { source: panel, target: panel, swap: "innerHTML" });
    history.replaceState(history.state, "", `?sentence=${place}`);
    show(panel, lines, reader);
    if (focus) panel.querySelector(".panel-title")?.focus({ preventScroll: true });
  };

  const goBack = async () => {
    await htmx.ajax("GET", `${reader.dataset.address}/evidence`, { source: panel, target: panel, swap: "innerHTML" });
    history.replaceState(history.state, "", location.pathname);
    show(panel, lines, reader);
    if (current) rove(stops(), current);
  };

  reader.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const back = event.target.closest("a[data-back]");
    const link = event.target.closest("a[data-finding]");
    const walk = event.target.closest("a[data-sentence]");
    if (!back && !link && !walk) {
      const place = placeOf(event);
      if (place !== null) selectSentence(place, { focus: false });
      return;
    }
    event.preventDefault();
    if (back) return void goBack();
    if (walk) {
      selectSentence(walk.dataset.sentence, { focus: true }).then(() => reveal(lines, panel));
      return;
    }
    const inText = link.parentElement.localName === "mark";
    const finding = inText ? visibleFinding(link) : link.dataset.finding;
    if (!finding) return;
    current = inText ? link : (stops().find((stop) => stop.dataset.finding === finding) ?? current);
    select(finding, { focus: event.detail === 0 || !inText }).then(() => inText || reveal(lines, panel));
  });

  reader.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.querySelector("[data-card], [data-missing]")) {
      event.preventDefault();
      return void goBack();
    }
    const link = event.target.closest("mark a[data-finding]");
    if (!link || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = stops();
    const step = stepOf(event.key, getComputedStyle(link).direction);
    const at = all.indexOf(link);
    let next;
    if (event.key === "Home") next = all[0];
    else if (event.key === "End") next = all.at(-1);
    else if (step) next = all[Math.min(Math.max((at < 0 ? 0 : at) + step, 0), all.length - 1)];
    if (!next) return;
    event.preventDefault();
    rove(all, next);
  });

  startHover(reader);
  for (const link of links) link.tabIndex = -1;
  layers.onChange = () => {
    for (const link of links) link.tabIndex = -1;
    const first = stops()[0];
    if (first) first.tabIndex = 0;
  };
  layers.onChange();
  show(panel, lines, reader);
  revealAsked(reader, lines, panel);
}

/** Which way a key goes among the findings: 1, -1, or 0 for a key that does not move. */
export function stepOf(key, direction) {
  if (key === "ArrowDown" || key === "j") return 1;
  if (key === "ArrowUp" || key === "k") return -1;
  if (key === "ArrowLeft") return direction === "rtl" ? 1 : -1;
  if (key === "ArrowRight") return direction === "rtl" ? -1 : 1;
  return 0;
}

/** The code point of the article that a click in its text hits; null for a click elsewhere, or one that selects. */
function placeOf(event) {
  const line = event.target.closest(".line");
  if (!line || event.target.closest("a") || !getSelection().isCollapsed) return null;
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const [node, offset] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset];
  return node && line.contains(node) ? Number(line.dataset.at) + pointsBefore(line, node, offset) : null;
}

/** The first link of each finding that is shown: the stops of the arrow keys. */
function firstOfEach(links, layers) {
  const seen = new Set();
  return links.filter((link) => {
    const finding = link.dataset.finding;
    if (seen.has(finding) || layers.hides(finding)) return false;
    seen.add(finding);
    return true;
  });
}

function rove(all, next) {
  for (const link of all) link.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** The legend: which kinds of findings are drawn; the choice is kept for the next article. */
function startLayers(reader) {
  const boxes = [...reader.querySelectorAll(".legend input")];
  const hidden = new Set(JSON.parse(localStorage.getItem(STORED) ?? "[]"));
  const kinds = new Map();
  for (const mark of reader.querySelectorAll("mark[data-f]")) {
    const names = mark.dataset.kinds.split(" ");
    mark.dataset.f.split(" ").forEach((finding, index) => kinds.set(finding, names[index]));
  }
  const layers = {
    hides: (finding) => hidden.has(kinds.get(finding)),
    onChange: () => {},
  };
  const draw = () => {
    for (const box of boxes) reader.classList.toggle(`hide-${box.value}`, !box.checked);
  };
  for (const box of boxes) {
    box.checked = !hidden.has(box.value);
    box.addEventListener("change", () => {
      if (box.checked) hidden.delete(box.value);
      else hidden.add(box.value);
      localStorage.setItem(STORED, JSON.stringify([...hidden]));
      draw();
      layers.onChange();
    });
  }
  draw();
  return layers;
}

/** All pieces of the finding under the pointer light up together. */
function startHover(reader) {
  const body = reader.querySelector(".story");
  let lit = [];
  const light = (event) => {
    for (const mark of lit) mark.classList.remove("lit");
    const finding = event.type === "pointerover" && event.target.closest("mark a")?.dataset.finding;
    lit = finding ? [...body.querySelectorAll(`mark[data-f~="${CSS.escape(finding)}"]`)] : [];
    for (const mark of lit) mark.classList.add("lit");
  };
  body.addEventListener("pointerover", light);
  body.addEventListener("pointerout", light);
}

/** Point out in the text what the open card speaks of. */
function show(panel, lines, reader) {
  const card = panel.querySelector("[data-card]");
  panel.toggleAttribute("data-open", Boolean(card ?? panel.querySelector("[data-missing]")));
  panel.scrollTop = 0;
  for (const mark of reader.querySelectorAll("mark.on")) mark.classList.remove("on");
  if (card) {
    for (const mark of reader.querySelectorAll(`mark[data-f~="${CSS.escape(card.dataset.card)}"]`)) {
      mark.classList.add("on");
    }
  }
  if (!CSS.highlights) return;
  for (const part of PARTS) CSS.highlights.delete(part);
  const spans = card ? JSON.parse(card.dataset.spans) : {};
  if (!card && reader.dataset.place) spans.place = [reader.dataset.place.split("-").map(Number)];
  for (const part of PARTS) {
    const ranges = (spans[part] ?? []).flatMap(([start, end]) => rangesOf(lines, start, end));
    if (ranges.length) CSS.highlights.set(part, new Highlight(...ranges));
  }
}

/** Bring the text that the open card speaks of into sight. */
function reveal(lines, panel) {
  const card = panel.querySelector("[data-card]");
  const spans = card ? Object.values(JSON.parse(card.dataset.spans)).flat() : [];
  if (spans.length) scrollTo(lines, Math.min(...spans.map(([start]) => start)));
}

function revealAsked(reader, lines, panel) {
  if (reader.dataset.place) scrollTo(lines, Number(reader.dataset.place.split("-")[0]));
  else reveal(lines, panel);
}

function scrollTo(lines, place) {
  const [range] = rangesOf(lines, place, place + 1);
  if (!range) return;
  const box = range.getBoundingClientRect();
  // On a phone the card covers the lower half.
  const floor = window.innerHeight * (matchMedia("(max-width: 60rem)").matches ? 0.38 : 0.85);
  if (box.top > 120 && box.bottom < floor) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: box.top - window.innerHeight * 0.28, behavior: calm ? "auto" : "smooth" });
}
