import ar from "./messages/ar.json" with { type: "json" };
import en from "./messages/en.json" with { type: "json" };
import es from "./messages/es.json" with { type: "json" };
import fr from "./messages/fr.json" with { type: "json" };
import ru from "./messages/ru.json" with { type: "json" };
import zh from "./messages/zh.json" with { type: "json" };
import { LOCALES, type Language } from "./languages.ts";

export type Key = keyof typeof en;

/** A label, or one form of it for each plural category of its language. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

export const MESSAGES: Record<Language, Record<Key, Message>> = { ar, zh, en, fr, ru, es };

/** The labels of one language. */
export type Say = (key: Key, values?: Record<string, string | number>) => string;

/** Labels of `language`; the value `n` chooses the plural form, `{name}` is replaced by its value. */
export function sayIn(language: Language): Say {
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const message = MESSAGES[language][key];
    const text =
      typeof message === "string"
        ? message
        : (message[plural.select(Number(values["n"]))] ?? message.other ?? "");
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  };
}

/** How `language` writes times and dates of a conference in `timeZone`. */
export class Dates {
  constructor(
    private readonly language: Language,
    private readonly timeZone: string,
  ) {}

  /** Such as `09:00`. */
  time(iso: string): string {
    return this.format(iso, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  /** Such as `09:00–10:30`. */
  span(start: string, end: string): string {
    return `${this.time(start)}–${this.time(end)}`;
  }

  /** Such as `Monday 8 September`. */
  day(iso: string): string {
    return this.format(iso, { weekday: "long", day: "numeric", month: "long" });
  }

  /** Such as `8 September 2025`. */
  date(iso: string): string {
    return this.format(iso, { day: "numeric", month: "long", year: "numeric" });
  }

  /** A day without a time counts as noon, so that no time zone moves it. */
  private format(iso: string, options: Intl.DateTimeFormatOptions): string {
    const moment = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
    if (Number.isNaN(moment.getTime())) return iso;
    return new Intl.DateTimeFormat(LOCALES[this.language], {
      ...options,
      timeZone: this.timeZone,
    }).format(moment);
  }
}
