import assert from "node:assert/strict";
import { pretendEars } from "./ears.mjs";
import { LANGUAGES } from "./kiosk.mjs";

/** The golden tasks that are asked in words: the question, and what must be seen then. */
const QUESTIONS = [
  ["What is on now?", (kiosk) => kiosk.card().getByText("High-Level Plenary").first().waitFor()],
  [
    "When is the High-Level Plenary?",
    (kiosk) => kiosk.card("session").locator("time").first().waitFor(),
  ],
  [
    "Who is Anders Ringbom?",
    (kiosk) => kiosk.card("speaker").getByText("Anders Ringbom").first().waitFor(),
  ],
  [
    "How do I get to the Festsaal?",
    (kiosk) => kiosk.card("directions").locator(".steps li").nth(1).waitFor(),
  ],
  ["When is the High-Level Plenary?", (kiosk) => showsCode(kiosk)],
  [
    "What is the Wi-Fi password?",
    async (kiosk) => assert.match(await kiosk.answer(), /information desk/i),
  ],
];

/** A code that a phone can read: large enough, and a picture that is there. */
async function showsCode(kiosk) {
  const code = kiosk.card().locator(".qr");
  await code.waitFor();
  const { width, height } = await code.boundingBox();
  assert.ok(width >= 180 && height >= 180, `the code is ${width} x ${height}`);
  assert.ok(
    await code.evaluate((image) => image.decode().then(() => image.naturalWidth > 0)),
    "the code loads",
  );
  assert.match(await kiosk.card().locator(".address").innerText(), /\/t\//);
}

async function speaksFrench(kiosk) {
  await kiosk.page.locator("html[lang=fr][dir=ltr]").waitFor({ state: "attached" });
  await kiosk.page.locator(".card.first[lang=fr]").waitFor();
}

/** All seven tasks with nothing but the voice, from "Hi Rosa" to "Bye Rosa". */
export async function voice(browser, url) {
  const kiosk = await browser.kiosk(url, { prepare: pretendEars });
  await kiosk.open({ microphone: "wake" });
  const say = (text) => kiosk.page.evaluate((words) => globalThis.visitorSays(words), text);
  await say("Hi Rosa");
  await kiosk.page.locator(".active").waitFor();
  await kiosk.page.locator(".light").waitFor();
  for (const [question, seen] of QUESTIONS) {
    await say(question);
    await kiosk.answered();
    await seen(kiosk);
  }
  await say("When is the High-Level Plenary?");
  await kiosk.answered();
  await say("In French, please");
  await speaksFrench(kiosk);
  await say("Au revoir Rosa");
  await kiosk.page.locator(".wrapup .qr").waitFor();
}

/** All seven tasks with nothing but touches, words typed on the screen's keyboard included. */
export async function touch(browser, url) {
  const kiosk = await browser.kiosk(url, { hasTouch: true });
  const { page } = kiosk;
  await kiosk.open();
  await page.locator(".tongues button[lang=en]").tap();
  await kiosk.ready();
  for (const [question, seen] of QUESTIONS) {
    await page.locator(".composer input").tap();
    await page.locator(".composer input").fill(question);
    await page.locator(".composer button.primary").tap();
    await kiosk.answered();
    await seen(kiosk);
  }
  await kiosk.ask("When is the High-Level Plenary?");
  await page.locator(".languages button[lang=fr]").tap();
  await speaksFrench(kiosk);
  await page.locator(".controls .end").tap();
  await page.locator(".wrapup .qr").waitFor();
}

/** What is on and the way there without a word typed, in every language: suggestions, titles and buttons lead on. */
export async function touchWithoutTyping(browser, url) {
  const kiosk = await browser.kiosk(url, { hasTouch: true });
  for (const language of LANGUAGES) {
    await kiosk.open();
    await kiosk.page.locator(`.tongues button[lang=${language}]`).tap();
    await kiosk.page.locator(".suggestions.alone button").first().tap();
    await kiosk.card("sessions").locator(".entry-title").first().tap();
    await kiosk.card("session").locator(".find-way").tap();
    await kiosk.card("directions").locator(".steps li").first().waitFor();
  }
}

/** All seven tasks with nothing but the keyboard. */
export async function keyboard(browser, url) {
  const kiosk = await browser.kiosk(url);
  const { page } = kiosk;
  const tabTo = async (target) => {
    for (let presses = 0; presses < 60; presses++) {
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), target))
        return;
      await page.keyboard.press("Tab");
    }
    assert.fail(`the keyboard does not reach ${target}`);
  };
  await kiosk.open();
  await tabTo(".tongues button[lang=en]");
  await page.keyboard.press("Enter");
  await kiosk.ready();
  for (const [question, seen] of QUESTIONS) {
    await tabTo(".composer input");
    await page.keyboard.type(question);
    await page.keyboard.press("Enter");
    await kiosk.answered();
    await seen(kiosk);
  }
  await page.keyboard.type("When is the High-Level Plenary?");
  await page.keyboard.press("Enter");
  await kiosk.answered();
  await tabTo(".languages button[lang=fr]");
  const ring = await page.evaluate(() =>
    parseFloat(getComputedStyle(document.activeElement).outlineWidth),
  );
  assert.ok(ring >= 3, `the focus ring is ${ring} px`);
  await page.keyboard.press("Enter");
  await speaksFrench(kiosk);
  await tabTo(".controls .end");
  await page.keyboard.press("Space");
  await page.locator(".wrapup .qr").waitFor();
}

/** "Hi Rosa" begins and "Bye Rosa" ends, typed, in every language. */
export async function hiAndBye(browser, url) {
  const words = {
    ar: ["مرحباً روزا", "وداعاً روزا"],
    zh: ["你好，罗莎", "再见，罗莎"],
    en: ["Hi Rosa", "Bye Rosa"],
    fr: ["Bonjour Rosa", "Au revoir Rosa"],
    ru: ["Привет, Роза", "Пока, Роза"],
    es: ["Hola, Rosa", "Adiós, Rosa"],
  };
  const kiosk = await browser.kiosk(url);
  await kiosk.open();
  for (const [language, [hi, bye]] of Object.entries(words)) {
    await kiosk.page.locator(".composer input").fill(hi);
    await kiosk.page.locator(".composer input").press("Enter");
    await kiosk.page.locator(".active").waitFor();
    await kiosk.page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
    await kiosk.page.locator(".composer input").fill(bye);
    await kiosk.page.locator(".composer input").press("Enter");
    await kiosk.page.locator(".wrapup").waitFor();
    await kiosk.page.locator(".wrapup .primary").click();
    await kiosk.page.locator(".idle .tongues").waitFor();
  }
}
