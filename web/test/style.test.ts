import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const FOLDER = "src/style";
const PHYSICAL =
  /^\s*((margin|padding|border)-(left|right|top|bottom)|left|right|top|bottom|width|height|(min|max)-(width|height)|float)\s*:|text-align:\s*(left|right)/m;

for (const file of readdirSync(FOLDER)) {
  const css = readFileSync(`${FOLDER}/${file}`, "utf8");

  test(`${file} knows no left and right, so that Arabic mirrors by itself`, () => {
    assert.doesNotMatch(css, PHYSICAL);
  });

  test(`${file} fetches nothing`, () => {
    assert.doesNotMatch(css, /url\(|https?:/);
  });
}
