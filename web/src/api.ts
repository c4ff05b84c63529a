import type { Card, Entry, Place, Take } from "./cards.ts";
import type { Language } from "./languages.ts";
import { EventSplitter } from "./sse.ts";

/** What the server tells of the conference, this kiosk and the moment. */
export interface KioskInfo {
  readonly conference: {
    readonly id: string;
    readonly name: string;
    readonly short: string;
    readonly start: string;
    readonly end: string;
    readonly time_zone: string;
  };
  /** The time that counts, which a setting may fix. */
  readonly clock: string;
  readonly tense: "before" | "during" | "after";
  readonly language: Language;
  readonly kiosk?: { readonly id: string; readonly place?: Place };
  readonly now: readonly Entry[];
  readonly next: readonly Entry[];
  readonly suggestions: readonly string[];
  /** A sentence that says where the information desk is. */
  readonly desk?: string;
  readonly avatar: boolean;
  /** For how many days the words of calls with the avatar are kept; 0 where none are. */
  readonly transcript_days: number;
  readonly timings: Timings;
}

/** Limits of a conversation, in seconds. */
export interface Timings {
  readonly silence_seconds: number;
  readonly grace_seconds: number;
  readonly cap_seconds: number;
  readonly wrapup_seconds: number;
}

/** A conversation the server opened for this page, and the token that opens it. */
export interface Opened {
  readonly id: string;
  readonly token: string;
  readonly mode: "text" | "avatar";
  readonly avatar?: Room;
  /** The avatar's call is still being made; the event stream tells when it is, or that it is not. */
  readonly call?: "making";
}

/** Where the avatar is met. */
export interface Room {
  readonly url: string;
  readonly token?: string;
}

export interface ChatMessage {
  readonly role: "user" | "assistant" | "system";
  readonly content: string;
}

/** What a conversation's event stream says. */
export interface ConversationEvents {
  state(state: "idle" | "listening" | "thinking" | "speaking" | "declined"): void;
  cards(spread: { inference: string; provisional: boolean; cards: Card[] }): void;
  withdraw(inference: string): void;
  language(language: Language): void;
  /** Whether the stream is there, or being looked for. */
  connected(now: boolean): void;
  /** The avatar can be joined; may be told again. */
  invited(room: Room): void;
  /** The avatar is gone, or did not come; the conversation goes on in writing. */
  parted(): void;
  ended(): void;
}

/** The server said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    /** Seconds after which it may be tried again. */
    readonly retryAfter: number,
  ) {
    super(`refused with ${status}`);
  }
}

/** Rosa's server, as the page uses it. */
export interface Api {
  kiosk(language: Language | undefined, signal: AbortSignal): Promise<KioskInfo>;
  open(language: Language, mode: "text" | "avatar", request: string): Promise<Opened>;
  close(conversation: Opened): Promise<void>;
  /** Ends the avatar's call of a conversation that goes on in writing. */
  part(conversation: Opened): Promise<void>;
  /** Tells that the visitor speaks or writes, or does not any more. */
  attend(conversation: Opened, listening: boolean): Promise<void>;
  /** Ends a conversation although the page goes away. */
  leave(conversation: Opened): void;
  /** Yields the answer piece by piece; aborting `signal` ends it on the server too. */
  ask(
    conversation: Opened,
    messages: readonly ChatMessage[],
    language: Language,
    signal: AbortSignal,
  ): AsyncGenerator<string>;
  /** Listens until the returned function is called. */
  listen(conversation: Opened, events: ConversationEvents): () => void;
  cards(conversation: Opened, language: Language): Promise<Card[]>;
  takeAlong(conversation: Opened, language: Language): Promise<Take>;
}

/** [Api] over HTTP. */
export class HttpApi implements Api {
  /** @param kioskId which machine this is; without it the server's usual one, as soon as it is known */
  constructor(private kioskId: string | undefined) {}

