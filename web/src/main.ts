import { HttpApi } from "./api.ts";
import { RosaApp } from "./app.ts";
import { callByDaily } from "./avatar.ts";
import { browserClock } from "./clock.ts";
import { Kiosk } from "./kiosk.ts";
import { firstLanguage } from "./languages.ts";
import { BrowserEars, MachineVoice } from "./speech.ts";

// How a kiosk is set up stands in the address it is started with; docs/kiosk.md lists it all.
const address = new URLSearchParams(location.search);
const microphone = address.get("microphone") ?? "off";
const text = Number(address.get("text"));
if (text >= 50 && text <= 300)
  document.documentElement.style.setProperty("--text", String(text / 100));
const theme = address.get("theme");
if (theme === "dark" || theme === "light") document.documentElement.dataset["theme"] = theme;

const wake = microphone === "wake";
const kiosk = new Kiosk(
  {
    api: new HttpApi(address.get("kiosk") ?? undefined),
    clock: browserClock,
    voice: new MachineVoice(),
    ears: new BrowserEars(microphone !== "off"),
    call: callByDaily,
    newId: () => crypto.getRandomValues(new Uint32Array(4)).join("-"),
    renew: () => location.reload(),
  },
  {
    language: firstLanguage([address.get("language"), address.get("lang")]),
    avatar: address.get("mode") !== "text",
    wake,
  },
  firstLanguage(navigator.languages) ?? "en",
  () => app.requestUpdate(),
);
const app = new RosaApp(kiosk, wake);
document.body.prepend(app);
kiosk.start();

// A page that has gone wrong begins anew by itself: nobody stands behind a kiosk.
for (const failure of ["error", "unhandledrejection"]) {
  addEventListener(failure, () => setTimeout(() => location.reload(), 10_000));
}
