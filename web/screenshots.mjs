// Takes the pictures of docs/images from a running Rosa:
//   ROSA_CLOCK=2025-09-09T10:15:00+02:00 ROSA_PUBLIC_URL=https://rosa.example.org ./rosa serve
//   node web/screenshots.mjs http://localhost:8000 docs/images
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Browser, PORTRAIT } from "./browser/kiosk.mjs";

const [url = "http://localhost:8000", folder = "docs/images"] = process.argv.slice(2);
const small = { width: 1280, height: 720 };
const words = {
  en: {
    session: "When is the High-Level Plenary?",
    way: "How do I get to the Festsaal?",
    station: "Where is station PS45?",
  },
  ar: {
    session: "متى الجلسة العامة الرفيعة المستوى؟",
    way: "كيف أصل إلى قاعة فيستزال؟",
    station: "أين محطة PS45؟",
  },
  zh: {
    session: "高级别全体会议是什么时候？",
    way: "怎么去Festsaal？",
    station: "PS45台站在哪里？",
  },
};

mkdirSync(folder, { recursive: true });
const browser = await Browser.launch();
for (const [language, { session, way, station }] of Object.entries(words)) {
  const kiosk = await browser.kiosk(url, { viewport: small });
  const take = (name) =>
    kiosk.page.screenshot({ path: join(folder, `kiosk-${name}-${language}.png`) });
  await kiosk.open({ language, text: 105 });
  await take("idle");
  await kiosk.begin(language);
  await kiosk.page.locator(".suggestions.alone").waitFor();
  await take("ready");
  await kiosk.ask(session);
  await kiosk.card("session").waitFor();
  await take("session");
  await kiosk.ask(station);
  await kiosk.card("station").waitFor();
  await take("station");
  await kiosk.end();
  await kiosk.page.locator(".wrapup").waitFor();
  await take("end");

  const tall = await browser.kiosk(url, {
    viewport: PORTRAIT,
    colorScheme: "dark",
    deviceScaleFactor: 0.6,
  });
  await tall.open({ language });
  await tall.begin(language);
  await tall.ask(way);
  await tall.card("directions").waitFor();
  await tall.page.screenshot({ path: join(folder, `kiosk-way-${language}.png`) });
}
await browser.close();
