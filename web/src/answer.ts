import { Refused, type Api, type ChatMessage, type Opened } from "./api.ts";
import { Appointment, type Clock } from "./clock.ts";
import type { Language } from "./languages.ts";
import type { Interruption } from "./transcript.ts";

/** Milliseconds without a word after which the visitor is told to wait, and after which Rosa gives up. */
const MOMENT = 900;
const LATE = 15_000;

/** The conversation on the server: opened once, and once more where the server forgot it. */
export interface Door {
  open(): Promise<Opened>;
  forget(): void;
}

/** What becomes of an answer; `ended` or `broken` is the last that is told. */
export interface Reading {
  /** Nothing came for a while, or something came again. */
  waiting(now: boolean): void;
  words(text: string): void;
  ended(): void;
  broken(reason: Interruption): void;
}

/** One answer in writing, from the question to its end; whoever stops it hears no more of it. */
export class Answer {
  private readonly stream = new AbortController();
  private readonly moment: Appointment;
  private readonly late: Appointment;
  private over = false;

  /** Whether more of it may come. */
  get underWay(): boolean {
    return !this.over;
  }

  constructor(
    private readonly api: Api,
    clock: Clock,
    private readonly door: Door,
    private readonly reading: Reading,
  ) {
    this.moment = new Appointment(clock);
    this.late = new Appointment(clock);
  }

  async read(messages: readonly ChatMessage[], language: Language): Promise<void> {
    this.moment.in(MOMENT, () => this.reading.waiting(true));
    this.expectWords();
    try {
      await this.receive(messages, language, 1);
      this.finish(() => this.reading.ended());
    } catch (failure) {
      this.finish(() => this.reading.broken(isBusy(failure) ? "busy" : "broken"));
    }
  }

  stop(): void {
    this.finish(() => {});
  }

  /** A server that has begun anew does not know the conversation: it is opened once more. */
  private async receive(
    messages: readonly ChatMessage[],
    language: Language,
    again: number,
  ): Promise<void> {
    try {
      const opened = await this.door.open();
      if (this.over) return;
      for await (const text of this.api.ask(opened, messages, language, this.stream.signal)) {
        if (this.over) return;
        this.moment.off();
        this.reading.waiting(false);
        this.expectWords();
        this.reading.words(text);
      }
    } catch (failure) {
      if (this.over || again === 0 || !isForgotten(failure)) throw failure;
      this.door.forget();
      await this.receive(messages, language, again - 1);
    }
  }

  private expectWords(): void {
    this.late.in(LATE, () => this.finish(() => this.reading.broken("late")));
  }

  private finish(tell: () => void): void {
    if (this.over) return;
    this.over = true;
    this.moment.off();
    this.late.off();
    this.stream.abort();
    this.reading.waiting(false);
    tell();
  }
}

function isForgotten(failure: unknown): boolean {
  return failure instanceof Refused && (failure.status === 401 || failure.status === 404);
}

function isBusy(failure: unknown): boolean {
  return failure instanceof Refused && (failure.status === 429 || failure.status === 503);
}
