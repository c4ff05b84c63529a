import type { ChatMessage } from "./api.ts";
import type { Language } from "./languages.ts";

/** One side's words. A turn of Rosa that did not come to its end says why. */
export interface Turn {
  readonly by: "visitor" | "rosa";
  readonly text: string;
  readonly language: Language;
  readonly key?: string;
  readonly end?: Interruption;
  /** Words that Rosa does not talk about; they are not shown. */
  readonly withheld?: boolean;
}

export type Interruption = "stopped" | "broken" | "late" | "busy";

/** How many messages of the conversation go along with a question. */
const HISTORY = 16;

/** Instructions that Rosa's server and its models understand. */
export const DEMANDS: Record<Language, string> = {
  ar: "Respond in Arabic.",
  zh: "Respond in Chinese.",
  en: "Respond in English.",
  fr: "Respond in French.",
  ru: "Respond in Russian.",
  es: "Respond in Spanish.",
};

/** What was said in a visit, oldest first. */
export class Transcript {
  turns: readonly Turn[] = [];
  /** A language that was touched, and how many turns there were then. */
  private demand: { language: Language; at: number } | undefined;

  add(turn: Turn): void {
    this.turns = [...this.turns, turn];
  }

  /** More words of Rosa's newest turn in writing. */
  grow(text: string, language: Language): void {
    const { at, turn } = this.written(language);
    this.turns = this.turns.toSpliced(at, 1, { ...turn, text: turn.text + text });
  }

  /** Rosa's newest turn in writing ends before it is whole, or before it began. */
  interrupt(end: Interruption, language: Language): void {
    const { at, turn } = this.written(language);
    this.turns = this.turns.toSpliced(at, 1, { ...turn, end });
  }

  /** Her turn in writing since the visitor's newest, which what she says aloud may follow; else a new one. */
  private written(language: Language): { at: number; turn: Turn } {
    const at = this.turns.findLastIndex(({ by, key }) => by === "visitor" || key === undefined);
    const turn = this.turns[at];
    return turn?.by === "rosa"
      ? { at, turn }
      : { at: this.turns.length, turn: { by: "rosa", text: "", language } };
  }

  /** Words that come as they grow: the same key again replaces what it said before. */
  hear(turn: Turn & { readonly key: string }): void {
    const at = this.turns.findIndex((one) => one.key === turn.key);
    const last = this.turns.at(-1);
    if (at >= 0) this.turns = this.turns.with(at, { ...this.turns[at], ...turn });
    else if (last?.by === turn.by && last.text === turn.text) this.replaceLast(turn);
    else this.add(turn);
  }

  /** The visitor's newest words are not shown any longer. */
  withhold(): void {
    const at = this.turns.findLastIndex((turn) => turn.by === "visitor");
    const turn = this.turns[at];
    if (turn) this.turns = this.turns.with(at, { ...turn, withheld: true });
  }

  /** The visitor's newest words, with everything after them forgotten. */
  backToQuestion(): Turn | undefined {
    const at = this.turns.findLastIndex((turn) => turn.by === "visitor");
    if (at >= 0) this.turns = this.turns.slice(0, at + 1);
    return this.turns[at];
  }

  lastAnswer(): Turn | undefined {
    return this.turns.findLast((turn) => turn.by === "rosa" && turn.text);
  }

  /** From here on Rosa speaks a language, whatever was wished for in words before. */
  demandLanguage(language: Language): void {
    this.demand = { language, at: this.turns.length };
  }

  /** What goes along with a question: the newest turns, and the demand where it was made. */
  messages(): ChatMessage[] {
    const { demand } = this;
    return this.turns
      .flatMap((turn, at): ChatMessage[] => {
        const demanded = at === demand?.at ? [demandOf(demand.language)] : [];
        return turn.text ? [...demanded, messageOf(turn)] : demanded;
      })
      .slice(-HISTORY);
  }

  clear(): void {
    this.turns = [];
    this.demand = undefined;
  }

  private replaceLast(turn: Turn): void {
    this.turns = this.turns.with(-1, turn);
  }
}

function demandOf(language: Language): ChatMessage {
  return { role: "system", content: DEMANDS[language] };
}

function messageOf({ by, text }: Turn): ChatMessage {
  return { role: by === "visitor" ? "user" : "assistant", content: text };
}
