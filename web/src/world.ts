import type { Api } from "./api.ts";
import type { Caller } from "./avatar.ts";
import type { Clock } from "./clock.ts";
import type { Language } from "./languages.ts";
import type { Ears, Voice } from "./speech.ts";

/** What the page's logic needs of the world; tests bring another. */
export interface World {
  readonly api: Api;
  readonly clock: Clock;
  readonly voice: Voice;
  readonly ears: Ears;
  readonly call: Caller;
  /** A number nobody guesses. */
  readonly newId: () => string;
  /** Loads the page anew. */
  readonly renew: () => void;
}

/** Who looks after a visit. */
export interface Host {
  changed(): void;
  /** The visitor did something; the silence begins anew. */
  stirred(): void;
  /** Rosa says something; the silence begins anew, but nobody has shown that he is there. */
  answering(): void;
  languageWished(language: Language): void;
  farewell(): void;
}
