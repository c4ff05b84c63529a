import { html, nothing, type TemplateResult } from "lit";
import type {
  BlockedCard,
  Card,
  DirectionsCard,
  FactCard,
  NoticeCard,
  Place,
  QrCard,
  SessionCard,
  SessionsCard,
  SpeakerCard,
  Spread,
  StationCard,
  Take,
} from "../cards.ts";
import { AUTONYMS, isLanguage } from "../languages.ts";
import type { Key } from "../messages.ts";
import type { Visit } from "../visit.ts";
import { entries, span, where, type Pen } from "./common.ts";
import { icon } from "./icons.ts";

type Part = TemplateResult | typeof nothing;

/** The cards of one answer, and the way to those of others. */
export function cards(pen: Pen, spread: Spread, visit: Visit): TemplateResult {
  return html`<div class="spread">
    ${spread.cards.map((card, place) => oneCard(pen, card, spread.provisional, place === 0))}
    ${paging(pen, visit)}
  </div>`;
}

function paging({ say }: Pen, visit: Visit): Part {
  const { table } = visit;
  if (!table.hasEarlier && !table.hasLater) return nothing;
  return html`<div class="paging" role="group">
    <button type="button" ?disabled=${!table.hasEarlier} @click=${() => visit.turnCards(-1)}>
      ${icon("back", true)}<span>${say("previous")}</span>
    </button>
    <button type="button" ?disabled=${!table.hasLater} @click=${() => visit.turnCards(1)}>
      <span>${say("following")}</span>${icon("forward", true)}
    </button>
  </div>`;
}

function oneCard(pen: Pen, card: Card, provisional: boolean, first: boolean): TemplateResult {
  const { say } = pen;
  const kind = "kind" in card && card.kind ? card.kind : say(kicker(card));
  const id = `card-${card.id.replace(/[^\w-]/g, "-")}`;
  return html`<article
    class="card ${card.type} ${first ? "first" : ""}"
    lang=${card.language}
    aria-labelledby=${id}
  >
    <p class="kicker">
      ${kind === card.title ? nothing : kind}${provisional ? html`<span class="checking">${say("checking")}</span>` : nothing}
    </p>
    <h2 id=${id}><bdi>${card.title}</bdi></h2>
    <div class="card-body">
      <div class="card-text">${body(pen, card)}</div>
      ${card.take ? take(pen, card.take) : nothing}
    </div>
    ${card.type === "directions" ? plans(pen, card) : nothing} ${sources(pen, card)}
  </article>`;
}

function kicker(card: Card): Key {
  switch (card.type) {
    case "sessions":
      return `card_sessions_${card.when}`;
    case "notice":
      return `card_${card.severity ?? "info"}`;
    default:
      return `card_${card.type}`;
  }
}

function body(pen: Pen, card: Card): TemplateResult {
  switch (card.type) {
    case "session":
      return session(pen, card);
    case "sessions":
      return sessions(pen, card);
    case "speaker":
      return speaker(pen, card);
    case "directions":
      return directions(pen, card);
    case "station":
      return station(pen, card);
    case "fact":
    case "qr":
    case "notice":
      return text(card);
    case "blocked":
      return blocked(card);
  }
}

// --- Programme ---

function session(pen: Pen, card: SessionCard): TemplateResult {
  const { say } = pen;
  return html`${status(pen, card)}
    <dl>
      <dt>${say("when")}</dt>
      <dd class="strong">
        <span>${card.day_name ?? (card.start ? pen.dates.day(card.start) : nothing)}</span>
        ${span(pen, card.start, card.end)}
      </dd>
      ${card.room ? row(say("where"), html`${where(card.room)}`) : nothing}
      ${card.speakers?.length ? row(say("speakers"), speakers(pen, card.speakers)) : nothing}
      ${original(pen, card)}
    </dl>
    ${card.room ? findWay(pen, card.room) : nothing}`;
}

function status({ say }: Pen, card: SessionCard): Part {
  if (card.status !== "moved" && card.status !== "cancelled") return nothing;
  return html`<p class="status">
    <strong>${say(card.status)}</strong>
    ${card.was ? html`<s>${say("was", { was: card.was })}</s>` : nothing}
  </p>`;
}

function original({ say }: Pen, { original: title }: SessionCard): Part {
  if (!title) return nothing;
  const name = isLanguage(title.language) ? AUTONYMS[title.language] : title.language;
  return row(
    say("original"),
    html`<span lang=${title.language} dir="auto">${title.text}</span>
      <span class="level"><bdi>${name}</bdi></span>`,
  );
}

function findWay({ say, ask }: Pen, { name }: Place): TemplateResult {
  return html`<button
    type="button"
    class="find-way"
    @click=${() => ask(say("ask_way", { place: name }))}
  >
    ${icon("place")}<span>${say("find_way")}</span>
  </button>`;
}

