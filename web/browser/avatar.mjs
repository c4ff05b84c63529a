import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

/** Plays the video platform's part in place of its code; the server has an avatar of its own. */
async function pretendRoom(page, { joins = true } = {}) {
  await page.route(/\/kiosk\/assets\/daily-/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: joins ? JOINS : FAILS }),
  );
  await page.addInitScript(() => {
    globalThis.sent = [];
    navigator.mediaDevices &&
      (navigator.mediaDevices.getUserMedia = (wish) => globalThis.sent.push(wish));
  });
}

/** Plays the server's part of an avatar too. */
async function pretendAvatar(page, { joins = true } = {}) {
  await page.route(/\/api\/kiosk/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), avatar: true } });
  });
  await page.route(/\/api\/conversations$/, async (route) => {
    const response = await route.fetch();
    const avatar = { url: "https://rooms.example/room", token: "t" };
    await route.fulfill({ response, json: { ...(await response.json()), mode: "avatar", avatar } });
  });
  await pretendRoom(page, { joins });
}

const JOINS = `export async function call(address, events) {
  globalThis.avatar = events;
  const send = (words) => globalThis.sent.push(words);
  send("join");
  events.joined(new MediaStream());
  return {
    respond: (text) => send("respond " + text), instruct() {}, echo: (text) => send("echo " + text), interrupt: () => send("interrupt"),
    microphone: (on) => send("microphone " + on), leave: async () => send("leave"),
  };
}`;
const FAILS = `export async function call() { throw new Error("no room"); }`;

const sent = (kiosk) => kiosk.page.evaluate(() => globalThis.sent);

/** Picture and captions of both sides; one conversation on a double tap; left at the end. */
export async function avatarCall(browser, url) {
  const kiosk = await browser.kiosk(url, { prepare: pretendAvatar });
  const { page } = kiosk;
  const conversations = [];
  page.on("request", (request) => {
    if (/\/api\/conversations/.test(request.url())) conversations.push(request.method());
  });
  await kiosk.open();
  assert.deepEqual(await sent(kiosk), []);
  await page.locator(".tongues button[lang=en]").dblclick();
  await page.locator(".picture video").waitFor();
  await page.locator(".light").waitFor();
  await page.evaluate(() => {
    globalThis.avatar.said({ key: "visitor 1", by: "visitor", text: "Where is the hall?" });
    globalThis.avatar.speaking("rosa", true);
    globalThis.avatar.said({ key: "rosa 1", by: "rosa", text: "On the upper" });
    globalThis.avatar.said({ key: "rosa 1", by: "rosa", text: "On the upper level." });
  });
  await page.locator(".pill[data-mood=speaking]").waitFor();
  assert.deepEqual(await page.locator(".captions .turn p").allInnerTexts(), [
    "Where is the hall?",
    "On the upper level.",
  ]);
  await page.locator(".composer input").fill("And the stairs?");
  await page.locator(".composer input").press("Enter");
  await kiosk.hasNoViolations("avatar");
  await kiosk.end();
  await page.locator(".wrapup").waitFor();
  await page.waitForFunction(() => globalThis.sent.includes("leave"));
  assert.deepEqual(await sent(kiosk), ["join", "respond And the stairs?", "leave"]);
  assert.deepEqual(conversations, ["POST", "DELETE"]);
  assert.deepEqual(kiosk.foreign, []);
}

/** An avatar that cannot be joined leaves a page that answers in writing, without a word of technology. */
export async function avatarFails(browser, url) {
  const kiosk = await browser.kiosk(url, {
    prepare: (page) => pretendAvatar(page, { joins: false }),
  });
  await kiosk.open();
  await kiosk.begin("es");
  await kiosk.page
    .locator(".lack")
    .getByText("puede continuar por escrito", { exact: false })
    .waitFor();
  await kiosk.ask("¿Qué es la OTPCE?");
  assert.match(await kiosk.answer(), /OTPCE/);
}

/** Without an avatar its code is not even loaded. */
export async function noAvatar(browser, url) {
  const kiosk = await browser.kiosk(url);
  const loaded = [];
  kiosk.page.on("request", (request) => loaded.push(request.url()));
  await kiosk.open();
  await kiosk.begin();
  await kiosk.ask("What is the CTBTO?");
  assert.ok(
    readdirSync("../target/classes/META-INF/kiosk/assets").some((name) =>
      name.startsWith("daily-"),
    ),
  );
  assert.deepEqual(
    loaded.filter((one) => one.includes("daily")),
    [],
  );
}

// --- The server's own calls, which its test counts at the other end ---

async function withCall(browser, url, options = {}) {
  const kiosk = await opened(browser, url, options);
  if (options.joins ?? true) await kiosk.page.locator(".picture video").waitFor();
  return kiosk;
}

async function opened(browser, url, options = {}) {
  const { joins = true, prepare = async () => {}, language = "en" } = options;
  const kiosk = await browser.kiosk(url, {
    prepare: async (page) => {
      await pretendRoom(page, { joins });
      await prepare(page);
    },
  });
  await kiosk.open({ kiosk: "hall" });
  await kiosk.page.locator(`.tongues button[lang=${language}]`).dblclick();
  return kiosk;
}

