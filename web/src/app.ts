import { LitElement, html, nothing } from "lit";
import type { Kiosk } from "./kiosk.ts";
import { directionOf } from "./languages.ts";
import { Dates, sayIn } from "./messages.ts";
import { active } from "./views/active.ts";
import type { Pen } from "./views/common.ts";
import { stillThere, wrapUp } from "./views/ending.ts";
import { idle } from "./views/idle.ts";

/** The page: draws what [Kiosk] holds. One stylesheet and one document, hence no shadow tree. */
export class RosaApp extends LitElement {
  private shown = "";
  private said = "";

  constructor(
    private readonly kiosk: Kiosk,
    private readonly wake: boolean,
  ) {
    super();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const event of ["pointerdown", "keydown", "input"])
      addEventListener(event, () => this.kiosk.stirred());
    addEventListener("pagehide", () => this.kiosk.leave());
  }

  protected override render() {
    const pen = this.pen();
    const { visit, wrapUp: ending } = this.kiosk;
    return html`${visit ? active(pen, visit) : ending ? wrapUp(pen, ending) : idle(pen, this.wake)}
    ${this.kiosk.warning === undefined ? nothing : stillThere(pen)}`;
  }

  protected override updated(): void {
    const { language, info, screen } = this.kiosk;
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    document.title = [sayIn(language)("rosa"), info?.conference.short].filter(Boolean).join(" · ");
    if (this.shown !== screen) this.arrive(screen);
    this.querySelector<HTMLDialogElement>("dialog:not([open])")?.showModal();
    this.followWords();
  }

  /** New words come into view; without any, whoever scrolled back reads on. */
  private followWords(): void {
    const { turns = [], waiting, hearing } = this.kiosk.visit ?? {};
    const said = [turns.length, turns.at(-1)?.text.length, waiting, hearing].join(" ");
    if (said === this.said) return;
    this.said = said;
    const captions = this.querySelector(".captions");
    captions?.scrollTo({ top: captions.scrollHeight });
  }

  /** A new screen begins at its heading, also for whoever hears it. */
  private arrive(screen: string): void {
    if (this.shown) this.querySelector<HTMLElement>("h1[tabindex]")?.focus({ preventScroll: true });
    if (this.shown) scrollTo({ top: 0 });
    this.shown = screen;
  }

  private pen(): Pen {
    const { kiosk } = this;
    const { language } = kiosk;
    return {
      kiosk,
      language,
      say: sayIn(language),
      dates: new Dates(language, kiosk.info?.conference.time_zone ?? "UTC"),
      dark: isDark(),
      ask: (question) => void kiosk.visit?.ask(question),
    };
  }
}

function isDark(): boolean {
  const theme = document.documentElement.dataset["theme"];
  return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

customElements.define("rosa-app", RosaApp);
