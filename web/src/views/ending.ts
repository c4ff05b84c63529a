import { html, nothing, type TemplateResult } from "lit";
import type { WrapUp } from "../kiosk.ts";
import { take } from "./cards.ts";
import type { Pen } from "./common.ts";
import { portrait } from "./portrait.ts";

export function wrapUp(pen: Pen, { take: link, left }: WrapUp): TemplateResult {
  const { kiosk, say } = pen;
  return html`<main class="screen wrapup">
    <div class="stage"><div class="picture">${portrait("idle", say("portrait"))}</div></div>
    <div class="side">
      <h1 tabindex="-1">${say("thanks")}</h1>
      ${
        link
          ? html`<h2>${say("take_all")}</h2>
              <p class="words">${say("take_all_text")}</p>
              ${take(pen, link)}`
          : nothing
      }
      <p class="left" role="timer">${say("closes_in", { n: left })}</p>
      <div class="choices">
        ${link ? html`<button type="button" @click=${() => kiosk.linger()}>${say("more_time")}</button>` : nothing}
        <button type="button" class="primary" @click=${() => kiosk.reset()}>${say("done")}</button>
      </div>
    </div>
  </main>`;
}

/** Asks whether anybody is there; [Kiosk.warning] tells how long. */
export function stillThere({ kiosk, say }: Pen): TemplateResult {
  const goOn = (event: Event) => {
    event.preventDefault();
    kiosk.goOn();
  };
  return html`<dialog
    class="still-there"
    role="alertdialog"
    aria-labelledby="still-there"
    aria-describedby="ends-in"
    @cancel=${goOn}
  >
    <h2 id="still-there">${say("still_there")}</h2>
    <p id="ends-in">${say("ends_in", { n: kiosk.warning ?? 0 })}</p>
    <button type="button" class="primary" autofocus @click=${goOn}>${say("continue")}</button>
  </dialog>`;
}
