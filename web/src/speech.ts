import { LOCALES, type Language } from "./languages.ts";

/** Reads aloud. */
export interface Voice {
  can(language: Language): boolean;
  say(text: string, language: Language): void;
  hush(): void;
}

/** Listens to a visitor, sentence by sentence, until the returned function is called. */
export interface Ears {
  readonly available: boolean;
  listen(language: Language, heard: Heard): () => void;
}

export interface Heard {
  /** What was understood so far. */
  partly(text: string): void;
  /** A whole sentence. */
  wholly(text: string): void;
  /** There is no microphone, or it may not be used. */
  refused(): void;
}

/** The voices of this machine; one that works over a network would send the text away. */
export class MachineVoice implements Voice {
  can(language: Language): boolean {
    return this.find(language) !== undefined;
  }

  say(text: string, language: Language): void {
    const voice = this.find(language);
    if (!voice) return;
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    speechSynthesis.speak(utterance);
  }

  hush(): void {
    globalThis.speechSynthesis?.cancel();
  }

  private find(language: Language): SpeechSynthesisVoice | undefined {
    const voices = globalThis.speechSynthesis?.getVoices() ?? [];
    return voices.find(
      (voice) => voice.localService && voice.lang.toLowerCase().startsWith(language),
    );
  }
}

/** What the standard calls SpeechRecognition, as far as it is used here. */
interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: (event: {
    resultIndex: number;
    results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
  }) => void;
  onerror: (event: { error: string }) => void;
  onend: () => void;
  start(): void;
  abort(): void;
}

/** The browser's own recognition. Most browsers hear over the network: off unless the kiosk's address says otherwise. */
export class BrowserEars implements Ears {
  private readonly make: (new () => Recognition) | undefined;

  constructor(allowed: boolean) {
    const window = globalThis as unknown as Record<string, new () => Recognition>;
    this.make = allowed
      ? (window["SpeechRecognition"] ?? window["webkitSpeechRecognition"])
      : undefined;
  }

  get available(): boolean {
    return this.make !== undefined;
  }

  listen(language: Language, heard: Heard): () => void {
    if (!this.make) return () => {};
    const recognition = new this.make();
    let listening = true;
    recognition.lang = LOCALES[language];
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.onresult = ({ results, resultIndex }) => {
      for (const result of Array.from(results).slice(resultIndex)) {
        const text = result[0]?.transcript.trim() ?? "";
        if (text) (result.isFinal ? heard.wholly : heard.partly)(text);
      }
    };
    recognition.onerror = ({ error }) => {
      if (error === "no-speech" || error === "aborted") return;
      listening = false;
      heard.refused();
    };
    // Browsers stop listening after a pause.
    recognition.onend = () => {
      if (listening) recognition.start();
    };
    recognition.start();
    return () => {
      listening = false;
      recognition.abort();
    };
  }
}

/** Gives out a growing text sentence by sentence. */
export class Reader {
  private held = "";

  constructor(private readonly say: (sentence: string) => void) {}

  take(text: string): void {
    this.held += text;
    const end = this.held.search(/[.!?。！？؟…](?=[\s\p{L}]|$)[^.!?。！？؟…]*$/u);
    if (end < 0) return;
    this.say(this.held.slice(0, end + 1));
    this.held = this.held.slice(end + 1);
  }

  finish(): void {
    if (this.held.trim()) this.say(this.held);
    this.held = "";
  }
}
