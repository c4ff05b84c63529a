import Daily from "@daily-co/daily-js";
import type { Caller } from "./avatar.ts";
import { callIn } from "./room.ts";

/** Calls with the code of the video platform, which is no part of a first visit's script. */
export const call: Caller = (address, events) =>
  callIn((options) => Daily.createCallObject(options), address, events);
