import assert from "node:assert/strict";
import { LANDSCAPE, LANGUAGES, PHONE, PORTRAIT } from "./kiosk.mjs";

const VIEWPORTS = { landscape: LANDSCAPE, portrait: PORTRAIT, phone: PHONE };

/** Calls `see` on every screen in every language. */
async function everyScreen(kiosk, see) {
  const { page } = kiosk;
  for (const language of LANGUAGES) {
    await kiosk.open({ language });
    await see("idle", language);
    await page.locator(".notice-more summary").click();
    await see("what becomes of words", language);
  }
  await kiosk.begin("es");
  for (const language of LANGUAGES) {
    await kiosk.speakLanguage(language);
    await page.locator(".suggestions.alone").waitFor();
    await see("active", language);
  }
  await kiosk.speakLanguage("en");
  for (const [screen, question] of Object.entries(CARDS)) {
    await kiosk.ask(question);
    await kiosk.card(screen).waitFor();
    await seeInAll(kiosk, screen, see);
  }
  await page.locator(".composer input").fill("Bye Rosa");
  await page.clock.install();
  for (const language of LANGUAGES) {
    await kiosk.open({ language });
    await kiosk.begin(language);
    await page.clock.runFor(46_000);
    await page.locator("dialog[open]").waitFor();
    await see("still there", language);
    await page.locator("dialog button").click();
    await kiosk.end();
    await page.locator(".wrapup").waitFor();
    await see("wrap-up", language);
  }
  await page.route(/\/api\/kiosk/, (route) => route.abort());
  for (const language of LANGUAGES) {
    await page.goto(`${kiosk.url}/kiosk?language=${language}`);
    await page.locator(".offline").waitFor();
    await see("not reachable", language);
  }
  await page.unroute(/\/api\/kiosk/);
}

const CARDS = {
  sessions: "What is on now?",
  speaker: "Who is Anders Ringbom?",
  blocked: "Whose fault is the war?",
  notice: "Help, my colleague collapsed and is not breathing!",
  session: "When is the High-Level Plenary?",
  directions: "How do I get to the Festsaal?",
  station: "Where is station PS45?",
  fact: "What is the CTBTO?",
};

async function seeInAll(kiosk, screen, see) {
  for (const language of LANGUAGES) {
    await kiosk.speakLanguage(language);
    await see(screen, language);
  }
  await kiosk.speakLanguage("en");
}

/** Nothing is in anybody's way, and nothing runs out of the page sideways. */
async function accessible(browser, url, size) {
  const kiosk = await browser.kiosk(url, { viewport: VIEWPORTS[size] });
  await everyScreen(kiosk, async (screen, language) => {
    const where = `${screen}, ${language}, ${size}`;
    await kiosk.hasNoViolations(where);
    await fits(kiosk, where);
  });
  assert.deepEqual(kiosk.complaints, []);
}

export const accessibleLandscape = (browser, url) => accessible(browser, url, "landscape");
export const accessiblePortrait = (browser, url) => accessible(browser, url, "portrait");
export const accessiblePhone = (browser, url) => accessible(browser, url, "phone");

/** What a phone takes along has no barrier either, fits 320 pixels, and needs no script and no cookie. */
export async function accessibleOnAPhone(browser, url) {
  const kiosk = await browser.kiosk(url);
  for (const language of LANGUAGES) {
    await kiosk.open({ language });
    await kiosk.begin(language);
    for (const question of Object.values(CARDS)) await kiosk.ask(question);
    await kiosk.end();
    const address = await kiosk.page.locator(".wrapup .address").innerText();
    for (const colorScheme of ["light", "dark"]) {
      const phone = await browser.kiosk(url, { viewport: PHONE, colorScheme });
      await phone.page.goto(`http://${address}`);
      await phone.page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
      assert.ok((await phone.page.locator("article").count()) > 3);
      assert.equal(await phone.page.locator("script").count(), 0);
      assert.deepEqual(await phone.page.context().cookies(), []);
      await fits(phone, `phone, ${language}`);
      await phone.hasNoViolations(`phone, ${language}, ${colorScheme}`);
      assert.deepEqual(phone.complaints, []);
    }
  }
}

