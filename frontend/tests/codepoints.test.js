import assert from "node:assert/strict";
import { test } from "node:test";
import { countCodePoints, utf16Index } from "../src/codepoints.js";

const TEXT = "🚢🇹🇳 خبر 😀!";

test("an index in UTF-16 leads to the same character as the code point", () => {
  const points = [...TEXT];
  points.forEach((character, count) => {
    assert.ok(TEXT.slice(utf16Index(TEXT, count)).startsWith(character));
  });
});

test("code points are counted, not units", () => {
  assert.equal(countCodePoints(TEXT), [...TEXT].length);
  assert.ok(countCodePoints(TEXT) < TEXT.length);
});

test("beyond the end is the end", () => {
  assert.equal(utf16Index(TEXT, 999), TEXT.length);
  assert.equal(utf16Index("", 1), 0);
});
