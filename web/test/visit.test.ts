import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Refused } from "../src/api.ts";
import type { Card } from "../src/cards.ts";
import { Visit } from "../src/visit.ts";
import type { Host, World } from "../src/world.ts";
import { FakeApi, FakeCall, FakeEars, FakeVoice, ManualClock, factCard, settled } from "./fakes.ts";

let api: FakeApi,
  clock: ManualClock,
  voice: FakeVoice,
  ears: FakeEars,
  call: FakeCall,
  farewells: number,
  visit: Visit;
let wished: string[];

beforeEach(() => {
  [api, clock, voice, ears, call] = [
    new FakeApi(),
    new ManualClock(),
    new FakeVoice(),
    new FakeEars(),
    new FakeCall(),
  ];
  farewells = 0;
  wished = [];
  visit = begun("text");
});

function begun(mode: "text" | "avatar"): Visit {
  const host: Host = {
    changed() {},
    stirred() {},
    answering() {},
    languageWished: (language) => wished.push(language),
    farewell: () => farewells++,
  };
  let ids = 0;
  const world: World = {
    api,
    clock,
    voice,
    ears,
    call: call.caller,
    newId: () => `request${++ids}`,
    renew() {},
  };
  return new Visit(world, host, "en", mode, (title) => `New card: ${title}`);
}

const lines = () =>
  visit.turns.map(({ by, text, end }) => [by, text, end].filter(Boolean).join(": "));

test("an answer grows as it comes and is announced once, whole", async () => {
  await visit.begin();
  void visit.ask(" Where? ");
  await settled();
  assert.equal(visit.mood, "thinking");
  await api.answer.say("In the ");
  assert.equal(visit.mood, "speaking");
  await api.answer.say("hall. ");
  assert.equal(visit.announcement, "");
  await api.answer.finish();
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: In the hall. "]);
  assert.equal(visit.announcement, "In the hall. ");
  assert.equal(visit.mood, "idle");
});

test("the conversation so far goes along, and the page's language", async () => {
  void visit.ask("One?");
  await settled();
  await api.answer.say("1.");
  await api.answer.finish();
  void visit.ask("Two?");
  await settled();
  assert.deepEqual(api.answer.messages, [
    { role: "user", content: "One?" },
    { role: "assistant", content: "1." },
    { role: "user", content: "Two?" },
  ]);
  assert.equal(api.answer.language, "en");
});

test("within a second of silence the visitor is asked to wait, until the first word", async () => {
  void visit.ask("Where?");
  await clock.move(0.8);
  assert.ok(!visit.waiting);
  await clock.move(0.2);
  assert.ok(visit.waiting);
  await api.answer.say("Here.");
  assert.ok(!visit.waiting);
});

test("fifteen seconds without a word end the answer with an apology", async () => {
  void visit.ask("Where?");
  await clock.move(15);
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: late"]);
  assert.ok(api.answer.aborted);
  assert.equal(visit.mood, "idle");
});

test("stop aborts the request and marks what was said as stopped", async () => {
  void visit.ask("Where?");
  await settled();
  await api.answer.say("In the ");
  visit.stop();
  await settled();
  assert.ok(api.answer.aborted);
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: In the : stopped"]);
});

test("of a storm of questions the last is answered and the others are aborted", async () => {
  for (const n of [1, 2, 3, 4, 5]) void visit.ask(`Question ${n}`);
  await settled();
  assert.deepEqual(
    api.answers.slice(0, -1).map(({ aborted }) => aborted),
    api.answers.slice(0, -1).map(() => true),
  );
  await api.answer.say("Five.");
  await api.answer.finish();
  assert.equal(lines().at(-1), "rosa: Five.");
  assert.equal(lines().filter((line) => line === "rosa: stopped").length, 4);
});

test("a broken connection offers to ask again, which asks the same once more", async () => {
  void visit.ask("Where?");
  await settled();
  await api.answer.say("In ");
  await api.answer.fail(new TypeError("network error"));
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: In : broken"]);
  void visit.retry();
  await settled();
  assert.deepEqual(lines(), ["visitor: Where?"]);
  assert.deepEqual(api.answer.messages, [{ role: "user", content: "Where?" }]);
});

test("a conversation that a restarted server forgot is opened anew, unseen", async () => {
  await visit.begin();
  void visit.ask("Where?");
  await settled();
  await api.answer.fail(new Refused(401, 0));
  await settled();
  assert.equal(api.opened.length, 2);
  await api.answer.say("Here.");
  await api.answer.finish();
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: Here."]);
});