/** The same by night. */
export async function accessibleByNight(browser, url) {
  const kiosk = await browser.kiosk(url, { colorScheme: "dark" });
  await kiosk.open();
  await kiosk.hasNoViolations("idle by night");
  await kiosk.begin();
  for (const question of Object.values(CARDS)) {
    await kiosk.ask(question);
    await kiosk.hasNoViolations(`${question} by night`);
  }
}

/** What can be touched is at least 48 pixels high and wide, what ends or stops at least 56, 8 apart. */
export async function targets(browser, url) {
  const kiosk = await browser.kiosk(url);
  await everyScreen(kiosk, async (screen, language) => {
    const small = await kiosk.page.evaluate(smallOrClose);
    assert.deepEqual(small, [], `${screen}, ${language}`);
  });
}

function smallOrClose() {
  const shown = [...document.querySelectorAll("button, input, summary")].filter((one) =>
    one.checkVisibility(),
  );
  const boxes = shown.map((one) => ({ one, box: one.getBoundingClientRect() }));
  const named = (one) => `${one.className} ${one.textContent.trim().slice(0, 30)}`;
  const small = boxes
    .filter(({ one, box }) => {
      const least = one.closest(".controls, .composer, .still-there, .choices, .tongues") ? 56 : 48;
      return box.height < least - 0.5 || (box.width < least - 0.5 && !one.matches(".link"));
    })
    .map(({ one, box }) => `${named(one)} is ${box.width} x ${box.height}`);
  const close = boxes.flatMap(({ one, box }, place) =>
    boxes
      .slice(place + 1)
      .filter(({ box: other }) => {
        const across = Math.max(other.left - box.right, box.left - other.right);
        const down = Math.max(other.top - box.bottom, box.top - other.bottom);
        return Math.max(across, down) < 7.5;
      })
      .map(({ one: other }) => `${named(one)} is too close to ${named(other)}`),
  );
  // Behind an open question nothing can be touched.
  return document.querySelector("dialog[open]") ? [] : [...small, ...close];
}

/** With text twice as large nothing runs out of the page sideways either. */
export async function largeText(browser, url) {
  for (const viewport of [LANDSCAPE, PORTRAIT]) {
    const kiosk = await browser.kiosk(url, { viewport });
    const open = kiosk.open.bind(kiosk);
    kiosk.open = (address) => open({ ...address, text: 200 });
    await everyScreen(kiosk, (screen, language) =>
      fits(kiosk, `${screen}, ${language}, ${viewport.width} px, 200 %`),
    );
  }
}

async function fits(kiosk, where) {
  const wide = await kiosk.page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll(".stage, .side, .captions, .card, button"),
    ]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map(
        (one) =>
          `${one.tagName} ${one.className}: ${one.scrollWidth} > ${one.clientWidth} ${one.textContent.trim().slice(0, 40)}`,
      ),
  );
  assert.deepEqual(wide, [], where);
}

/** In Arabic the conversation is on the right and the cards are on the left; elsewhere the other way round. */
export async function mirrored(browser, url) {
  const kiosk = await browser.kiosk(url);
  await kiosk.open();
  await kiosk.begin();
  await kiosk.ask("When is the High-Level Plenary?");
  for (const language of LANGUAGES) {
    await kiosk.speakLanguage(language);
    const stage = await kiosk.page.locator(".stage").boundingBox();
    const side = await kiosk.page.locator(".side").boundingBox();
    const code = await kiosk.page.locator(".card .take").first().boundingBox();
    const text = await kiosk.page.locator(".card .card-text").first().boundingBox();
    assert.equal(stage.x > side.x, language === "ar", language);
    assert.equal(code.x < text.x, language === "ar", language);
    assert.equal(
      await kiosk.page.locator("html").getAttribute("dir"),
      language === "ar" ? "rtl" : "ltr",
    );
  }
  assert.equal(await kiosk.page.locator(".captions .turn").count(), 2, "the conversation stays");
}

/** Motion stops for who does not want it, and no part moves while Rosa waits. */
export async function calm(browser, url) {
  for (const reducedMotion of ["reduce", "no-preference"]) {
    const kiosk = await browser.kiosk(url, { reducedMotion });
    await kiosk.open();
    await kiosk.page.waitForFunction(() => document.getAnimations().length === 0);
    await kiosk.begin();
    await kiosk.page.waitForFunction(() => document.getAnimations().length === 0);
  }
}
