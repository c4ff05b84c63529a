import { Refused, type Api, type ChatMessage, type ConversationEvents, type Opened } from "./api.ts";
import type { Call, Caller } from "./avatar.ts";
import { Table, type Take } from "./cards.ts";
import { Appointment, type Clock } from "./clock.ts";
import { isBye } from "./greetings.ts";
import type { Language } from "./languages.ts";
import { Reader, type Ears, type Voice } from "./speech.ts";

export type Mood = "connecting" | "idle" | "listening" | "thinking" | "speaking" | "declined";

/** One side's words. A turn of Rosa that did not come to its end says why. */
export interface Turn {
  readonly by: "visitor" | "rosa";
  readonly text: string;
  readonly language: Language;
  readonly key?: string;
  readonly end?: "stopped" | "broken" | "late" | "busy";
}

/** What a visit needs of the world. */
export interface World {
  readonly api: Api;
  readonly clock: Clock;
  readonly voice: Voice;
  readonly ears: Ears;
  readonly call: Caller;
  /** A number nobody guesses. */
  readonly newId: () => string;
  /** Loads the page anew. */
  readonly renew: () => void;
}

/** Who looks after a visit. */
export interface Host {
  changed(): void;
  /** Something happened; the silence begins anew. */
  stirred(): void;
  languageWished(language: Language): void;
  farewell(): void;
}

/** Milliseconds without a word after which the visitor is told to wait, and after which Rosa gives up. */
const MOMENT = 900;
const LATE = 15_000;
/** How many turns of the conversation go along with a question. */
const HISTORY = 16;

/** One visitor's conversation, from the first touch to the end; what was said lives here and nowhere else. */
export class Visit {
  mood: Mood = "connecting";
  turns: readonly Turn[] = [];
  table = Table.EMPTY;
  /** Whether the visitor is asked to wait a moment. */
  waiting = false;
  /** What the microphone has understood so far. */
  hearing = "";
  microphone: "none" | "off" | "on" | "refused";
  muted = false;
  avatar: "none" | "joining" | "joined" | "failed" = "none";
  media: MediaStream | undefined;
  /** What a screen reader is told. */
  announcement = "";

  private over = false;
  private opened: Opened | undefined;
  private opening: Promise<Opened> | undefined;
  private answer = new AbortController();
  private declined = false;
  /** A language that was touched, and how many turns there were then. */
  private demand: { language: Language; at: number } | undefined;
  private call: Call | undefined;
  private stopListening = () => {};
  private deafen = () => {};
  private readonly moment: Appointment;
  private readonly late: Appointment;

  constructor(
    private readonly world: World,
    private readonly host: Host,
    public language: Language,
    private readonly mode: "text" | "avatar",
  ) {
    this.moment = new Appointment(world.clock);
    this.late = new Appointment(world.clock);
    this.microphone = world.ears.available ? "off" : "none";
  }

  /** Makes the conversation known to the server; a failure shows when something is asked. */
  async begin(): Promise<void> {
    try {
      await this.open();
    } catch {
      // The question that follows tries again and tells the visitor.
    }
    if (this.mood === "connecting" && this.avatar !== "joining") this.become("idle");
  }

  async ask(question: string): Promise<void> {
    const text = question.trim();
    if (!text || this.over) return;
    if (isBye(text)) return this.host.farewell();
    this.host.stirred();
    this.hearing = "";
    if (this.call) {
      this.say({ by: "visitor", text, language: this.language });
      this.become("thinking");
      this.call.respond(text);
      return;
    }
    this.breakOff("stopped");
    this.say({ by: "visitor", text, language: this.language });
    await this.stream();
  }

  /** Asks again what was not answered to the end. */
  async retry(): Promise<void> {
    const last = this.turns.findLast((turn) => turn.by === "visitor");
    if (!last || this.over) return;
    this.host.stirred();
    this.breakOff("stopped");
    this.turns = this.turns.slice(0, this.turns.indexOf(last) + 1);
    await this.stream();
  }

  stop(): void {
    this.call?.interrupt();
    this.world.voice.hush();
    this.breakOff("stopped");
    this.become("idle");
  }

  /** Says the last answer once more. */
  repeat(): void {
    const last = this.turns.findLast((turn) => turn.by === "rosa" && turn.text);
    if (!last) return;
    this.world.voice.hush();
    if (this.call) this.call.echo(last.text);
    else if (!this.muted) this.world.voice.say(last.text, last.language);
    this.announce(last.text);
  }

  mute(): void {
    this.muted = !this.muted;
    if (this.muted) this.world.voice.hush();
    this.host.changed();
  }

  /** Whether there is a sound that could be muted. */
  get audible(): boolean {
    return this.avatar === "joined" || this.world.voice.can(this.language);
  }

  turnCards(steps: number): void {
    this.table = this.table.turn(steps);
    this.host.changed();
  }

