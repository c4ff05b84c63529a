import { html, nothing, type TemplateResult } from "lit";
import type { Entry, Place } from "../cards.ts";
import type { Kiosk } from "../kiosk.ts";
import { AUTONYMS, LANGUAGES, directionOf, type Language } from "../languages.ts";
import type { Dates, Say } from "../messages.ts";
import { icon } from "./icons.ts";

/** What every view writes with. */
export interface Pen {
  readonly kiosk: Kiosk;
  readonly language: Language;
  readonly say: Say;
  readonly dates: Dates;
  readonly dark: boolean;
  /** Asks Rosa in the visitor's place. */
  readonly ask: (question: string) => void;
}

export function languageBar({ kiosk, say, language }: Pen): TemplateResult {
  return html`<nav class="languages" aria-label=${say("language")}>
    ${LANGUAGES.map(
      (one) =>
        html`<button
          type="button"
          lang=${one}
          dir=${directionOf(one)}
          aria-current=${one === language ? "true" : nothing}
          @click=${() => kiosk.chooseLanguage(one)}
        >
          ${AUTONYMS[one]}
        </button>`,
    )}
  </nav>`;
}

/** The text box, which is always there. */
export function composer(
  { say }: Pen,
  ask: (text: string) => void,
  beside: TemplateResult | typeof nothing = nothing,
  writes: (text: string) => void = () => {},
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem(
      "question",
    ) as HTMLInputElement;
    const text = input.value;
    input.value = "";
    ask(text);
  };
  return html`<form class="composer" @submit=${submit}>
    <input
      name="question"
      type="text"
      dir="auto"
      maxlength="500"
      autocomplete="off"
      autocapitalize="sentences"
      enterkeyhint="send"
      aria-label=${say("question")}
      placeholder=${say("question_hint")}
      @input=${(event: InputEvent) => writes((event.target as HTMLInputElement).value)}
    />
    <button type="submit" class="primary">${icon("send", true)}<span>${say("ask")}</span></button>
    ${beside}
  </form>`;
}

export function where(place: Place): TemplateResult {
  return html`<bdi>${place.name}</bdi
    >${place.level ? html`<span class="level">${place.level}</span>` : nothing}`;
}

export function span(
  { dates }: Pen,
  start: string | undefined,
  end: string | undefined,
): TemplateResult | typeof nothing {
  if (!start) return nothing;
  return html`<bdi class="time"
    ><time datetime=${start}>${dates.time(start)}</time>${
      end ? html`–<time datetime=${end}>${dates.time(end)}</time>` : nothing
    }</bdi
  >`;
}

/** A part of the programme; in a conversation each entry can be asked about with one touch. */
export function entries(pen: Pen, list: readonly Entry[]): TemplateResult {
  return html`<ul class="entries">
    ${list.map(
      (entry) =>
        html`<li>
          ${span(pen, entry.start, entry.end)} ${entryTitle(pen, entry)}
          ${entry.room ? html`<span class="entry-room">${where(entry.room)}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

function entryTitle({ kiosk, say, ask }: Pen, { title }: Entry): TemplateResult {
  if (!kiosk.visit) return html`<span class="entry-title"><bdi>${title}</bdi></span>`;
  return html`<button
    type="button"
    class="entry-title link"
    @click=${() => ask(say("ask_session", { title }))}
  >
    <bdi>${title}</bdi>
  </button>`;
}

/** Where a visitor finds people. */
export function desk({ kiosk }: Pen): TemplateResult | typeof nothing {
  const place = kiosk.info?.desk;
  return place ? html`<p class="desk">${place}</p>` : nothing;
}