test("a server at its limit is told from one that is gone", async () => {
  api.refuse = new Refused(429, 5);
  await visit.ask("Where?");
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: busy"]);
});

test("goodbye ends the visit and is not asked", async () => {
  await visit.ask("До свидания, Роза");
  assert.equal(farewells, 1);
  assert.equal(api.answers.length, 0);
});

test("the end gives the link to the cards and closes the conversation", async () => {
  await visit.begin();
  api.events!.cards({ inference: "1", provisional: false, cards: [factCard("a", "A")] });
  assert.equal((await visit.end())?.url, "http://rosa.test/t/x");
  assert.deepEqual(api.closed, ["id1"]);
  assert.equal(api.listening, 0);
});

test("a visit without settled cards ends without a link", async () => {
  await visit.begin();
  api.events!.cards({ inference: "1", provisional: true, cards: [factCard("a", "A")] });
  assert.equal(await visit.end(), undefined);
  assert.deepEqual(api.closed, ["id1"]);
});

test("nothing that was said outlives the end, nor does a request", async () => {
  void visit.ask("My secret?");
  await settled();
  const { answer } = api;
  await answer.say("Your ");
  await visit.end();
  await answer.say("secret.");
  assert.ok(answer.aborted);
  assert.deepEqual(visit.turns, []);
  assert.equal(visit.announcement, "");
});

test("a conversation that the server opens after the end is closed", async () => {
  let open = () => {};
  api.openings = new Promise((resolve) => (open = resolve));
  void visit.begin();
  await visit.end();
  open();
  await settled();
  assert.deepEqual(api.closed, ["id1"]);
  assert.equal(api.listening, 0);
});

test("when the page goes away the conversation is ended by beacon, once", async () => {
  await visit.begin();
  visit.leave();
  visit.leave();
  assert.deepEqual(api.left, ["id1"]);
});

test("a wish for a language is handed on", async () => {
  await visit.begin();
  api.events!.language("es");
  assert.deepEqual(wished, ["es"]);
});

test("another language changes the words of the cards and keeps the conversation", async () => {
  await visit.begin();
  api.events!.cards({ inference: "1", provisional: false, cards: [factCard("a", "A")] });
  api.translated = [factCard("a", "А по-русски")];
  await visit.speak("ru");
  assert.equal(visit.table.current?.cards[0]?.title, "А по-русски");
  assert.equal(api.opened.length, 1);
});

test("a card that comes while the words of others change is not lost", async () => {
  await visit.begin();
  api.events!.cards({ inference: "1", provisional: false, cards: [factCard("a", "A")] });
  api.translated = [factCard("a", "А по-русски")];
  const spoken = visit.speak("ru");
  api.events!.cards({ inference: "2", provisional: false, cards: [factCard("b", "Б")] });
  await spoken;
  const titles = visit.table.spreads.map((spread) => spread.cards[0]?.title);
  assert.deepEqual(titles, ["А по-русски", "Б"]);
});

test("words of a language that was left again are not shown", async () => {
  await visit.begin();
  api.events!.cards({ inference: "1", provisional: false, cards: [factCard("a", "A")] });
  let arrive = (_: Card[]) => {};
  api.cards = () => new Promise((resolve) => (arrive = resolve));
  const russian = visit.speak("ru");
  api.cards = async () => [factCard("a", "A en español")];
  await visit.speak("es");
  arrive([factCard("a", "А по-русски")]);
  await russian;
  assert.equal(visit.table.current?.cards[0]?.title, "A en español");
});

test("an answer is read aloud sentence by sentence, unless muted", async () => {
  void visit.ask("Where?");
  await settled();
  await api.answer.say("It is ", "here. It ", "is open.");
  await api.answer.finish();
  assert.deepEqual(voice.said, ["It is here.", "It is open."]);
  visit.mute();
  visit.repeat();
  assert.equal(voice.said.length, 2);
  visit.mute();
  visit.repeat();
  assert.equal(voice.said.at(-1), "It is here. It is open.");
});

test("what the microphone hears is shown while it grows, then asked", async () => {
  visit.toggleMicrophone();
  assert.equal(visit.mood, "listening");
  ears.heard!.partly("Where is");
  assert.equal(visit.hearing, "Where is");
  ears.heard!.wholly("Where is the hall");
  await settled();
  assert.equal(visit.hearing, "");
  assert.deepEqual(lines(), ["visitor: Where is the hall"]);
});

