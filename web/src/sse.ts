/** One server-sent event: its name, `message` where it has none, and its data. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

/**
 * Splits a stream of text into server-sent events, as the HTML standard says: lines may end in LF, CR
 * LF or CR, comments are passed over, data of several lines is joined. The last event counts only
 * with the empty line behind it.
 */
export class EventSplitter {
  private rest = "";
  private event = "message";
  private data: string[] = [];

  take(text: string): ServerEvent[] {
    const events: ServerEvent[] = [];
    const lines = (this.rest + text).split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (this.data.length > 0) events.push({ event: this.event, data: this.data.join("\n") });
        this.event = "message";
        this.data = [];
      } else {
        this.field(line);
      }
    }
    return events;
  }

  private field(line: string): void {
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === "data") this.data.push(value ?? "");
    else if (name === "event") this.event = value ?? "message";
  }
}
