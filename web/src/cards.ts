import type { Language } from "./languages.ts";

/** A link that takes cards to a phone. */
export interface Take {
  readonly url: string;
  readonly qr: string;
  readonly calendar?: string;
  /** False on an address that only this computer can reach. */
  readonly reachable: boolean;
}

export interface Source {
  readonly title: string;
  readonly as_of?: string;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  readonly level?: string;
}

export interface Entry {
  readonly title: string;
  readonly start?: string;
  readonly end?: string;
  readonly room?: Place;
}

interface Common {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly sources: readonly Source[];
  /** How far the source is to be trusted; C is one copy that nobody has confirmed. */
  readonly trust?: "A" | "B" | "C";
  readonly take?: Take;
}

export interface SessionCard extends Common {
  readonly type: "session";
  /** In words, such as a panel discussion. */
  readonly kind?: string;
  readonly start?: string;
  readonly end?: string;
  readonly day_name?: string;
  readonly room?: Place;
  readonly speakers?: readonly { readonly name: string; readonly role?: string }[];
  readonly original?: { readonly text: string; readonly language: string };
  readonly status?: "scheduled" | "moved" | "cancelled";
  readonly was?: string;
}

export interface SessionsCard extends Common {
  readonly type: "sessions";
  readonly when: "now" | "next" | "day" | "topic";
  readonly entries: readonly Entry[];
  readonly more?: number;
}

export interface SpeakerCard extends Common {
  readonly type: "speaker";
  readonly affiliation?: string;
  readonly role?: string;
  readonly entries?: readonly Entry[];
}

export interface DirectionsCard extends Common {
  readonly type: "directions";
  readonly from: Place;
  readonly to: Place;
  readonly steps: readonly string[];
  /** The way without stairs, and whether it was asked for. */
  readonly step_free?: {
    readonly asked?: boolean;
    readonly steps: readonly string[];
    readonly plan?: string;
  };
  readonly plan?: string;
  readonly schematic?: boolean;
}

export interface StationCard extends Common {
  readonly type: "station";
  readonly code: string;
  readonly kind?: string;
  readonly place?: string;
  readonly state?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly map?: string;
}

export interface FactCard extends Common {
  readonly type: "fact";
  readonly text: string;
}

export interface QrCard extends Common {
  readonly type: "qr";
  readonly text: string;
}

export interface BlockedCard extends Common {
  readonly type: "blocked";
  readonly text: string;
  readonly help?: string;
}

export interface NoticeCard extends Common {
  readonly type: "notice";
  readonly text: string;
  readonly severity?: "info" | "change" | "safety";
}

export type Card =
  | SessionCard
  | SessionsCard
  | SpeakerCard
  | DirectionsCard
  | StationCard
  | FactCard
  | QrCard
  | BlockedCard
  | NoticeCard;

/** The cards of one answer. */
export interface Spread {
  readonly inference: string;
  readonly cards: readonly Card[];
  /** Shown while the answer is not yet certain to be heard. */
  readonly provisional: boolean;
}

/**
 * What lies on the table: the spreads of this conversation, oldest first, at most one of them
 * provisional and then the last. Immutable.
 */
export class Table {
  static readonly EMPTY = new Table([], 0);

  private constructor(
    readonly spreads: readonly Spread[],
    /** Which spread is looked at. */
    readonly at: number,
  ) {}

  get current(): Spread | undefined {
    return this.spreads[this.at];
  }

  get hasEarlier(): boolean {
    return this.at > 0;
  }

  get hasLater(): boolean {
    return this.at < this.spreads.length - 1;
  }

  /** With `spread` on top, in place of whatever was provisional; without cards, what lies there stays. */
  lay(spread: Spread): Table {
    const settled = this.spreads.filter((one) => !one.provisional && !sameCards(one, spread));
    return spread.cards.length === 0 ? Table.open(settled) : Table.open([...settled, spread]);
  }

  /** Without the provisional spread of an answer that nobody will hear. */
  withdraw(inference: string): Table {
    const gone = this.spreads.some((one) => one.provisional && one.inference === inference);
    return gone ? Table.open(this.spreads.filter((one) => !one.provisional)) : this;
  }

  /** With each card in the words of `translated`, where it is among them. */
  translate(translated: readonly Card[]): Table {
    const byId = new Map(translated.map((card) => [card.id, card]));
    const spreads = this.spreads.map((spread) => ({
      ...spread,
      cards: spread.cards.map((card) => byId.get(card.id) ?? card),
    }));
    return new Table(spreads, this.at);
  }

  /** Looking at the spread `steps` later, or earlier where negative. */
  turn(steps: number): Table {
    const at = Math.min(Math.max(this.at + steps, 0), Math.max(this.spreads.length - 1, 0));
    return new Table(this.spreads, at);
  }

  private static open(spreads: readonly Spread[]): Table {
    return new Table(spreads, Math.max(spreads.length - 1, 0));
  }
}

function sameCards(one: Spread, other: Spread): boolean {
  return (
    one.cards.map((card) => card.id).join(" ") === other.cards.map((card) => card.id).join(" ")
  );
}
