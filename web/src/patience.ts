import type { Timings } from "./api.ts";
import { Appointment, type Clock } from "./clock.ts";

/**
 * How long Rosa waits for a visitor who does nothing: after a silence, or when a conversation has
 * reached its longest, she asks whether somebody is there and counts down. Anything a visitor does
 * ends the question after a silence; the one at the limit wants an answer. Each may be answered any
 * number of times.
 */
export class Patience {
  private readonly silence: Appointment;
  private readonly cap: Appointment;
  private readonly tick: Appointment;
  private asking: "nothing" | "silence" | "cap" = "nothing";

  constructor(
    clock: Clock,
    private readonly timings: Timings,
    /** Told the seconds that are left, and nothing when the question is over. */
    private readonly warn: (left: number | undefined) => void,
    private readonly over: () => void,
  ) {
    this.silence = new Appointment(clock);
    this.cap = new Appointment(clock);
    this.tick = new Appointment(clock);
  }

  start(): void {
    this.waitForCap();
    this.waitForSilence();
  }

  /** The visitor is being answered. */
  answering(): void {
    if (this.asking === "nothing") this.waitForSilence();
  }

  /** The visitor did something. */
  touched(): void {
    if (this.asking === "cap") return;
    this.answered();
    this.waitForSilence();
  }

  /** The visitor said that the conversation goes on. */
  goOn(): void {
    this.answered();
    this.start();
  }

  stop(): void {
    this.answered();
    this.silence.off();
    this.cap.off();
  }

  private waitForSilence(): void {
    this.silence.in(this.timings.silence_seconds * 1000, () => this.ask("silence"));
  }

  private waitForCap(): void {
    this.cap.in(this.timings.cap_seconds * 1000, () => this.ask("cap"));
  }

  private ask(reason: "silence" | "cap"): void {
    this.silence.off();
    this.asking = reason;
    this.count(this.timings.grace_seconds);
  }

  private count(left: number): void {
    if (left <= 0) {
      this.stop();
      this.over();
      return;
    }
    this.warn(left);
    this.tick.in(1000, () => this.count(left - 1));
  }

  private answered(): void {
    if (this.asking === "nothing") return;
    this.asking = "nothing";
    this.tick.off();
    this.warn(undefined);
  }
}
