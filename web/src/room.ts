import type { DailyCall, DailyFactoryOptions } from "@daily-co/daily-js";
import type { Call, CallEvents } from "./avatar.ts";

/** What the avatar platform sends beside picture and sound; its words, so snake_case. */
interface AppMessage {
  readonly event_type?: string;
  readonly conversation_id?: string;
  readonly inference_id?: string;
  readonly turn_idx?: number;
  readonly properties?: { readonly role?: string; readonly speech?: string };
}

/** The end of the room before: there can be only one at a time. */
let gone: Promise<unknown> = Promise.resolve();

/** Makes the video platform's object of a call. */
export type Maker = (options: DailyFactoryOptions) => DailyCall;

/** Joins the avatar's room, with a microphone and never a camera. */
export async function callIn(
  make: Maker,
  address: { url: string; token?: string },
  events: CallEvents,
): Promise<Call> {
  await gone;
  const room = make({
    videoSource: false,
    audioSource: true,
    startVideoOff: true,
    dailyConfig: { avoidEval: true },
  });
  const media = new MediaStream();
  let over = false;
  const fail = () => {
    if (!over) events.failed();
    over = true;
  };
  const leave = async () => {
    over = true;
    gone = room
      .leave()
      .then(() => room.destroy())
      .catch(() => {});
    await gone;
  };
  room.on("track-started", ({ participant, track }) => {
    if (!participant || participant.local) return;
    media.addTrack(track);
    events.joined(media);
  });
  room.on("track-stopped", ({ track }) => media.removeTrack(track));
  room.on("app-message", ({ data }) => tell(data as AppMessage, events));
  room.on("error", fail);
  room.on("left-meeting", fail);
  room.on("participant-left", fail);
  try {
    await room.join(address);
  } catch (failure) {
    await leave();
    throw failure;
  }

  const send = (event_type: string, properties: object = {}) =>
    room.sendAppMessage(
      {
        message_type: "conversation",
        event_type,
        conversation_id: roomName(address.url),
        properties,
      },
      "*",
    );
  return {
    respond: (text) => send("conversation.respond", { text }),
    echo: (text) => send("conversation.echo", { text }),
    instruct: (context) => send("conversation.append_llm_context", { context }),
    interrupt: () => send("conversation.interrupt"),
    microphone: (on) => void room.setLocalAudio(on),
    leave,
  };
}

function tell(message: AppMessage, events: CallEvents): void {
  const { event_type: type = "", properties = {} } = message;
  const by = properties.role === "user" || type.includes(".user.") ? "visitor" : "rosa";
  if (type.endsWith("started_speaking")) events.speaking(by, true);
  else if (type.endsWith("stopped_speaking")) events.speaking(by, false);
  else if (type.startsWith("conversation.utterance") && properties.speech) {
    // Her words come twice, under the roles pal and replica, and grow while she speaks.
    const key = `${by} ${message.inference_id ?? message.turn_idx ?? properties.speech}`;
    events.said({ key, by, text: properties.speech });
  }
}

function roomName(url: string): string {
  return new URL(url).pathname.split("/").pop() ?? "";
}
