import { Answer } from "./answer.ts";
import type { ConversationEvents, Opened, Room } from "./api.ts";
import { Table, type Take } from "./cards.ts";
import { Companion, type Company } from "./companion.ts";
import { isBye } from "./greetings.ts";
import type { Language } from "./languages.ts";
import { Reader } from "./speech.ts";
import { DEMANDS, Transcript, type Turn } from "./transcript.ts";
import type { Host, World } from "./world.ts";

export type Mood = "connecting" | "idle" | "listening" | "thinking" | "speaking" | "declined";

/**
 * One visitor's conversation, from the first touch to the end; what was said lives here and nowhere
 * else.
 */
export class Visit {
  mood: Mood = "connecting";
  table = Table.EMPTY;
  /** Whether the visitor is asked to wait a moment. */
  waiting = false;
  /** What the microphone has understood so far. */
  hearing = "";
  microphone: "none" | "off" | "on" | "refused";
  muted = false;
  /** Whether the server is there; an answer under way shows that by itself. */
  connected = true;
  /** What a screen reader is told. */
  announcement = "";

  private over = false;
  private opened: Opened | undefined;
  private opening: Promise<Opened> | undefined;
  private answer: Answer | undefined;
  /** Where the avatar waits, who is not joined amid an answer. */
  private invitation: Room | undefined;
  private declined = false;
  /** Whether the visitor has written something that is not asked yet. */
  private writing = false;
  /** Whether the server believes that Rosa listens, and what it is still being told. */
  private attending = false;
  private telling: Promise<void> = Promise.resolve();
  private stopListening = () => {};
  private deafen = () => {};
  private readonly transcript = new Transcript();
  private readonly companion: Companion;

  constructor(
    private readonly world: World,
    private readonly host: Host,
    public language: Language,
    private readonly mode: "text" | "avatar",
    /** Tells of a new card in the visitor's language. */
    private readonly newCard: (title: string) => string,
  ) {
    this.microphone = world.ears.available ? "off" : "none";
    this.companion = new Companion(world, this.company());
  }

  get avatar(): Companion["state"] {
    return this.companion.state;
  }

  get media(): MediaStream | undefined {
    return this.companion.media;
  }

  get turns(): readonly Turn[] {
    return this.transcript.turns;
  }

