import { svg, html, type TemplateResult } from "lit";

const PATHS = {
  send: svg`<path d="M4 12h15M13 6l6 6-6 6" />`,
  microphone: svg`<rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5 11a7 7 0 0 0 14 0M12 18v3" />`,
  stop: svg`<rect x="6.5" y="6.5" width="11" height="11" rx="1.5" />`,
  repeat: svg`<path d="M5 12a7 7 0 1 1 2.2 5.1M5 12V7M5 12h5" />`,
  sound: svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" />`,
  mute: svg`<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.5l5 5M21 9.5l-5 5" />`,
  end: svg`<path d="M14 4H6v16h8M10 12h10M16.5 8.5 20 12l-3.5 3.5" />`,
  back: svg`<path d="M15 5l-7 7 7 7" />`,
  forward: svg`<path d="M9 5l7 7-7 7" />`,
  ready: svg`<circle cx="12" cy="12" r="4" />`,
  ear: svg`<path d="M7 10a5 5 0 0 1 10 0c0 4-4 4.5-4 8a2.5 2.5 0 0 1-4.7 1.2M10 10a2 2 0 0 1 4 0" />`,
  dots: svg`<circle cx="5.5" cy="12" r="1.6" /><circle cx="12" cy="12" r="1.6" /><circle cx="18.5" cy="12" r="1.6" />`,
  wave: svg`<path d="M3 12h3l2-6 3 13 3-11 2 4h5" />`,
  pause: svg`<path d="M5 12h14" />`,
  place: svg`<path d="M12 21c-4.5-5-6.5-8.2-6.5-11a6.5 6.5 0 0 1 13 0c0 2.8-2 6-6.5 11z" /><circle cx="12" cy="10" r="2.2" />`,
  time: svg`<circle cx="12" cy="12" r="8.5" /><path d="M12 7v5.2l3.4 2" />`,
} as const;

export type Icon = keyof typeof PATHS;

/** A picture beside words that say the same. */
export function icon(name: Icon, mirrored = false): TemplateResult {
  return html`<svg
    class=${mirrored ? "icon mirrored" : "icon"}
    viewBox="0 0 24 24"
    aria-hidden="true"
  >
    ${PATHS[name]}
  </svg>`;
}
