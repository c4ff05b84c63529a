import { html, nothing, type TemplateResult } from "lit";
import { directionOf } from "../languages.ts";
import type { Key } from "../messages.ts";
import type { Turn } from "../transcript.ts";
import type { Mood, Visit } from "../visit.ts";
import { cards } from "./cards.ts";
import { composer, desk, languageBar, type Pen } from "./common.ts";
import { icon, type Icon } from "./icons.ts";
import { portrait } from "./portrait.ts";

export function active(pen: Pen, visit: Visit): TemplateResult {
  const { say } = pen;
  return html`<main class="screen active">
    <h1 class="spoken" tabindex="-1">${say("title")}</h1>
    <p class="spoken" role="status">${visit.announcement}</p>
    <section class="stage" aria-label=${say("conversation")}>
      <div class="picture">
        ${
          visit.media
            ? html`<video
                .srcObject=${visit.media}
                .muted=${visit.muted}
                autoplay
                playsinline
              ></video>`
            : portrait(visit.mood, say("portrait"))
        }
        ${pill(pen, visit.connected ? visit.mood : "reconnecting")} ${visit.microphone === "on" ? listeningLight(pen) : nothing}
      </div>
      ${captions(pen, visit)} ${lacking(pen, visit)}
      ${composer(
        pen,
        (text) => void visit.ask(text),
        microphone(pen, visit),
        (text) => visit.writes(text),
      )}
      ${controls(pen, visit)}
    </section>
    <section class="side" aria-label=${say("cards")}>
      ${languageBar(pen)} ${visit.table.current ? cards(pen, visit.table.current, visit) : nothing}
      ${suggestions(pen, visit)}
    </section>
  </main>`;
}

const MOOD_ICONS: Record<Mood | "reconnecting", Icon> = {
  connecting: "dots",
  reconnecting: "dots",
  idle: "ready",
  listening: "ear",
  thinking: "dots",
  speaking: "wave",
  declined: "pause",
};

function pill({ say }: Pen, mood: Mood | "reconnecting"): TemplateResult {
  return html`<p class="pill" data-mood=${mood}>
    ${icon(MOOD_ICONS[mood])}<span>${say(`state_${mood}`)}</span>
  </p>`;
}

function listeningLight({ say }: Pen): TemplateResult {
  return html`<p class="light"><span class="lamp"></span>${say("microphone_on")}</p>`;
}

// --- Captions ---

function captions(pen: Pen, visit: Visit): TemplateResult {
  const { say } = pen;
  return html`<div
    class="captions"
    tabindex="0"
    role="log"
    aria-live="off"
    aria-label=${say("conversation")}
  >
    ${visit.turns.length === 0 ? greeting(pen) : visit.turns.map((turn) => line(pen, visit, turn))}
    ${visit.hearing ? html`<p class="turn visitor hearing" dir="auto">${visit.hearing} …</p>` : nothing}
    ${visit.waiting ? html`<p class="turn rosa moment" role="status">${say("moment")}</p>` : nothing}
  </div>`;
}

function greeting({ say }: Pen): TemplateResult {
  return html`<p class="turn rosa">${say("hello")}</p>
    <p class="disclosure">${say("disclosure")}</p>`;
}

/** What is not to be had in this conversation. */
function lacking({ say }: Pen, visit: Visit): TemplateResult {
  return html`${visit.avatar === "failed" ? lack(say("text_only")) : nothing}
  ${visit.microphone === "refused" ? lack(say("microphone_refused")) : nothing}`;
}

function lack(text: string): TemplateResult {
  return html`<p class="lack" role="alert">${text}</p>`;
}

function line(pen: Pen, visit: Visit, turn: Turn): TemplateResult {
  const { say } = pen;
  return html`<div class="turn ${turn.by}">
    <span class="spoken">${say(turn.by === "rosa" ? "rosa" : "you")}:</span>
    ${
      turn.withheld
        ? html`<p class="withheld">${say("withheld")}</p>`
        : turn.text
          ? html`<p lang=${turn.language} dir=${directionIn(turn)}>${turn.text}</p>`
          : nothing
    }
    ${turn.end ? ending(pen, visit, turn) : nothing}
  </div>`;
}

/** A visitor may write in any language; Rosa's own words may begin with a name of another script. */
function directionIn({ by, language }: Turn): "auto" | "ltr" | "rtl" {
  return by === "rosa" ? directionOf(language) : "auto";
}

function ending(pen: Pen, visit: Visit, turn: Turn): TemplateResult {
  const { say } = pen;
  if (turn.end === "stopped") return html`<p class="mark">${icon("stop")}${say("stopped")}</p>`;
  const words: Key = turn.end === "late" ? "late" : turn.end === "busy" ? "busy" : "broken";
  return html`<div class="note" role="alert">
    <p>${say(words)}</p>
    ${desk(pen)}
    ${
      turn === visit.turns.at(-1)
        ? html`<button type="button" @click=${() => void visit.retry()}>
            ${icon("repeat")}<span>${say("retry")}</span>
          </button>`
        : nothing
    }
  </div>`;
}

// --- What can be done ---

function microphone({ say }: Pen, visit: Visit): TemplateResult | typeof nothing {
  if (visit.microphone === "none" || visit.microphone === "refused") return nothing;
  const on = visit.microphone === "on";
  return html`<button type="button" aria-pressed=${on} @click=${() => visit.toggleMicrophone()}>
    ${icon("microphone")}<span>${say(on ? "speak_end" : "speak")}</span>
  </button>`;
}

function controls({ kiosk, say }: Pen, visit: Visit): TemplateResult {
  const busy = visit.mood === "thinking" || visit.mood === "speaking";
  const answered = visit.turns.some((turn) => turn.by === "rosa" && turn.text);
  return html`<div class="controls" role="group">
    <button type="button" ?disabled=${!busy} @click=${() => visit.stop()}>
      ${icon("stop")}<span>${say("stop")}</span>
    </button>
    <button type="button" ?disabled=${!answered} @click=${() => visit.repeat()}>
      ${icon("repeat")}<span>${say("repeat")}</span>
    </button>
    <button
      type="button"
      ?disabled=${!visit.audible}
      title=${visit.audible ? nothing : say("no_voice")}
      aria-pressed=${visit.muted}
      @click=${() => visit.mute()}
    >
      ${icon(visit.muted ? "mute" : "sound")}<span>${say(visit.muted ? "unmute" : "mute")}</span>
    </button>
    <button type="button" class="end" @click=${() => kiosk.farewell()}>
      ${icon("end", true)}<span>${say("end")}</span>
    </button>
  </div>`;
}

function suggestions({ kiosk, say, language }: Pen, visit: Visit): TemplateResult | typeof nothing {
  const { info } = kiosk;
  if (!info || info.language !== language || info.suggestions.length === 0) return nothing;
  return html`<div class="suggestions ${visit.table.current ? "" : "alone"}">
    <h2>${say("suggestions")}</h2>
    <ul>
      ${info.suggestions.slice(0, visit.table.current ? 3 : 4).map(
        (question) =>
          html`<li>
            <button type="button" @click=${() => void visit.ask(question)}>${question}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}
