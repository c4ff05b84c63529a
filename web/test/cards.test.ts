import assert from "node:assert/strict";
import { test } from "node:test";
import { Table, type Spread } from "../src/cards.ts";
import { factCard } from "./fakes.ts";

const spread = (inference: string, provisional: boolean, ...ids: string[]): Spread => ({
  inference,
  provisional,
  cards: ids.map((id) => factCard(id, id)),
});
const shown = (table: Table) =>
  table.spreads.map(
    ({ cards, provisional }) => cards.map(({ id }) => id).join() + (provisional ? "?" : ""),
  );

test("a provisional spread is replaced, not joined, by the next", () => {
  const table = Table.EMPTY.lay(spread("1", true, "a")).lay(spread("2", true, "b"));
  assert.deepEqual(shown(table), ["b?"]);
});

test("a spread that is settled stays when the next comes", () => {
  const table = Table.EMPTY.lay(spread("1", true, "a"))
    .lay(spread("1", false, "a"))
    .lay(spread("2", true, "b"));
  assert.deepEqual(shown(table), ["a", "b?"]);
  assert.equal(table.current?.inference, "2");
});

test("withdrawing brings back what lay below", () => {
  const table = Table.EMPTY.lay(spread("1", false, "a"))
    .lay(spread("2", true, "b"))
    .withdraw("2");
  assert.deepEqual(shown(table), ["a"]);
  assert.equal(table.current?.inference, "1");
});

test("withdrawing another inference changes nothing", () => {
  const table = Table.EMPTY.lay(spread("2", true, "b"));
  assert.equal(table.withdraw("1"), table);
});

test("an answer without cards leaves the last card on the table", () => {
  const table = Table.EMPTY.lay(spread("1", false, "a")).lay(spread("2", false));
  assert.deepEqual(shown(table), ["a"]);
});

test("the same cards again lie there once, on top", () => {
  const table = Table.EMPTY.lay(spread("1", false, "a"))
    .lay(spread("2", false, "b"))
    .lay(spread("3", false, "a"));
  assert.deepEqual(shown(table), ["b", "a"]);
});

test("turning stops at both ends", () => {
  const table = Table.EMPTY.lay(spread("1", false, "a")).lay(spread("2", false, "b"));
  assert.equal(table.turn(-5).current?.inference, "1");
  assert.equal(table.turn(-1).turn(9).current?.inference, "2");
  assert.ok(table.hasEarlier && !table.hasLater);
});

test("a new language replaces the words and keeps the place", () => {
  const table = Table.EMPTY.lay(spread("1", false, "a"))
    .lay(spread("2", false, "b"))
    .turn(-1);
  const translated = table.translate([factCard("a", "أ")]);
  assert.equal(translated.current?.cards[0]?.title, "أ");
  assert.equal(translated.at, 0);
});
