/** Time as the page's logic knows it. */
export interface Clock {
  /** Runs `task` once in `ms` milliseconds unless the returned function is called before. */
  after(ms: number, task: () => void): () => void;
}

export const browserClock: Clock = {
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};

/** Something that may be about to happen, at most once; a later appointment replaces it. */
export class Appointment {
  private cancel = () => {};

  constructor(private readonly clock: Clock) {}

  in(ms: number, task: () => void): void {
    this.cancel();
    this.cancel = this.clock.after(ms, task);
  }

  off(): void {
    this.cancel();
  }
}
