import assert from "node:assert/strict";
import { readdirSync } from "node:fs";

/** Plays the server's part of an avatar, and the video platform's in place of its code. */
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
  await page.route(/\/kiosk\/assets\/daily-/, (route) =>
    route.fulfill({ contentType: "text/javascript", body: joins ? JOINS : FAILS }),
  );
  await page.addInitScript(() => {
    globalThis.sent = [];
    navigator.mediaDevices &&
      (navigator.mediaDevices.getUserMedia = (wish) => globalThis.sent.push(wish));
  });
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