  /** From here on Rosa speaks a language the visitor touched, whatever was wished for in words before. */
  demandLanguage(language: Language): void {
    this.demand = { language, at: this.turns.length };
    this.call?.instruct(DEMANDS[language]);
  }

  async speak(language: Language): Promise<void> {
    this.language = language;
    if (this.microphone === "on" && !this.call) {
      this.deafen();
      this.hear();
    }
    this.host.changed();
    if (!this.opened) return;
    try {
      this.table = this.table.translate(await this.world.api.cards(this.opened, language));
    } catch {
      // The cards stay in the language in which they came.
    }
    this.host.changed();
  }

  toggleMicrophone(): void {
    const on = this.microphone !== "on";
    if (this.call) this.call.microphone(on);
    else if (on) this.hear();
    else this.deafen();
    this.microphone = on ? "on" : "off";
    if (!this.call) this.become(on ? "listening" : "idle");
    this.host.changed();
  }

  /** Ends the conversation everywhere; gives the link to everything shown, if anything was. */
  async end(): Promise<Take | undefined> {
    const { opened, table } = this;
    this.wipe();
    if (!opened) return undefined;
    try {
      const shown = table.spreads.some((spread) => !spread.provisional);
      return shown ? await this.world.api.takeAlong(opened, this.language) : undefined;
    } catch {
      return undefined;
    } finally {
      this.world.api.close(opened).catch(() => this.world.api.leave(opened));
    }
  }

  /** The page goes away. */
  leave(): void {
    if (this.opened && !this.over) this.world.api.leave(this.opened);
    this.wipe();
  }

  private wipe(): void {
    this.over = true;
    this.answer.abort();
    this.moment.off();
    this.late.off();
    this.deafen();
    this.stopListening();
    this.world.voice.hush();
    void this.call?.leave().catch(() => {});
    this.call = undefined;
    this.media = undefined;
    this.turns = [];
    this.table = Table.EMPTY;
    this.hearing = "";
    this.announcement = "";
  }

  // --- The conversation on the server ---

  private open(): Promise<Opened> {
    this.opening ??= this.openAnew().catch((failure: unknown) => {
      this.opening = undefined;
      throw failure;
    });
    return this.opening;
  }

  private async openAnew(): Promise<Opened> {
    const opened = await this.world.api.open(this.language, this.mode, this.world.newId());
    if (this.over) {
      await this.world.api.close(opened);
      throw new DOMException("the visitor has left", "AbortError");
    }
    this.opened = opened;
    this.stopListening();
    this.stopListening = this.world.api.listen(opened, this.events());
    if (opened.mode === "avatar" && opened.avatar) void this.join(opened.avatar);
    else if (this.mode === "avatar") this.avatar = "failed";
    return opened;
  }

  private events(): ConversationEvents {
    return {
      state: (state) => {
        this.declined ||= state === "declined";
        if (this.avatar === "joined" && !this.over) this.become(state);
      },
      cards: (spread) => {
        if (this.over) return;
        const before = this.table.current;
        this.table = this.table.lay(spread);
        const top = this.table.current?.cards[0];
        if (top && this.table.current !== before && !spread.provisional) this.announceCard(top.title);
        this.host.changed();
      },
      withdraw: (inference) => {
        this.table = this.table.withdraw(inference);
        this.host.changed();
      },
      language: (language) => this.host.languageWished(language),
      ended: () => {
        if (!this.over) this.host.farewell();
      },
    };
  }

  // --- An answer in writing ---

  private async stream(): Promise<void> {
    const answer = (this.answer = new AbortController());
    this.declined = false;
    this.become("thinking");
    this.moment.in(MOMENT, () => this.setWaiting(true));
    this.expectWords();
    try {
      await this.receive(answer, true);
      if (answer.signal.aborted) return;
      this.become(this.declined ? "declined" : "idle");
      this.announce(this.turns.at(-1)?.text ?? "");
    } catch (failure) {
      if (answer.signal.aborted) return;
      this.breakOff(failure instanceof Refused && isBusy(failure) ? "busy" : "broken");
      this.become("idle");
    }
  }

  /** A server that has begun anew does not know the conversation: it is opened once more. */
  private async receive(answer: AbortController, again: boolean): Promise<void> {
    try {
      const opened = await this.open();
      if (answer.signal.aborted) return;
      const reader = new Reader(this.muted ? SILENT : this.world.voice, this.language);
      for await (const text of this.world.api.ask(opened, this.history(), this.language, answer.signal)) {
        if (answer.signal.aborted) return;
        this.hearAnswer(text);
        reader.take(text);
      }
      if (!answer.signal.aborted) reader.finish();
    } catch (failure) {
      const forgotten = failure instanceof Refused && (failure.status === 401 || failure.status === 404);
      if (!forgotten || !again || answer.signal.aborted) throw failure;
      this.opening = undefined;
      await this.receive(answer, false);
    } finally {
      if (this.answer === answer) this.settle();
    }
  }

