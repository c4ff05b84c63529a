// Takes the pictures of docs/images from a running Rosa:
//   ROSA_CLOCK=2025-09-09T10:15:00+02:00 ROSA_PUBLIC_URL=https://rosa.example.org \
//     ROSA_KIOSKS=main:registration-desk ./rosa serve
//   node web/screenshots.mjs http://localhost:8000 docs/images
// Needs Debian's pngquant, which makes them small.
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Browser, LANDSCAPE, PORTRAIT } from "./browser/kiosk.mjs";

const [url = "http://localhost:8000", folder = "docs/images"] = process.argv.slice(2);
const wide = { viewport: LANDSCAPE, deviceScaleFactor: 2 / 3 };
const tall = { viewport: PORTRAIT, deviceScaleFactor: 0.5, colorScheme: "dark" };
const PHONE = { width: 390, height: 844 };
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
  const kiosk = await browser.kiosk(url, wide);
  await kiosk.open({ language });
  await take(kiosk, `idle-${language}`);
  await kiosk.begin(language);
  await kiosk.page.locator(".suggestions.alone").waitFor();
  await take(kiosk, `ready-${language}`);
  await kiosk.ask(session);
  await kiosk.card("session").waitFor();
  await take(kiosk, `session-${language}`);
  await kiosk.ask(station);
  await kiosk.card("station").waitFor();
  await take(kiosk, `station-${language}`);
  await kiosk.end();
  await kiosk.page.locator(".wrapup .qr").waitFor();
  await take(kiosk, `end-${language}`);

  const link = await kiosk.page.locator(".wrapup .address").innerText();
  const phone = await browser.kiosk(url, { viewport: PHONE });
  await phone.page.goto(url + link.slice(link.indexOf("/t/")));
  await take(phone, `phone-${language}`);

  const leaving = await browser.kiosk(url, { ...wide, prepare: (page) => page.clock.install() });
  await leaving.open({ language });
  await leaving.begin(language);
  await leaving.page.clock.runFor(46_000);
  await leaving.page.locator("dialog[open]").waitFor();
  await take(leaving, `leaving-${language}`);

  const standing = await browser.kiosk(url, tall);
  await standing.open({ language });
  await standing.begin(language);
  await standing.ask(way);
  await standing.card("directions").waitFor();
  await take(standing, `way-${language}`);
}
await browser.close();

/** The page as it stands, with all its pictures, nothing under the pointer and no ring of focus. */
async function take({ page }, name) {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    document.activeElement?.blur();
    const shown = [...document.images].filter((image) => image.checkVisibility());
    for (const image of shown) image.loading = "eager";
    await Promise.all(shown.map((image) => image.decode()));
  });
  const path = join(folder, `kiosk-${name}.png`);
  await page.screenshot({ path });
  execFileSync("pngquant", ["--force", "--strip", "--output", path, "64", path]);
}
