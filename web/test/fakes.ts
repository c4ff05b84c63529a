import type { Api, ChatMessage, ConversationEvents, KioskInfo, Opened } from "../src/api.ts";
import type { Call, CallEvents, Caller } from "../src/avatar.ts";
import type { Card, Take } from "../src/cards.ts";
import type { Clock } from "../src/clock.ts";
import type { Language } from "../src/languages.ts";
import type { Ears, Heard, Voice } from "../src/speech.ts";

/** A clock that stands until it is moved. */
export class ManualClock implements Clock {
  private now = 0;
  private tasks: { at: number; task: () => void }[] = [];

  after(ms: number, task: () => void): () => void {
    const entry = { at: this.now + ms, task };
    this.tasks.push(entry);
    return () => (this.tasks = this.tasks.filter((one) => one !== entry));
  }

  async move(seconds: number): Promise<void> {
    const end = this.now + seconds * 1000;
    for (let next = this.next(end); next; next = this.next(end)) {
      this.tasks = this.tasks.filter((one) => one !== next);
      this.now = next.at;
      next.task();
      await settled();
    }
    this.now = end;
  }

  private next(end: number) {
    return this.tasks.filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at)[0];
  }
}

/** Everything that promises have ready has happened. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** An answer that a test says piece by piece. */
export class ScriptedAnswer {
  private readonly queue: (string | Error | undefined)[] = [];
  private wake = () => {};
  aborted = false;

  constructor(
    readonly messages: readonly ChatMessage[],
    readonly language: Language,
    signal: AbortSignal,
  ) {
    signal.addEventListener("abort", () => {
      this.aborted = true;
      this.fail(new DOMException("aborted", "AbortError"));
    });
  }

  async say(...texts: string[]): Promise<void> {
    this.queue.push(...texts);
    this.wake();
    await settled();
  }

  async finish(): Promise<void> {
    this.queue.push(undefined);
    this.wake();
    await settled();
  }

  async fail(error: Error): Promise<void> {
    this.queue.push(error);
    this.wake();
    await settled();
  }

  async *read(): AsyncGenerator<string> {
    for (;;) {
      while (this.queue.length === 0) await new Promise<void>((resolve) => (this.wake = resolve));
      const next = this.queue.shift();
      if (next === undefined) return;
      if (next instanceof Error) throw next;
      yield next;
    }
  }
}

export class FakeApi implements Api {
  readonly answers: ScriptedAnswer[] = [];
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  readonly left: string[] = [];
  readonly parted: string[] = [];
  readonly attended: boolean[] = [];
  events: ConversationEvents | undefined;
  listening = 0;
  avatar = false;
  /** Whether the avatar's call is still being made when the conversation is opened. */
  late = false;
  refuse: Error | undefined;
  openings: Promise<void> = Promise.resolve();
  translated: Card[] = [];
  take: Take = { url: "http://rosa.test/t/x", qr: "/t/x.svg", reachable: true };
  suggestions = ["What is on now?"];

  get answer(): ScriptedAnswer {
    return this.answers.at(-1)!;
  }

  async kiosk(language: Language | undefined): Promise<KioskInfo> {
    if (this.refuse) throw this.refuse;
    return {
      conference: {
        id: "c",
        name: "Conference",
        short: "C25",
        start: "2025-09-08",
        end: "2025-09-12",
        time_zone: "Europe/Vienna",
      },
      clock: "2025-09-09T10:15:00+02:00",
      tense: "during",
      language: language ?? "en",
      now: [],
      next: [],
      suggestions: this.suggestions,
      avatar: this.avatar,
      transcript_days: 0,
      timings: { silence_seconds: 45, grace_seconds: 25, cap_seconds: 600, wrapup_seconds: 8 },
    };
  }

  async open(_: Language, mode: "text" | "avatar", request: string): Promise<Opened> {
    await this.openings;
    if (this.refuse) throw this.refuse;
    this.opened.push(request);
    const opened = { id: `id${this.opened.length}`, token: "t", mode: "text" as const };
    if (mode === "avatar" && this.late) return { ...opened, mode, call: "making" };
    return mode === "avatar" && this.avatar
      ? { ...opened, mode: "avatar", avatar: { url: "https://rooms.test/room" } }
      : opened;
  }

  async close(conversation: Opened): Promise<void> {
    this.closed.push(conversation.id);
  }

  async part(conversation: Opened): Promise<void> {
    this.parted.push(conversation.id);
  }

  async attend(_: Opened, listening: boolean): Promise<void> {
    this.attended.push(listening);
  }

  leave(conversation: Opened): void {
    this.left.push(conversation.id);
  }

  async *ask(
    _: Opened,
    messages: readonly ChatMessage[],
    language: Language,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const answer = new ScriptedAnswer(messages, language, signal);
    this.answers.push(answer);
    if (this.refuse) throw this.refuse;
    yield* answer.read();
  }

  listen(_: Opened, events: ConversationEvents): () => void {
    this.events = events;
    this.listening++;
    return () => this.listening--;
  }

  async cards(): Promise<Card[]> {
    return this.translated;
  }

  async takeAlong(): Promise<Take> {
    return this.take;
  }
}

export class FakeVoice implements Voice {
  readonly said: string[] = [];
  hushes = 0;
  can = () => true;
  say = (text: string) => void this.said.push(text.trim());
  hush = () => void this.hushes++;
}

export class FakeEars implements Ears {
  available = true;
  heard: Heard | undefined;
  listen(_: Language, heard: Heard): () => void {
    this.heard = heard;
    return () => (this.heard = undefined);
  }
}

/** An avatar whose call a test drives. */
export class FakeCall implements Call {
  readonly sent: string[] = [];
  events: CallEvents | undefined;
  joins: Promise<void> = Promise.resolve();
  calls = 0;
  leaves = 0;

  readonly caller: Caller = async (_, events) => {
    this.calls++;
    this.events = events;
    await this.joins;
    return this;
  };

  respond = (text: string) => void this.sent.push(`respond ${text}`);
  echo = (text: string) => void this.sent.push(`echo ${text}`);
  instruct = (text: string) => void this.sent.push(`instruct ${text}`);
  interrupt = () => void this.sent.push("interrupt");
  microphone = (on: boolean) => void this.sent.push(`microphone ${on}`);
  leave = async () => void this.leaves++;
}

export function factCard(id: string, title: string): Card {
  return { id, type: "fact", language: "en", title, text: title, sources: [] };
}
