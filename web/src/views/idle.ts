import { html, nothing, type TemplateResult } from "lit";
import type { Entry } from "../cards.ts";
import { AUTONYMS, LANGUAGES, directionOf } from "../languages.ts";
import { sayIn } from "../messages.ts";
import { composer, desk, entries, type Pen } from "./common.ts";
import { icon } from "./icons.ts";
import { portrait } from "./portrait.ts";

export function idle(pen: Pen, wake: boolean): TemplateResult {
  const { kiosk, say } = pen;
  const conference = kiosk.info?.conference;
  return html`<main class="screen idle">
    <div class="stage">
      <div class="picture">${portrait("idle", say("portrait"))}</div>
      <div class="plate">
        <h1>${say("rosa")}</h1>
        <p>${conference?.name ?? say("title")}</p>
      </div>
    </div>
    <div class="side">${kiosk.offline ? offline(pen) : welcome(pen, wake)}</div>
  </main>`;
}

function welcome(pen: Pen, wake: boolean): TemplateResult {
  const { kiosk, say } = pen;
  return html`<div class="welcome">
      <h2>${say(wake ? "invite_voice" : "invite")}</h2>
      <ul class="tongues">
        ${LANGUAGES.map(
          (language) =>
            html`<li>
              <button
                type="button"
                lang=${language}
                dir=${directionOf(language)}
                @click=${() => kiosk.begin(language)}
              >
                <span class="tongue-welcome">${sayIn(language)("welcome")}</span>
                <span class="tongue-name">${AUTONYMS[language]}</span>
              </button>
            </li>`,
        )}
      </ul>
      ${composer(pen, (text) => kiosk.greet(text))}
      <p class="disclosure">${say("disclosure")}</p>
      ${notice(pen)}
    </div>
    ${programme(pen)}`;
}

/** What becomes of a visitor's words, for whoever wants to know it all. */
function notice({ kiosk, say }: Pen): TemplateResult {
  const { avatar = false, transcript_days: days = 0 } = kiosk.info ?? {};
  return html`<details class="notice-more">
    <summary>${say("notice")}</summary>
    <ul>
      <li>${days > 0 ? say("notice_kept", { n: days }) : say("notice_forgotten")}</li>
      <li>${say("notice_model")}</li>
      ${avatar ? html`<li>${say("notice_avatar")}</li>` : nothing}
      <li>${say("notice_screen")}</li>
    </ul>
  </details>`;
}

/** What is on now and next; outside the days of the conference, when it is. */
function programme(pen: Pen): TemplateResult | typeof nothing {
  const { info } = pen.kiosk;
  if (!info) return nothing;
  const { say, dates } = pen;
  const { start, end } = info.conference;
  if (info.tense !== "during") {
    return html`<section class="programme single">
      <p>${say(info.tense, { start: dates.date(start), end: dates.date(end) })}</p>
    </section>`;
  }
  return html`<section class="programme">
    <p class="clock">
      <span>${say("local_time")}</span>
      <time datetime=${info.clock}><bdi>${dates.time(info.clock)}</bdi></time>
    </p>
    ${part(pen, say("now"), info.now, say("now_nothing"))} ${part(pen, say("next"), info.next, "")}
  </section>`;
}

function part(
  pen: Pen,
  title: string,
  list: readonly Entry[],
  otherwise: string,
): TemplateResult | typeof nothing {
  if (list.length === 0 && !otherwise) return nothing;
  return html`<div class="programme-part">
    <h2>${title}</h2>
    ${list.length > 0 ? entries(pen, list.slice(0, 2)) : html`<p>${otherwise}</p>`}
  </div>`;
}

function offline(pen: Pen): TemplateResult {
  const { kiosk, say } = pen;
  return html`<div class="offline" role="alert">
    <h2>${say("offline")}</h2>
    <p>${say("offline_text")}</p>
    ${desk(pen)}
    <button type="button" class="primary" @click=${() => kiosk.tryAgain()}>
      ${icon("repeat")}<span>${say("retry")}</span>
    </button>
  </div>`;
}
