import { html, svg, type TemplateResult } from "lit";
import type { Mood } from "../visit.ts";

/** Rings of the rose, points on each, and its petals. */
const RINGS = 24;
const POINTS = 240;
const PETALS = 5;

/**
 * Rosa's portrait: wave fronts that run out from one point, as from an earthquake, and open into a
 * rose on their way.
 */
export function portrait(mood: Mood, label: string): TemplateResult {
  return html`<svg
    class="portrait"
    data-mood=${mood}
    viewBox="-480 -480 960 960"
    role="img"
    aria-label=${label}
  >
    <g class="rose">${ROSE.map((path) => svg`<path d=${path} />`)}</g>
  </svg>`;
}

const ROSE = Array.from({ length: RINGS }, (_, ring) => closed(ringAt(ring)));

type Point = readonly [number, number];

/** The farther out, the deeper the petals; each ring is turned a little against the one before. */
function ringAt(ring: number): Point[] {
  const far = ring / (RINGS - 1);
  const radius = 20 + 390 * far ** 1.2;
  const depth = 0.04 + 0.2 * far;
  const turn = 0.14 * ring - Math.PI / 2;
  return Array.from({ length: POINTS }, (_, point) => {
    const angle = (point / POINTS) * 2 * Math.PI;
    const petal = Math.abs(Math.cos((PETALS / 2) * angle + turn)) ** 0.75;
    const reach = radius * (1 + depth * (petal - 0.75));
    return [reach * Math.cos(angle), reach * Math.sin(angle)];
  });
}

function closed(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
}
