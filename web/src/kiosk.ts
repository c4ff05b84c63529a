import type { KioskInfo } from "./api.ts";
import type { Take } from "./cards.ts";
import { Appointment } from "./clock.ts";
import { heardHello, isBye } from "./greetings.ts";
import type { Language } from "./languages.ts";
import { sayIn } from "./messages.ts";
import { Patience } from "./patience.ts";
import { Visit } from "./visit.ts";
import type { Host, World } from "./world.ts";

/** Milliseconds between two looks at the programme, and between two tries to reach the server. */
const REFRESH = 30_000;
const TRY_AGAIN = 3_000;
/** Seconds that a visitor who wants more time gets to scan the last code. */
const MORE_TIME = 30;

/** How this kiosk is set up, by its address. */
export interface Setup {
  /** The language of the idle screen; without it the server chooses. */
  readonly language: Language | undefined;
  readonly avatar: boolean;
  /** Whether the idle screen listens for "Hi Rosa". */
  readonly wake: boolean;
}

/** The last screen: what may be taken along, and the seconds until it closes. */
export interface WrapUp {
  readonly take: Take | undefined;
  readonly left: number;
}

/**
 * The page's state, and what a visitor can do with it. Screens follow one another: idle, active while
 * there is a visit, wrap-up, idle.
 */
export class Kiosk implements Host {
  language: Language;
  info: KioskInfo | undefined;
  offline = false;
  visit: Visit | undefined;
  wrapUp: WrapUp | undefined;
  /** Seconds until the conversation ends, where the visitor has been asked whether to go on. */
  warning: number | undefined;

  private patience: Patience | undefined;
  private loading = new AbortController();
  private deafen = () => {};
  private readonly refresh: Appointment;
  private readonly countdown: Appointment;

  constructor(
    private readonly world: World,
    private readonly setup: Setup,
    /** The language before the server has been heard. */
    first: Language,
    readonly changed: () => void,
  ) {
    this.language = setup.language ?? first;
    this.refresh = new Appointment(world.clock);
    this.countdown = new Appointment(world.clock);
  }

  get screen(): "idle" | "active" | "wrapup" {
    if (this.visit) return "active";
    return this.wrapUp ? "wrapup" : "idle";
  }

  start(): void {
    void this.load(this.setup.language);
    this.listenForHello();
  }

  /** Begins a visit, once: a second touch changes nothing. */
  begin(language: Language, question = ""): void {
    if (this.screen !== "idle") return;
    this.deafen();
    const mode = this.setup.avatar && this.info?.avatar ? "avatar" : "text";
    const visit = new Visit(this.world, this, language, mode, (title) =>
      sayIn(this.language)("card_new", { title }),
    );
    this.visit = visit;
    this.language = language;
    if (language !== this.info?.language) void this.load(language);
    this.waitForVisitor();
    void visit.begin();
    if (question) void visit.ask(question);
    this.changed();
  }

  /** Something was typed or said on the idle screen: a greeting in a language, or already a question. */
  greet(text: string): void {
    const hello = heardHello(text);
    if (hello) this.begin(hello.language, hello.rest);
    else if (text.trim() && !isBye(text)) this.begin(this.language, text);
  }

  /** The visitor touched a language. */
  chooseLanguage(language: Language): void {
    this.visit?.demandLanguage(language);
    this.languageWished(language);
  }

  /** The visitor asked for a language in words. */
  languageWished(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    void this.visit?.speak(language);
    void this.load(language);
    this.stirred();
    this.changed();
  }

  stirred(): void {
    this.patience?.touched();
  }

  answering(): void {
    this.patience?.answering();
  }

  goOn(): void {
    this.patience?.goOn();
  }

  farewell(): void {
    if (!this.visit) return;
    const seconds = this.info?.timings.wrapup_seconds ?? 8;
    const link = this.visit.end();
    this.visit = undefined;
    this.patience?.stop();
    this.warning = undefined;
    this.wrapUp = { take: undefined, left: seconds };
    this.count(seconds);
    void link.then((take) => {
      if (this.wrapUp && take) this.count(seconds, take);
    });
  }

  /** More time to scan the last code. */
  linger(): void {
    if (this.wrapUp) this.count(this.wrapUp.left + MORE_TIME);
  }

  /** Back to the idle screen, with nothing left of the visit. */
  reset(): void {
    this.countdown.off();
    this.patience?.stop();
    this.patience = undefined;
    this.visit = undefined;
    this.wrapUp = undefined;
    this.warning = undefined;
    this.changed();
    void this.load(this.setup.language);
    this.listenForHello();
  }

  tryAgain(): void {
    void this.load(this.screen === "idle" ? this.setup.language : this.language);
  }

  leave(): void {
    this.visit?.leave();
  }

  private waitForVisitor(): void {
    const timings = this.info?.timings ?? {
      silence_seconds: 45,
      grace_seconds: 25,
      cap_seconds: 600,
      wrapup_seconds: 8,
    };
    const warn = (left: number | undefined) => {
      if (left !== undefined && this.warning === undefined) this.askAloud();
      this.warning = left;
      this.changed();
    };
    this.patience = new Patience(this.world.clock, timings, warn, () => this.farewell());
    this.patience.start();
  }

  private askAloud(): void {
    this.visit?.remark(sayIn(this.language)("still_there"));
  }

  private count(left: number, take = this.wrapUp?.take): void {
    if (left <= 0) return this.reset();
    this.wrapUp = { take, left };
    this.countdown.in(1000, () => this.count(left - 1));
    this.changed();
  }

  private listenForHello(): void {
    this.deafen();
    if (!this.setup.wake) return;
    this.deafen = this.world.ears.listen(this.language, {
      partly: () => {},
      wholly: (text) => {
        const hello = heardHello(text);
        if (!hello) return;
        this.begin(hello.language, hello.rest);
        // Who begins by speaking goes on speaking.
        this.visit?.toggleMicrophone();
      },
      refused: () => {},
    });
  }

  private async load(language: Language | undefined): Promise<void> {
    this.loading.abort();
    const loading = (this.loading = new AbortController());
    this.refresh.off();
    try {
      const info = await this.world.api.kiosk(language, loading.signal);
      if (loading.signal.aborted) return;
      // A server that comes back may bring a newer page.
      if (this.offline && this.info && this.screen === "idle") this.world.renew();
      this.info = info;
      this.offline = false;
      if (this.screen === "idle") this.language = info.language;
      this.refresh.in(REFRESH, () => this.tryAgain());
    } catch {
      if (loading.signal.aborted) return;
      this.offline = true;
      this.refresh.in(TRY_AGAIN, () => this.tryAgain());
    }
    this.changed();
  }
}
