import assert from "node:assert/strict";
import { test } from "node:test";
import { EventSplitter, type ServerEvent } from "../src/sse.ts";

const STREAM =
  ': hello\r\n\r\nevent: card\r\ndata: {"a":\r\ndata: 1}\r\n\r\nid: 4\ndata: Зал 大厅\n\n: wait\n\ndata: [DONE]\n\ndata: lost';
const EVENTS: ServerEvent[] = [
  { event: "card", data: '{"a":\n1}' },
  { event: "message", data: "Зал 大厅" },
  { event: "message", data: "[DONE]" },
];

test("events are the same however the stream is cut", () => {
  for (let first = 0; first <= STREAM.length; first++) {
    for (let second = first; second <= STREAM.length; second += 7) {
      const splitter = new EventSplitter();
      const parts = [STREAM.slice(0, first), STREAM.slice(first, second), STREAM.slice(second)];
      assert.deepEqual(
        parts.flatMap((part) => splitter.take(part)),
        EVENTS,
        `${first} ${second}`,
      );
    }
  }
});
