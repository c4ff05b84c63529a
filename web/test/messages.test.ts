import assert from "node:assert/strict";
import { test } from "node:test";
import { AUTONYMS, LANGUAGES, LOCALES } from "../src/languages.ts";
import { Dates, MESSAGES, sayIn, type Key, type Message } from "../src/messages.ts";

const KEYS = Object.keys(MESSAGES.en) as Key[];
const forms = (message: Message) =>
  typeof message === "string" ? [message] : Object.values(message);
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

for (const language of LANGUAGES) {
  const messages = MESSAGES[language];

  test(`${language} has the same keys as English, in the same order`, () => {
    assert.deepEqual(Object.keys(messages), KEYS);
  });

  test(`${language} has no empty label`, () => {
    for (const key of KEYS) for (const form of forms(messages[key])) assert.ok(form.trim(), key);
  });

  test(`${language} has every plural category of the language and no other`, () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    for (const key of KEYS.filter((one) => typeof MESSAGES.en[one] !== "string")) {
      assert.deepEqual(Object.keys(messages[key]).toSorted(), categories, key);
    }
  });

  test(`${language} uses the placeholders of English`, () => {
    for (const key of KEYS) {
      const expected = new Set(forms(MESSAGES.en[key]).flatMap(placeholders));
      for (const form of forms(messages[key])) {
        for (const name of placeholders(form)) assert.ok(expected.has(name), `${key}: {${name}}`);
      }
      if (typeof messages[key] === "string")
        assert.deepEqual(placeholders(messages[key]), [...expected].toSorted(), key);
    }
  });

  test(`${language} counts in words that agree with the number`, () => {
    for (const n of [0, 1, 2, 3, 11, 25, 100])
      assert.doesNotMatch(sayIn(language)("ends_in", { n }), /[{}]/);
  });

  test(`${language} writes times with European digits and 24 hours`, () => {
    const dates = new Dates(language, "Europe/Vienna");
    assert.equal(
      dates.span("2025-09-09T09:00:00+02:00", "2025-09-09T15:30:00+02:00"),
      "09:00–15:30",
    );
    assert.match(dates.date("2025-09-08"), /8/);
  });

  test(`${language} has an autonym and a locale`, () => {
    assert.ok(AUTONYMS[language]);
    assert.deepEqual(Intl.DateTimeFormat.supportedLocalesOf(LOCALES[language]), [
      LOCALES[language],
    ]);
  });
}

test("Russian and Arabic seconds decline", () => {
  assert.match(sayIn("ru")("ends_in", { n: 21 }), /21 секунду/);
  assert.match(sayIn("ru")("ends_in", { n: 3 }), /3 секунды/);
  assert.match(sayIn("ru")("ends_in", { n: 25 }), /25 секунд\./);
  assert.match(sayIn("ar")("ends_in", { n: 2 }), /ثانيتين/);
  assert.match(sayIn("ar")("ends_in", { n: 5 }), /5 ثوانٍ/);
  assert.match(sayIn("ar")("ends_in", { n: 11 }), /11 ثانية/);
});