/** A double tap, a question, another language and the end. */
export async function callEnded(browser, url) {
  const kiosk = await withCall(browser, url);
  const { page } = kiosk;
  await kiosk.page.locator(".composer input").fill("What is on now?");
  await page.locator(".composer input").press("Enter");
  await kiosk.speakLanguage("fr");
  await kiosk.speakLanguage("ar");
  await kiosk.end();
  await page.locator(".wrapup").waitFor();
  await page.waitForFunction(() => globalThis.sent.includes("leave"));
  assert.deepEqual(await sent(kiosk), ["join", "respond What is on now?", "leave"]);
  assert.deepEqual(kiosk.foreign, []);
  assert.deepEqual(kiosk.complaints, []);
}

/** A visitor who walks away without a word. */
export async function callForgotten(browser, url) {
  const { page } = await withCall(browser, url, { prepare: (page) => page.clock.install() });
  await page.clock.runFor(46_000);
  await page.locator("dialog[open]").waitFor();
  assert.ok((await page.evaluate(() => globalThis.sent)).includes("echo Are you still there?"));
  await page.clock.runFor(26_000);
  await page.locator(".wrapup").waitFor();
  await page.clock.runFor(9_000);
  await page.locator(".idle .tongues").waitFor();
}

/** A page that is closed amid a call. */
export async function callClosed(browser, url) {
  const { page } = await withCall(browser, url);
  await page.goto("about:blank");
}

/** A room that cannot be joined: the call is not paid for, and the visitor is answered in writing. */
export async function callRefused(browser, url) {
  const kiosk = await withCall(browser, url, { joins: false });
  await kiosk.page.locator(".lack").waitFor();
  await kiosk.ready();
  await kiosk.ask("What is the CTBTO?");
  assert.match(await kiosk.answer(), /Comprehensive Nuclear-Test-Ban Treaty Organization/);
}

/** A platform that makes no call: the visitor can write, and reads no technical word. */
export async function noCallMade(browser, url) {
  const kiosk = await withCall(browser, url, { joins: false, language: "fr" });
  await kiosk.page.locator(".lack").getByText("par écrit", { exact: false }).waitFor();
  await kiosk.ask("Qu'est-ce que l'OTICE ?");
  assert.match(await kiosk.answer(), /OTICE/);
  assert.doesNotMatch(await kiosk.page.locator("body").innerText(), /Tavus|Daily|HTTP|Error|\b[45]\d\d\b/);
}

/** A call that takes its time: the visitor writes meanwhile, and she comes when it is made. */
export async function callLate(browser, url, makes) {
  const kiosk = await opened(browser, url);
  const { page } = kiosk;
  await writesMeanwhile(kiosk);
  assert.equal((await fetch(makes, { method: "POST" })).status, 204);
  await page.locator(".picture video").waitFor();
  await page.locator(".composer input").fill("What is on now?");
  await page.locator(".composer input").press("Enter");
  await kiosk.end();
  await page.waitForFunction(() => globalThis.sent.includes("leave"));
  assert.deepEqual(await sent(kiosk), ["join", "respond What is on now?", "leave"]);
  assert.deepEqual(kiosk.complaints, []);
}

/** A call that is made when its visitor has gone already. */
export async function callTooLate(browser, url, makes) {
  const kiosk = await opened(browser, url);
  await writesMeanwhile(kiosk);
  await kiosk.end();
  await kiosk.page.locator(".wrapup").waitFor();
  assert.equal((await fetch(makes, { method: "POST" })).status, 204);
  assert.deepEqual(await sent(kiosk), []);
}

async function writesMeanwhile(kiosk) {
  await kiosk.page.locator(".pill[data-mood=idle]").waitFor();
  assert.equal(await kiosk.page.locator(".lack").count(), 0);
  await kiosk.ask("What is the CTBTO?");
  assert.match(await kiosk.answer(), /Comprehensive Nuclear-Test-Ban Treaty Organization/);
  assert.equal(await kiosk.page.locator(".picture video").count(), 0);
}

/** A call that its platform ends, as the server tells: the visitor is told and answered in writing. */
export async function callLost(browser, url, ends) {
  const kiosk = await withCall(browser, url);
  assert.equal((await fetch(ends, { method: "POST" })).status, 204);
  await kiosk.page.locator(".lack").getByText("go on in writing", { exact: false }).waitFor();
  assert.equal(await kiosk.page.locator(".picture video").count(), 0);
  await kiosk.page.locator(".portrait").waitFor();
  await kiosk.ask("How do I get to the Festsaal?");
  assert.match(await kiosk.answer(), /exhibition/);
  await kiosk.hasNoViolations("after the avatar");
}

/** Nobody comes for an hour. */
export async function noVisitor(browser, url) {
  const kiosk = await browser.kiosk(url, {
    prepare: async (page) => {
      await pretendRoom(page);
      await page.clock.install();
    },
  });
  await kiosk.open();
  await kiosk.page.clock.runFor(3_600_000);
  assert.deepEqual(await sent(kiosk), []);
}