  async kiosk(language: Language | undefined, signal: AbortSignal): Promise<KioskInfo> {
    const query = new URLSearchParams();
    if (language) query.set("language", language);
    if (this.kioskId) query.set("kiosk", this.kioskId);
    const info: KioskInfo = await (await fetched(`/api/kiosk?${query}`, { signal })).json();
    this.kioskId ??= info.kiosk?.id;
    return info;
  }

  async open(language: Language, mode: "text" | "avatar", request: string): Promise<Opened> {
    const body = { language, mode, request, ...(this.kioskId ? { kiosk: this.kioskId } : {}) };
    return (await fetched("/api/conversations", post(body))).json();
  }

  async close({ id, token }: Opened): Promise<void> {
    await fetched(`/api/conversations/${id}`, {
      method: "DELETE",
      headers: bearer(token),
      keepalive: true,
    });
  }

  async part({ id, token }: Opened): Promise<void> {
    await fetched(`/api/conversations/${id}/avatar`, { method: "DELETE", headers: bearer(token) });
  }

  async attend({ id, token }: Opened, listening: boolean): Promise<void> {
    const request = post({ state: listening ? "listening" : "idle" }, bearer(token));
    await fetched(`/api/conversations/${id}/state`, { ...request, method: "PUT" });
  }

  leave({ id, token }: Opened): void {
    navigator.sendBeacon(`/api/conversations/${id}/end?token=${encodeURIComponent(token)}`);
  }

  async *ask(
    { token }: Opened,
    messages: readonly ChatMessage[],
    language: Language,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const request = post({ messages, language, stream: true }, bearer(token));
    const response = await fetched("/chat/completions?profile=sse", { ...request, signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const splitter = new EventSplitter();
    let finished = false;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const { data } of splitter.take(part.value)) {
        if (data === "[DONE]") return;
        const choice = JSON.parse(data).choices?.[0];
        finished ||= Boolean(choice?.finish_reason);
        if (choice?.delta?.content) yield choice.delta.content;
      }
    }
    if (!finished) throw new TypeError("the answer broke off");
  }

  listen({ id, token }: Opened, events: ConversationEvents): () => void {
    const source = new EventSource(
      `/conversations/${id}/events?token=${encodeURIComponent(token)}`,
    );
    const on = (name: string, take: (data: any) => void) =>
      source.addEventListener(name, (event) =>
        take(JSON.parse((event as MessageEvent<string>).data || "{}")),
      );
    source.onopen = () => events.connected(true);
    source.onerror = () => events.connected(source.readyState !== EventSource.CONNECTING);
    const avatar = (told: Room & { present: boolean }) =>
      told.present ? events.invited(told) : events.parted();
    on("snapshot", ({ cards, avatar: told }) => {
      events.cards({ inference: "snapshot", provisional: false, cards: cards ?? [] });
      if (told) avatar(told);
    });
    on("state", ({ state }) => events.state(state));
    on("card", (spread) => events.cards(spread));
    on("withdraw", ({ inference }) => events.withdraw(inference));
    on("language", ({ language }) => events.language(language));
    on("avatar", avatar);
    on("ended", () => {
      source.close();
      events.ended();
    });
    return () => source.close();
  }

  async cards({ id, token }: Opened, language: Language): Promise<Card[]> {
    const query = new URLSearchParams({ language, token });
    return (await (await fetched(`/conversations/${id}/cards?${query}`, {})).json()).cards;
  }

  async takeAlong({ id, token }: Opened, language: Language): Promise<Take> {
    const request = post({ language }, bearer(token));
    return (await (await fetched(`/api/conversations/${id}/take-along`, request)).json()).take;
  }
}

async function fetched(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { credentials: "omit", cache: "no-store", ...init });
  if (!response.ok)
    throw new Refused(response.status, Number(response.headers.get("retry-after")) || 0);
  return response;
}

function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  };
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}