function speakers({ say, ask }: Pen, list: NonNullable<SessionCard["speakers"]>): TemplateResult {
  return html`<ul class="names">
    ${list.map(
      ({ name, role }) =>
        html`<li>
          <button type="button" class="link" @click=${() => ask(say("ask_speaker", { name }))}>
            <bdi>${name}</bdi>
          </button>
          ${role ? html`<span class="level">${role}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}

function sessions(pen: Pen, card: SessionsCard): TemplateResult {
  return html`${entries(pen, card.entries)}
  ${card.more ? html`<p class="more">${pen.say("more", { n: card.more })}</p>` : nothing}`;
}

function speaker(pen: Pen, card: SpeakerCard): TemplateResult {
  return html`${card.role ? html`<p class="lead">${card.role}</p>` : nothing}
  ${card.affiliation ? html`<p class="lead"><bdi>${card.affiliation}</bdi></p>` : nothing}
  ${
    card.entries?.length
      ? html`<h3>${pen.say("sessions")}</h3>
          ${entries(pen, card.entries)}`
      : nothing
  }`;
}

// --- Places ---

function directions(pen: Pen, card: DirectionsCard): TemplateResult {
  const { kiosk, say } = pen;
  const here = kiosk.info?.kiosk?.place?.id === card.from.id;
  return html`<p class="lead way">
      <span
        >${where(card.from)}${here ? html`<strong class="here">${say("here")}</strong>` : nothing}</span
      >${icon("send", true)}<span>${where(card.to)}</span>
    </p>
    ${
      card.step_free
        ? html`${way("usual", say("with_steps"), card.steps, !card.step_free.asked)}
          ${way("step-free", say("step_free"), card.step_free.steps, Boolean(card.step_free.asked))}`
        : steps(card.steps)
    }`;
}

/** One of two ways, of which one is looked at. */
function way(
  kind: "usual" | "step-free",
  title: string,
  list: readonly string[],
  open: boolean,
): TemplateResult {
  return html`<details class="way-part ${kind}" name="way" ?open=${open}>
    <summary>${title}</summary>
    ${steps(list)}
  </details>`;
}

function steps(list: readonly string[]): TemplateResult {
  return html`<ol class="steps">
    ${list.map((step) => html`<li>${step}</li>`)}
  </ol>`;
}

/** The plans of both ways, of which the style shows that of the open one. */
function plans(pen: Pen, card: DirectionsCard): TemplateResult {
  return html`<div class="plans">
    ${plan(pen, "usual", card.plan)} ${plan(pen, "step-free", card.step_free?.plan)}
    ${card.schematic && card.plan ? html`<p class="level">${pen.say("schematic")}</p>` : nothing}
  </div>`;
}

function plan(pen: Pen, kind: "usual" | "step-free", address: string | undefined): Part {
  if (!address) return nothing;
  return html`<img class="plan ${kind}" src=${drawn(pen, address)} alt=${pen.say("plan")} />`;
}

/** The address of a drawing of the server's, for this kiosk and these colours. */
function drawn({ kiosk, dark }: Pen, address: string): string {
  const { info } = kiosk;
  return `${address}${dark ? "&theme=dark" : ""}${info?.kiosk ? `&kiosk=${encodeURIComponent(info.kiosk.id)}` : ""}`;
}

function station(pen: Pen, card: StationCard): TemplateResult {
  const { say } = pen;
  return html`<dl>
      ${card.code === card.title ? nothing : row(say("code"), html`<bdi class="code">${card.code}</bdi>`)}
      ${card.place ? row(say("place"), html`<bdi>${card.place}</bdi>`) : nothing}
      ${card.state ? row(say("state"), html`<bdi>${card.state}</bdi>`) : nothing}
      ${
        card.lat !== undefined && card.lon !== undefined
          ? row(say("position"), html`<bdi dir="ltr">${position(card.lat, card.lon)}</bdi>`)
          : nothing
      }
    </dl>
    ${card.map ? html`<img class="map" src=${drawn(pen, card.map)} alt=${say("map")} />` : nothing}`;
}

function position(lat: number, lon: number): string {
  return `${Math.abs(lat).toFixed(1)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(1)}° ${lon < 0 ? "W" : "E"}`;
}

// --- Words ---

function text(card: FactCard | QrCard | NoticeCard): TemplateResult {
  return html`<p class="words">${card.text}</p>`;
}

function blocked(card: BlockedCard): TemplateResult {
  return html`<p class="words">${card.text}</p>
    ${card.help ? html`<p class="help">${icon("place")}<span>${card.help}</span></p>` : nothing}`;
}

// --- What every card may have ---

function row(name: string, value: TemplateResult): TemplateResult {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

/** The code for a phone, with what it opens in words and its address. */
export function take({ say }: Pen, link: Take): TemplateResult {
  const address = link.url.replace(/^https?:\/\//, "");
  return html`<div class="take">
    <img class="qr" src=${link.qr} alt=${say("qr", { url: address })} />
    <p><strong>${say("take")}</strong></p>
    ${link.calendar ? html`<p>${say("take_calendar")}</p>` : nothing}
    <p class="address"><bdi dir="ltr">${address}</bdi></p>
    ${link.reachable ? nothing : html`<p class="unreachable">${say("unreachable")}</p>`}
  </div>`;
}

function sources({ say, dates }: Pen, card: Card): Part {
  if (card.sources.length === 0) return nothing;
  return html`<footer class="sources">
    <h3>${say("sources")}</h3>
    <ul>
      ${card.sources.map(
        ({ title, as_of }) =>
          html`<li>
            <bdi>${title}</bdi
            >${as_of ? html` <span class="as-of">${say("as_of", { date: dates.date(as_of) })}</span>` : nothing}
          </li>`,
      )}
    </ul>
    ${card.trust === "C" ? html`<p class="unconfirmed">${say("unconfirmed")}</p>` : nothing}
  </footer>`;
}