  private hearAnswer(text: string): void {
    const last = this.turns.at(-1);
    this.setWaiting(false);
    if (last?.by === "rosa") this.turns = [...this.turns.slice(0, -1), { ...last, text: last.text + text }];
    else this.say({ by: "rosa", text, language: this.language });
    this.become("speaking");
    this.expectWords();
    this.host.stirred();
  }

  private expectWords(): void {
    this.late.in(LATE, () => {
      this.breakOff("late");
      this.become("idle");
    });
  }

  /** Ends the answer under way, if there is one, and marks where it ended. */
  private breakOff(end: NonNullable<Turn["end"]>): void {
    const unanswered = this.mood === "thinking" || this.mood === "speaking";
    this.answer.abort();
    this.settle();
    if (!unanswered || this.call) return;
    const last = this.turns.at(-1);
    if (last?.by === "rosa") this.turns = [...this.turns.slice(0, -1), { ...last, end }];
    else this.say({ by: "rosa", text: "", language: this.language, end });
  }

  private settle(): void {
    this.moment.off();
    this.late.off();
    this.setWaiting(false);
  }

  private history(): ChatMessage[] {
    const { demand } = this;
    return this.turns
      .flatMap((turn, at): ChatMessage[] => {
        const demanded = at === demand?.at ? [{ role: "system" as const, content: DEMANDS[demand.language] }] : [];
        const said = { role: turn.by === "visitor" ? ("user" as const) : ("assistant" as const), content: turn.text };
        return turn.text ? [...demanded, said] : demanded;
      })
      .slice(-HISTORY);
  }

  // --- The avatar ---

  private async join(address: { url: string; token?: string }): Promise<void> {
    this.avatar = "joining";
    this.host.changed();
    try {
      const call = await this.world.call(address, {
        joined: (media) => {
          this.media = media;
          this.avatar = "joined";
          if (this.mood === "connecting") this.mood = "idle";
          this.host.changed();
        },
        said: ({ key, by, text }) => {
          this.sayAgain(key, { by, text, language: this.language });
          if (by === "visitor" && isBye(text)) this.host.farewell();
        },
        speaking: (by, now) => {
          this.host.stirred();
          if (by === "visitor") this.become(now ? "listening" : "thinking");
          else this.become(now ? "speaking" : "idle");
        },
        failed: () => this.goOnInWriting(),
      });
      if (this.over) return void call.leave().catch(() => {});
      this.call = call;
      this.microphone = "on";
      this.host.changed();
    } catch {
      this.goOnInWriting();
    }
  }

  private goOnInWriting(): void {
    if (this.over) return;
    this.call = undefined;
    this.media = undefined;
    this.avatar = "failed";
    this.microphone = this.world.ears.available ? "off" : "none";
    this.become("idle");
  }

  private sayAgain(key: string, turn: Turn): void {
    const at = this.turns.findIndex((one) => one.key === key);
    const last = this.turns.at(-1);
    if (at >= 0) this.turns = this.turns.with(at, { ...turn, key });
    else if (last?.by === turn.by && last.text === turn.text) this.turns = this.turns.with(-1, { ...last, key });
    else this.say({ ...turn, key });
    this.host.stirred();
    this.host.changed();
  }

  // --- The microphone of the browser ---

  private hear(): void {
    this.deafen = this.world.ears.listen(this.language, {
      partly: (text) => {
        this.hearing = text;
        this.host.stirred();
        this.host.changed();
      },
      wholly: (text) => void this.ask(text),
      refused: () => {
        this.microphone = "refused";
        this.become("idle");
      },
    });
  }

  // --- What is shown ---

  private say(turn: Turn): void {
    this.turns = [...this.turns, turn];
    this.host.changed();
  }

  private become(mood: Mood): void {
    const listens = mood === "idle" && this.microphone === "on" && !this.call;
    this.mood = listens ? "listening" : mood;
    this.host.changed();
  }

  private setWaiting(waiting: boolean): void {
    if (this.waiting === waiting) return;
    this.waiting = waiting;
    this.host.changed();
  }

  private announce(text: string): void {
    this.announcement = text;
    this.host.changed();
  }

  /** Set by the page, which knows the words. */
  announceCard: (title: string) => void = () => {};
}

/** Instructions that Rosa's server and its models understand. */
const DEMANDS: Record<Language, string> = {
  ar: "Respond in Arabic.",
  zh: "Respond in Chinese.",
  en: "Respond in English.",
  fr: "Respond in French.",
  ru: "Respond in Russian.",
  es: "Respond in Spanish.",
};

const SILENT: Voice = { can: () => false, say: () => {}, hush: () => {} };

function isBusy(refused: Refused): boolean {
  return refused.status === 429 || refused.status === 503;
}
