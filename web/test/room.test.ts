import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import type { CallEvents } from "../src/avatar.ts";
import { callIn, type Maker } from "../src/room.ts";
import { settled } from "./fakes.ts";

/** The video platform's object of a call, whose part a test plays. */
class FakeRoom {
  readonly handlers = new Map<string, (event: any) => void>();
  readonly sent: any[] = [];
  readonly did: string[] = [];
  options: any;
  joins: Promise<void> = Promise.resolve();
  leaves: Promise<void> = Promise.resolve();

  readonly make = ((options: unknown) => {
    this.options = options;
    this.did.push("made");
    return this;
  }) as unknown as Maker;

  on(event: string, handler: (event: any) => void) {
    this.handlers.set(event, handler);
  }
  emit(event: string, value: unknown = {}) {
    this.handlers.get(event)!(value);
  }
  join(address: unknown) {
    this.did.push(`joined ${JSON.stringify(address)}`);
    return this.joins;
  }
  sendAppMessage = (message: any, to: string) => this.sent.push([message, to]);
  setLocalAudio = (on: boolean) => this.did.push(`audio ${on}`);
  leave() {
    this.did.push("left");
    return this.leaves;
  }
  async destroy() {
    this.did.push("destroyed");
  }
}

const ADDRESS = { url: "https://rooms.test/c1", token: "t" };
let room: FakeRoom, told: string[], events: CallEvents;

beforeEach(() => {
  Object.assign(globalThis, {
    MediaStream: class {
      addTrack = () => {};
      removeTrack = () => {};
    },
  });
  room = new FakeRoom();
  told = [];
  events = {
    joined: () => told.push("joined"),
    said: ({ key, by, text }) => told.push(`${by} ${key}: ${text}`),
    speaking: (by, now) => told.push(`${by} ${now ? "speaks" : "is silent"}`),
    failed: () => told.push("failed"),
  };
});

const utterance = (role: string, speech: string, more: object = {}) =>
  room.emit("app-message", {
    data: { event_type: "conversation.utterance", properties: { role, speech }, ...more },
  });

test("a call has a microphone and never a camera, and runs under a strict policy", async () => {
  await callIn(room.make, ADDRESS, events);
  assert.equal(room.options.videoSource, false);
  assert.equal(room.options.startVideoOff, true);
  assert.equal(room.options.audioSource, true);
  assert.equal(room.options.dailyConfig.avoidEval, true);
  assert.deepEqual(room.did, ["made", `joined ${JSON.stringify(ADDRESS)}`]);
});

test("the other side's picture and sound make her there, one's own do not", async () => {
  await callIn(room.make, ADDRESS, events);
  room.emit("track-started", { participant: { local: true }, track: {} });
  assert.deepEqual(told, []);
  room.emit("track-started", { participant: { local: false }, track: {} });
  assert.deepEqual(told, ["joined"]);
});

test("utterances of both sides are told, in the old words and the new", async () => {
  await callIn(room.make, ADDRESS, events);
  utterance("user", "Where?", { inference_id: "1" });
  utterance("replica", "In the", { inference_id: "1" });
  utterance("pal", "In the hall.", { inference_id: "1" });
  for (const event_type of [
    "conversation.user.started_speaking",
    "conversation.user.stopped_speaking",
    "conversation.replica.started_speaking",
    "conversation.pal.stopped_speaking",
    "conversation.perception",
  ])
    room.emit("app-message", { data: { event_type } });
  assert.deepEqual(told, [
    "visitor visitor 1: Where?",
    "rosa rosa 1: In the",
    "rosa rosa 1: In the hall.",
    "visitor speaks",
    "visitor is silent",
    "rosa speaks",
    "rosa is silent",
  ]);
});

test("what she is to do is sent to her conversation", async () => {
  const call = await callIn(room.make, ADDRESS, events);
  call.respond("Where?");
  call.echo("Here.");
  call.instruct("Respond in French.");
  call.interrupt();
  call.microphone(false);
  assert.deepEqual(
    room.sent.map(([{ event_type, conversation_id, properties }, to]) => [
      event_type,
      conversation_id,
      properties,
      to,
    ]),
    [
      ["conversation.respond", "c1", { text: "Where?" }, "*"],
      ["conversation.echo", "c1", { text: "Here." }, "*"],
      ["conversation.append_llm_context", "c1", { context: "Respond in French." }, "*"],
      ["conversation.interrupt", "c1", {}, "*"],
    ],
  );
  assert.equal(room.did.at(-1), "audio false");
});

test("however a call breaks off, that is told once", async () => {
  await callIn(room.make, ADDRESS, events);
  room.emit("participant-left");
  room.emit("left-meeting");
  room.emit("error");
  assert.deepEqual(told, ["failed"]);
});

test("a call that is left tells nothing more, and its object is gone", async () => {
  const call = await callIn(room.make, ADDRESS, events);
  await call.leave();
  room.emit("left-meeting");
  assert.deepEqual(told, []);
  assert.deepEqual(room.did.slice(-2), ["left", "destroyed"]);
});

test("a room that cannot be joined leaves no object behind", async () => {
  room.joins = Promise.reject(new Error("no room"));
  await assert.rejects(callIn(room.make, ADDRESS, events));
  assert.deepEqual(room.did.slice(-2), ["left", "destroyed"]);
});

test("the next call waits until the one before is gone, as there can be only one", async () => {
  let left = () => {};
  room.leaves = new Promise((resolve) => (left = resolve));
  const call = await callIn(room.make, ADDRESS, events);
  void call.leave();
  const next = new FakeRoom();
  const coming = callIn(next.make, ADDRESS, events);
  await settled();
  assert.deepEqual(next.did, []);
  left();
  await coming;
  assert.equal(next.did[0], "made");
});