  /** Whether there is a sound that could be muted. */
  get audible(): boolean {
    return this.avatar === "joined" || this.world.voice.can(this.language);
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

  // --- What a visitor can do ---

  async ask(question: string): Promise<void> {
    const text = question.trim();
    if (!text || this.over) return;
    if (isBye(text)) return this.host.farewell();
    this.host.stirred();
    this.hearing = "";
    this.writing = false;
    this.breakOff();
    this.transcript.add({ by: "visitor", text, language: this.language });
    const { live } = this.companion;
    if (live) {
      this.become("thinking");
      live.respond(text);
    } else {
      await this.write();
    }
  }

  /** What stands in the text box; while anything does, Rosa listens. */
  writes(text: string): void {
    const writing = text.trim() !== "";
    if (writing === this.writing || this.over) return;
    this.writing = writing;
    if (this.mood !== "connecting" && this.mood !== "thinking" && this.mood !== "speaking")
      this.become("idle");
  }

  /** Asks again what was not answered to the end. */
  async retry(): Promise<void> {
    this.host.stirred();
    this.breakOff();
    if (this.transcript.backToQuestion() && !this.over) await this.write();
  }

  stop(): void {
    this.companion.live?.interrupt();
    this.world.voice.hush();
    this.breakOff();
    this.become("idle");
    this.meet();
  }

  /** Says the last answer once more. */
  repeat(): void {
    const last = this.transcript.lastAnswer();
    if (!last) return;
    this.world.voice.hush();
    const { live } = this.companion;
    if (live) live.echo(last.text);
    else if (!this.muted) this.world.voice.say(last.text, last.language);
    this.announce(last.text);
  }

  /** Says something that answers nothing. */
  remark(text: string): void {
    if (this.muted) return;
    const { live } = this.companion;
    if (live) live.echo(text);
    else this.world.voice.say(text, this.language);
  }

  mute(): void {
    this.muted = !this.muted;
    if (this.muted) this.world.voice.hush();
    this.host.changed();
  }

  turnCards(steps: number): void {
    this.table = this.table.turn(steps);
    this.host.changed();
  }

  toggleMicrophone(): void {
    const on = this.microphone !== "on";
    const { called } = this.companion;
    if (called) this.companion.microphone(on);
    else if (on) this.hear();
    else this.deafen();
    this.microphone = on ? "on" : "off";
    if (called) this.host.changed();
    else this.become(on ? "listening" : "idle");
  }

  /** From here on Rosa speaks a language the visitor touched, whatever was wished for before. */
  demandLanguage(language: Language): void {
    this.transcript.demandLanguage(language);
    this.companion.live?.instruct(DEMANDS[language]);
  }

  /** What is shown changes its language. */
  async speak(language: Language): Promise<void> {
    this.language = language;
    if (this.microphone === "on" && !this.companion.called) {
      this.deafen();
      this.hear();
    }
    this.host.changed();
    if (!this.opened) return;
    try {
      const translated = await this.world.api.cards(this.opened, language);
      // Meanwhile cards may have come, or the visitor touched another language.
      if (language === this.language) this.table = this.table.translate(translated);
    } catch {
      // The cards stay in the language in which they came.
    }
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
    this.answer?.stop();
    this.deafen();
    this.stopListening();
    this.world.voice.hush();
    this.companion.leave();
    this.transcript.clear();
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
    const { api, newId } = this.world;
    // Who has gone on in writing once does so after a restart of the server too.
    const mode = this.avatar === "none" ? this.mode : "text";
    const opened = await api.open(this.language, mode, newId());
    if (this.over) {
      await api.close(opened);
      throw new DOMException("the visitor has left", "AbortError");
    }
    this.opened = opened;
    this.attending = false;
    this.attend();
    this.stopListening();
    this.stopListening = api.listen(opened, this.events());
    this.invitation = undefined;
    if (opened.avatar) void this.companion.join(opened.avatar);
    else if (mode === "avatar" && !opened.call) this.companion.fail();
    return opened;
  }

  private events(): ConversationEvents {
    return {
      state: (state) => {
        this.declined ||= state === "declined";
        if (this.avatar === "joined") this.become(state);
      },
      cards: (spread) => {
        const before = this.table.current;
        this.table = this.table.lay(spread);
        const top = this.table.current;
        if (top?.cards[0] && top !== before && !top.provisional) {
          this.announcement = this.newCard(top.cards[0].title);
        }
        if (!spread.provisional && spread.cards.some(({ type }) => type === "blocked"))
          this.transcript.withhold();
        this.host.changed();
      },
      withdraw: (inference) => {
        this.table = this.table.withdraw(inference);
        this.host.changed();
      },
      language: (language) => this.host.languageWished(language),
      connected: (now) => {
        this.connected = now;
        this.host.changed();
      },
      invited: (room) => {
        this.invitation = room;
        if (!this.answer?.underWay) this.meet();
      },
      parted: () => this.companion.fail(),
      ended: () => this.host.farewell(),
    };
  }

  // --- An answer in writing ---

  private async write(): Promise<void> {
    const { api, clock, voice } = this.world;
    const reader = new Reader((sentence) => {
      if (!this.muted && !this.companion.live) voice.say(sentence, this.language);
    });
    const door = { open: () => this.open(), forget: () => (this.opening = undefined) };
    this.declined = false;
    this.become("thinking");
    this.answer = new Answer(api, clock, door, {
      waiting: (now) => this.setWaiting(now),
      words: (text) => {
        this.transcript.grow(text, this.language);
        reader.take(text);
        this.become("speaking");
        this.host.answering();
      },
      ended: () => {
        reader.finish();
        this.become(this.declined ? "declined" : "idle");
        this.announce(this.turns.at(-1)?.text ?? "");
        this.meet();
      },
      broken: (reason) => {
        this.transcript.interrupt(reason, this.language);
        this.become("idle");
        this.meet();
      },
    });
    await this.answer.read(this.transcript.messages(), this.language);
  }

  /** Ends the answer under way, if there is one, and marks where it ended. */
  private breakOff(): void {
    if (!this.answer?.underWay) return;
    this.answer.stop();
    this.transcript.interrupt("stopped", this.language);
  }

  // --- The avatar ---

  private company(): Company {
    return {
      joined: () => {
        // From here on the voice is hers; an answer in writing goes on in silence.
        this.world.voice.hush();
        this.become(this.mood === "connecting" ? "idle" : this.mood);
      },
      hears: () => {
        this.closeEars();
        this.microphone = "on";
        this.become(this.mood === "listening" ? "idle" : this.mood);
      },
      said: ({ key, by, text }) => {
        if (by === "visitor") this.breakOff();
        this.transcript.hear({ key, by, text, language: this.language });
        this.stir(by);
        this.host.changed();
        if (by === "visitor" && isBye(text)) this.host.farewell();
      },
      speaking: (by, now) => {
        this.stir(by);
        if (by === "visitor") this.become(now ? "listening" : "thinking");
        else this.become(now ? "speaking" : "idle");
      },
      gone: (live, heard) => this.goOnInWriting(live, heard),
    };
  }

  /** Joins the avatar where she waits and has not been joined yet. */
  private meet(): void {
    const { invitation } = this;
    this.invitation = undefined;
    if (!invitation || this.avatar !== "none") return;
    void this.companion.join(invitation);
    this.host.changed();
  }

  /** Nobody pays for the avatar any longer; a question that she leaves behind is answered in writing. */
  private goOnInWriting(live: boolean, heard: boolean): void {
    if (this.opened?.mode === "avatar") void this.world.api.part(this.opened).catch(() => {});
    if (heard) this.microphone = this.world.ears.available ? "off" : "none";
    if (this.answer?.underWay) this.host.changed();
    else if (live && this.mood === "thinking" && this.turns.at(-1)?.by === "visitor")
      void this.write();
    else if (live || this.mood === "connecting") this.become("idle");
    else this.host.changed();
  }

  private stir(by: "visitor" | "rosa"): void {
    if (by === "visitor") this.host.stirred();
    else this.host.answering();
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

  private closeEars(): void {
    this.deafen();
    this.deafen = () => {};
    this.hearing = "";
  }

  // --- What is shown ---

  private become(mood: Mood): void {
    const listens = this.writing || (this.microphone === "on" && !this.companion.called);
    this.mood = mood === "idle" && listens ? "listening" : mood;
    this.attend();
    this.host.changed();
  }

  /** Tells the server that Rosa listens, or no longer; whatever else she does it knows. */
  private attend(): void {
    const { opened, world } = this;
    const listening = this.mood === "listening";
    if (!opened || listening === this.attending) return;
    this.attending = listening;
    if (listening || this.mood === "idle")
      this.telling = this.telling.then(() => world.api.attend(opened, listening)).catch(() => {});
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
}
