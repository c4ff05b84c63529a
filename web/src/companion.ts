import type { Call, CallEvents } from "./avatar.ts";
import { Appointment } from "./clock.ts";
import type { World } from "./world.ts";

/** Milliseconds after which an avatar whose picture has not come is not waited for any longer. */
const LATE = 15_000;

/** What a visit hears of the avatar. */
export interface Company extends Pick<CallEvents, "said" | "speaking"> {
  /** Her picture and sound are there. */
  joined(): void;
  /** Her microphone is open. */
  hears(): void;
  /** She did not come, or has left; `live` where she could be seen, `heard` where she could hear. */
  gone(live: boolean, heard: boolean): void;
}

/** The avatar at a visitor's side: joined once, and gone for good when she fails or the visit ends. */
export class Companion {
  state: "none" | "joining" | "joined" | "failed" | "left" = "none";
  media: MediaStream | undefined;

  private call: Call | undefined;
  private readonly late: Appointment;

  constructor(
    private readonly world: Pick<World, "call" | "clock">,
    private readonly company: Company,
  ) {
    this.late = new Appointment(world.clock);
  }

  /** Whether a call is there, heard or not yet. */
  get called(): boolean {
    return this.call !== undefined;
  }

  /** Her call, once she can be seen and heard. */
  get live(): Call | undefined {
    return this.state === "joined" ? this.call : undefined;
  }

  async join(address: { url: string; token?: string }): Promise<void> {
    this.state = "joining";
    this.late.in(LATE, () => this.fail());
    try {
      const call = await this.world.call(address, this.events());
      if (this.isOver) return void call.leave().catch(() => {});
      this.call = call;
      this.company.hears();
    } catch {
      this.fail();
    }
  }

  /** She was not to be had, or is gone: what was open of her is closed. */
  fail(): void {
    if (this.isOver) return;
    const live = this.state === "joined";
    const heard = this.called;
    this.hangUp("failed");
    this.company.gone(live, heard);
  }

  /** The visit is over. */
  leave(): void {
    if (!this.isOver) this.hangUp("left");
  }

  microphone(on: boolean): void {
    this.call?.microphone(on);
  }

  private get isOver(): boolean {
    return this.state === "failed" || this.state === "left";
  }

  private events(): CallEvents {
    return {
      joined: (media) => {
        if (this.isOver) return;
        this.late.off();
        this.media = media;
        this.state = "joined";
        this.company.joined();
      },
      said: (utterance) => this.isOver || this.company.said(utterance),
      speaking: (by, now) => this.isOver || this.company.speaking(by, now),
      failed: () => this.fail(),
    };
  }

  private hangUp(state: "failed" | "left"): void {
    this.state = state;
    this.late.off();
    void this.call?.leave().catch(() => {});
    this.call = undefined;
    this.media = undefined;
  }
}