test("Rosa listens while something is written or the microphone is open, and says so", async () => {
  await visit.begin();
  visit.writes("Wh");
  visit.writes("Where");
  assert.equal(visit.mood, "listening");
  visit.writes("");
  assert.equal(visit.mood, "idle");
  visit.toggleMicrophone();
  assert.equal(visit.mood, "listening");
  await settled();
  assert.deepEqual(api.attended, [true, false, true]);
  void visit.ask("Where?");
  await settled();
  visit.writes("And");
  assert.equal(visit.mood, "thinking");
  await api.answer.say("Here.");
  await api.answer.finish();
  assert.equal(visit.mood, "listening");
  assert.deepEqual(api.attended, [true, false, true, true]);
});

test("what is being written when the conversation opens is told as soon as it is open", async () => {
  let open = () => {};
  api.openings = new Promise((resolve) => (open = resolve));
  void visit.begin();
  visit.writes("Where");
  open();
  await settled();
  assert.equal(visit.mood, "listening");
  assert.deepEqual(api.attended, [true]);
});

test("a stream of events that breaks off shows until it is there again", async () => {
  await visit.begin();
  api.events!.connected(false);
  assert.ok(!visit.connected);
  api.events!.connected(true);
  assert.ok(visit.connected);
});

test("a declined question shows as such until the next", async () => {
  await visit.begin();
  void visit.ask("Whose fault?");
  await settled();
  api.events!.state("declined");
  await api.answer.say("I cannot speak about that.");
  await api.answer.finish();
  assert.equal(visit.mood, "declined");
});

test("words that Rosa does not talk about are not shown, but go along", async () => {
  await visit.begin();
  void visit.ask("Whose fault?");
  await settled();
  const blocked = { ...factCard("declined", "No"), type: "blocked" as const, text: "No." };
  api.events!.cards({ inference: "1", provisional: false, cards: [blocked] });
  await api.answer.finish();
  assert.deepEqual(
    visit.turns.map(({ withheld }) => withheld),
    [true],
  );
  void visit.ask("Where?");
  await settled();
  assert.deepEqual(api.answer.messages[0], { role: "user", content: "Whose fault?" });
  assert.equal(visit.turns.at(-1)!.withheld, undefined);
});

// --- The avatar ---

test("the avatar's utterances are the captions, each side's words once", async () => {
  api.avatar = true;
  visit = begun("avatar");
  await visit.begin();
  await settled();
  call.events!.joined({} as MediaStream);
  call.events!.said({ key: "visitor 1", by: "visitor", text: "Where?" });
  call.events!.said({ key: "rosa 1", by: "rosa", text: "In the" });
  call.events!.said({ key: "rosa 1", by: "rosa", text: "In the hall." });
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: In the hall."]);
  assert.equal(visit.avatar, "joined");
});

test("what is typed the avatar answers, and stop interrupts her", async () => {
  api.avatar = true;
  visit = begun("avatar");
  await visit.begin();
  await settled();
  call.events!.joined({} as MediaStream);
  await visit.ask("Where?");
  visit.stop();
  assert.deepEqual(call.sent, ["respond Where?", "interrupt"]);
  assert.equal(api.answers.length, 0);
});

test("what is asked before the avatar is there is answered in writing", async () => {
  api.avatar = true;
  call.joins = new Promise(() => {});
  visit = begun("avatar");
  await visit.begin();
  void visit.ask("Where?");
  await settled();
  assert.equal(visit.avatar, "joining");
  assert.equal(api.answers.length, 1);
});

test("where the avatar cannot be joined the visit goes on in writing", async () => {
  api.avatar = true;
  call.joins = Promise.reject(new Error("no room"));
  visit = begun("avatar");
  await visit.begin();
  await settled();
  assert.equal(visit.avatar, "failed");
  assert.equal(visit.mood, "idle");
  assert.deepEqual(api.parted, ["id1"], "a call that nobody hears is not paid for");
  void visit.ask("Where?");
  await settled();
  assert.equal(api.answers.length, 1);
});

test("an avatar whose picture does not come is not waited for any longer", async () => {
  api.avatar = true;
  visit = begun("avatar");
  await visit.begin();
  await settled();
  await clock.move(15);
  assert.equal(visit.avatar, "failed");
  assert.equal(call.leaves, 1);
  assert.deepEqual(api.parted, ["id1"]);
});

test("where the avatar's call ends the visit goes on in writing, whoever tells it first", async () => {
  api.avatar = true;
  visit = begun("avatar");
  await visit.begin();
  await settled();
  call.events!.joined({} as MediaStream);
  call.events!.speaking("rosa", true);
  api.events!.parted();
  call.events!.failed();
  assert.equal(visit.avatar, "failed");
  assert.equal(visit.media, undefined);
  assert.equal(visit.mood, "idle");
  assert.equal(call.leaves, 1);
  assert.deepEqual(api.parted, ["id1"]);
  void visit.ask("Where?");
  await settled();
  assert.equal(api.answers.length, 1);
});

