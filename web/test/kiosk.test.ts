import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Kiosk } from "../src/kiosk.ts";
import { FakeApi, FakeCall, FakeEars, FakeVoice, ManualClock, factCard, settled } from "./fakes.ts";

let api: FakeApi,
  clock: ManualClock,
  voice: FakeVoice,
  ears: FakeEars,
  call: FakeCall,
  renewals: number;

beforeEach(() => {
  [api, clock, voice, ears, call] = [
    new FakeApi(),
    new ManualClock(),
    new FakeVoice(),
    new FakeEars(),
    new FakeCall(),
  ];
  renewals = 0;
});

async function started(wake = false): Promise<Kiosk> {
  let ids = 0;
  const world = {
    api,
    clock,
    voice,
    ears,
    call: call.caller,
    newId: () => `request${++ids}`,
    renew: () => void renewals++,
  };
  const kiosk = new Kiosk(world, { language: undefined, avatar: true, wake }, "en", () => {});
  kiosk.start();
  await settled();
  return kiosk;
}

test("nothing is opened while nobody is there", async () => {
  api.avatar = true;
  const kiosk = await started();
  await clock.move(3600);
  assert.equal(kiosk.screen, "idle");
  assert.deepEqual([api.opened.length, call.calls], [0, 0]);
});

test("a double tap begins one conversation", async () => {
  api.avatar = true;
  const kiosk = await started();
  kiosk.begin("fr");
  kiosk.begin("fr");
  await settled();
  assert.equal(kiosk.screen, "active");
  assert.deepEqual([api.opened.length, call.calls, kiosk.language], [1, 1, "fr"]);
});

test("Hi Rosa begins in the language of the greeting, with the question behind it", async () => {
  const kiosk = await started();
  kiosk.greet("Hola, Rosa. ¿Dónde está el Festsaal?");
  await settled();
  assert.equal(kiosk.language, "es");
  assert.equal(api.answer.messages[0]?.content, "¿Dónde está el Festsaal?");
});

test("goodbye to nobody begins nothing", async () => {
  const kiosk = await started();
  kiosk.greet("Bye Rosa");
  assert.equal(kiosk.screen, "idle");
});

test("the idle screen listens for a greeting only where it is set up to", async () => {
  await started();
  assert.equal(ears.heard, undefined);
  const kiosk = await started(true);
  ears.heard!.wholly("what a palace");
  assert.equal(kiosk.screen, "idle");
  ears.heard!.wholly("你好罗莎");
  assert.equal(kiosk.language, "zh");
  assert.equal(kiosk.visit?.microphone, "on");
});

test("45 seconds of silence ask, 25 more end, 8 more wipe", async () => {
  const kiosk = await started();
  kiosk.begin("en");
  await clock.move(44);
  assert.equal(kiosk.warning, undefined);
  await clock.move(1);
  assert.equal(kiosk.warning, 25);
  assert.deepEqual(voice.said, ["Are you still there?"]);
  await clock.move(24);
  assert.equal(kiosk.warning, 1);
  await clock.move(1);
  assert.equal(kiosk.screen, "wrapup");
  await clock.move(8);
  assert.equal(kiosk.screen, "idle");
  assert.deepEqual(api.closed, ["id1"]);
});

test("the avatar asks herself whether anybody is there, and her own words do not count as an answer", async () => {
  api.avatar = true;
  const kiosk = await started();
  kiosk.begin("en");
  await settled();
  call.events!.joined({} as MediaStream);
  await clock.move(45);
  assert.deepEqual(call.sent, ["echo Are you still there?"]);
  assert.deepEqual(voice.said, []);
  call.events!.speaking("rosa", true);
  call.events!.said({ key: "rosa 1", by: "rosa", text: "Are you still there?" });
  assert.ok(kiosk.warning !== undefined);
  call.events!.speaking("visitor", true);
  assert.equal(kiosk.warning, undefined);
});

test("whatever the visitor does goes on, as often as wanted", async () => {
  const kiosk = await started();
  kiosk.begin("en");
  for (let time = 0; time < 11; time++) {
    await clock.move(46);
    assert.ok(kiosk.warning !== undefined);
    kiosk.stirred();
    assert.equal(kiosk.warning, undefined);
  }
  assert.equal(kiosk.screen, "active");
});

test("after ten minutes only an answer goes on", async () => {
  const kiosk = await started();
  kiosk.begin("en");
  for (let time = 0; time < 20; time++) {
    await clock.move(30);
    kiosk.stirred();
  }
  assert.ok(kiosk.warning !== undefined);
  kiosk.stirred();
  assert.ok(kiosk.warning !== undefined);
  kiosk.goOn();
  assert.equal(kiosk.warning, undefined);
  await clock.move(44);
  assert.equal(kiosk.screen, "active");
});

test("the last screen shows the link, and longer where more time is wanted", async () => {
  const kiosk = await started();
  kiosk.begin("en");
  await settled();
  api.events!.cards({ inference: "1", provisional: false, cards: [factCard("a", "A")] });
  kiosk.farewell();
  await settled();
  assert.equal(kiosk.wrapUp?.take?.url, "http://rosa.test/t/x");
  await clock.move(5);
  kiosk.linger();
  await clock.move(30);
  assert.equal(kiosk.screen, "wrapup");
  await clock.move(4);
  assert.equal(kiosk.screen, "idle");
});

test("the next visitor's first question carries nothing of the one before", async () => {
  const kiosk = await started();
  kiosk.begin("ru", "Мой секрет");
  await settled();
  kiosk.farewell();
  await clock.move(9);
  assert.equal(kiosk.language, "en");
  kiosk.begin("en", "Where?");
  await settled();
  assert.deepEqual(api.answer.messages, [{ role: "user", content: "Where?" }]);
  assert.equal(api.opened.length, 2);
  assert.notEqual(api.opened[0], api.opened[1]);
});

test("a server that is gone shows and is looked for, and its return renews the page", async () => {
  const kiosk = await started();
  api.refuse = new TypeError("network");
  await clock.move(30);
  assert.ok(kiosk.offline);
  api.refuse = undefined;
  await clock.move(3);
  assert.ok(!kiosk.offline);
  assert.equal(renewals, 1);
});

test("a language that is touched counts more than one that was wished for before", async () => {
  const kiosk = await started();
  kiosk.begin("en", "In Spanish, please");
  await settled();
  await api.answer.say("Con mucho gusto.");
  await api.answer.finish();
  kiosk.languageWished("es");
  kiosk.chooseLanguage("fr");
  void kiosk.visit!.ask("Où ?");
  await settled();
  assert.deepEqual(
    api.answer.messages.map(({ role, content }) => `${role}: ${content}`),
    [
      "user: In Spanish, please",
      "assistant: Con mucho gusto.",
      "system: Respond in French.",
      "user: Où ?",
    ],
  );
});

test("a change of language mid-visit keeps the conversation", async () => {
  const kiosk = await started();
  kiosk.begin("en", "Where?");
  await settled();
  await api.answer.say("Here.");
  await api.answer.finish();
  kiosk.languageWished("ar");
  await settled();
  assert.equal(kiosk.language, "ar");
  assert.equal(kiosk.info?.language, "ar");
  assert.equal(kiosk.visit?.turns.length, 2);
  assert.equal(api.opened.length, 1);
});
