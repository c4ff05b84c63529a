/** What an avatar's call tells. */
export interface CallEvents {
  /** Her picture and sound are there. */
  joined(media: MediaStream): void;
  /** Words of one side; the same key again replaces what it said before. */
  said(utterance: { key: string; by: "visitor" | "rosa"; text: string }): void;
  speaking(by: "visitor" | "rosa", now: boolean): void;
  /** The call did not come about, or broke off. */
  failed(): void;
}

/** A live call with the avatar. */
export interface Call {
  /** Has her answer what was typed. */
  respond(text: string): void;
  /** Has her say a text as it stands. */
  echo(text: string): void;
  interrupt(): void;
  /** Tells her model something that nobody hears. */
  instruct(text: string): void;
  microphone(on: boolean): void;
  leave(): Promise<void>;
}

export type Caller = (
  address: { url: string; token?: string },
  events: CallEvents,
) => Promise<Call>;

/** Calls with the code of the video platform, which is loaded only now. */
export const callByDaily: Caller = async (address, events) =>
  (await import("./daily.ts")).call(address, events);