test("an avatar that was not given is not waited for", async () => {
  visit = begun("avatar");
  await visit.begin();
  assert.equal(visit.avatar, "failed");
  assert.equal(call.calls, 0);
});

test("the call is left at the end, also when it was still being joined", async () => {
  api.avatar = true;
  let join = () => {};
  call.joins = new Promise((resolve) => (join = resolve));
  visit = begun("avatar");
  await visit.begin();
  await visit.end();
  join();
  await settled();
  assert.equal(call.leaves, 1);
  assert.deepEqual(api.closed, ["id1"]);
});

// --- The avatar whose call takes its time ---

const ROOM = { url: "https://rooms.test/late" };

async function beginLate(): Promise<void> {
  api.late = true;
  visit = begun("avatar");
  await visit.begin();
}

test("while the avatar's call is made the visitor writes, and she is joined when she comes", async () => {
  await beginLate();
  assert.equal(visit.mood, "idle");
  assert.equal(visit.avatar, "none");
  void visit.ask("Where?");
  await settled();
  await api.answer.say("In the hall.");
  await api.answer.finish();
  api.events!.invited(ROOM);
  api.events!.invited(ROOM);
  await settled();
  call.events!.joined({} as MediaStream);
  assert.equal(call.calls, 1);
  assert.equal(visit.avatar, "joined");
  await visit.ask("And when?");
  assert.deepEqual(call.sent, ["respond And when?"]);
  assert.equal(api.answers.length, 1);
});

test("an answer in writing is finished before the late avatar is joined, and said once", async () => {
  await beginLate();
  void visit.ask("Where?");
  await settled();
  await api.answer.say("In the");
  api.events!.invited(ROOM);
  await settled();
  assert.equal(call.calls, 0);
  await api.answer.say(" hall.");
  await api.answer.finish();
  assert.equal(call.calls, 1);
  call.events!.joined({} as MediaStream);
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: In the hall."]);
  assert.deepEqual(voice.said, ["In the hall."]);
  assert.deepEqual(call.sent, []);
});

test("an answer amid which the avatar appears goes on in silence, apart from her words", async () => {
  await beginLate();
  api.events!.invited(ROOM);
  void visit.ask("Where?");
  await settled();
  await api.answer.say("In the hall. ");
  const { hushes } = voice;
  call.events!.joined({} as MediaStream);
  call.events!.said({ key: "rosa 1", by: "rosa", text: "Hello!" });
  await api.answer.say("Upstairs.");
  await api.answer.finish();
  assert.equal(voice.hushes, hushes + 1);
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: In the hall. Upstairs.", "rosa: Hello!"]);
  assert.ok(!voice.said.includes("Upstairs."));
});

test("who speaks to the avatar breaks off the answer in writing", async () => {
  await beginLate();
  api.events!.invited(ROOM);
  void visit.ask("Where?");
  await settled();
  await api.answer.say("In the");
  call.events!.joined({} as MediaStream);
  call.events!.said({ key: "visitor 1", by: "visitor", text: "And when?" });
  assert.ok(api.answer.aborted);
  assert.deepEqual(lines(), ["visitor: Where?", "rosa: In the: stopped", "visitor: And when?"]);
});

test("an avatar that fails late leaves the visitor writing, and an answer under way is not asked again", async () => {
  await beginLate();
  void visit.ask("Where?");
  await settled();
  api.events!.parted();
  assert.equal(visit.avatar, "failed");
  assert.equal(call.calls, 0);
  await api.answer.say("In the hall.");
  await api.answer.finish();
  assert.equal(api.answers.length, 1);
  api.events!.invited(ROOM);
  assert.equal(call.calls, 0);
});

test("a late avatar hears in place of the browser", async () => {
  await beginLate();
  visit.toggleMicrophone();
  api.events!.invited(ROOM);
  await settled();
  assert.equal(ears.heard, undefined);
  assert.equal(visit.microphone, "on");
});

test("where the late avatar does not come the browser goes on hearing", async () => {
  await beginLate();
  visit.toggleMicrophone();
  api.events!.parted();
  assert.ok(ears.heard);
  assert.equal(visit.microphone, "on");
});

test("a visit that is over joins nobody", async () => {
  await beginLate();
  void visit.ask("Where?");
  await settled();
  api.events!.invited(ROOM);
  await visit.end();
  await settled();
  assert.equal(call.calls, 0);
  assert.deepEqual(api.closed, ["id1"]);
});
