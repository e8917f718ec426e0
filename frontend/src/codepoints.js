// Places are counted in Unicode code points; the browser counts UTF-16 units. Here, and only here, one becomes the other.

/**
 * The UTF-16 index that lies `count` code points into a text; the text's length where it is shorter.
 * @param {string} text
 * @param {number} count
 */
export function utf16Index(text, count) {
  let index = 0;
  for (let left = count; left > 0 && index < text.length; left -= 1) {
    index += text.codePointAt(index) > 0xffff ? 2 : 1;
  }
  return index;
}

/**
 * The number of code points in a text.
 * @param {string} text
 */
export function countCodePoints(text) {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * The ranges of the page that show the code points [start, end) of the article's text. Each line of the text is an
 * element whose `data-at` tells where it begins; a span over several lines gives a range for each.
 * @param {Iterable<HTMLElement>} lines
 * @param {number} start
 * @param {number} end
 * @returns {Range[]}
 */
export function rangesOf(lines, start, end) {
  const ranges = [];
  for (const line of lines) {
    const at = Number(line.dataset.at);
    if (at >= end) continue;
    line.codePoints ??= countCodePoints(line.textContent);
    const from = Math.max(start - at, 0);
    const to = Math.min(end - at, line.codePoints);
    if (from >= to) continue;
    const range = document.createRange();
    const first = findPlace(line, from, true);
    const last = findPlace(line, to, false);
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset);
    ranges.push(range);
  }
  return ranges;
}

/**
 * How many code points of a line stand before a place in one of its text nodes.
 * @param {HTMLElement} line
 * @param {Node} node
 * @param {number} offset in UTF-16 units
 */
export function pointsBefore(line, node, offset) {
  const range = document.createRange();
  range.setStart(line, 0);
  range.setEnd(node, offset);
  return countCodePoints(range.toString());
}

/** The text node and UTF-16 offset at `count` code points; at a border, the later node (`opens`) or the earlier. */
function findPlace(line, count, opens) {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let left = count;
  let node = null;
  while (walker.nextNode()) {
    node = walker.currentNode;
    const length = countCodePoints(node.data);
    if (left < length || (!opens && left === length)) return { node, offset: utf16Index(node.data, left) };
    left -= length;
  }
  return { node: node ?? line, offset: node ? node.data.length : 0 };
}
