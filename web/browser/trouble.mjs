import assert from "node:assert/strict";
import { connect, createServer } from "node:net";

/** A door before a server that can be shut, with everything that goes through it, and opened again. */
class Door {
  #sockets = new Set();
  #server;
  #port;

  static async before(url) {
    const door = new Door();
    door.leadTo(url);
    await door.open(0);
    return door;
  }

  leadTo(url) {
    this.target = new URL(url);
  }

  get url() {
    return `http://127.0.0.1:${this.#port}`;
  }

  open(port = this.#port) {
    this.#server = createServer((socket) => {
      const inner = connect(Number(this.target.port), this.target.hostname);
      for (const [one, other] of [
        [socket, inner],
        [inner, socket],
      ]) {
        this.#sockets.add(one);
        one.pipe(other);
        one.on("error", () => other.destroy());
        one.on("close", () => this.#sockets.delete(one));
      }
    });
    return new Promise((resolve) =>
      this.#server.listen(port, "127.0.0.1", () => {
        this.#port = this.#server.address().port;
        resolve();
      }),
    );
  }

  shut() {
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => this.#server.close(resolve));
  }
}

/**
 * The server dies amid an answer: the page offers to ask again, and after a restart, which forgot the
 * conversation, the next question works without a reload. `url` answers slowly, `next` is the server after.
 */
export async function killed(browser, url, next) {
  const door = await Door.before(url);
  const kiosk = await browser.kiosk(door.url);
  const { page } = kiosk;
  await kiosk.open();
  await kiosk.begin("ru");
  await page.evaluate(() => (globalThis.sameDocument = true));
  await page.locator(".composer input").fill("Что такое ОДВЗЯИ?");
  await page.locator(".composer input").press("Enter");
  await page.locator(".captions > .turn.rosa:last-child").waitFor();
  await door.shut();
  await page.locator(".note").getByText("Связь прервалась").waitFor();

  door.leadTo(next);
  await door.open();
  await page.locator(".note button").click();
  await kiosk.answered();
  assert.match(await kiosk.answer(), /ОДВЗЯИ/);
  assert.ok(await page.evaluate(() => globalThis.sameDocument));
  await door.shut();
}

/** While nobody is there, a server that is gone is told, and its return seen. */
export async function offline(browser, url) {
  const door = await Door.before(url);
  const kiosk = await browser.kiosk(door.url, { prepare: (page) => page.clock.install() });
  await kiosk.open({ language: "fr" });
  await door.shut();
  await kiosk.page.clock.runFor(31_000);
  await kiosk.page.locator(".offline").waitFor();
  await kiosk.hasNoViolations("offline");
  await door.open();
  await kiosk.page.clock.runFor(4_000);
  await kiosk.page.locator(".tongues").waitFor();
  await door.shut();
}

/** A model that says nothing: within a second the visitor is asked to wait, after fifteen Rosa apologizes. */
export async function stalled(browser, url) {
  const kiosk = await browser.kiosk(url, { prepare: (page) => page.clock.install() });
  const { page } = kiosk;
  await kiosk.open();
  await kiosk.begin("fr");
  await page.locator(".composer input").fill("Qu'est-ce que l'OTICE ?");
  const asked = page.waitForRequest(/chat\/completions/);
  await page.locator(".composer input").press("Enter");
  await asked;
  await page.clock.runFor(1_000);
  await page.locator(".moment").getByText("Un instant").waitFor();
  await page.clock.runFor(15_000);
  await page.locator(".note").getByText("trop de temps").waitFor();
  await page.locator(".note .desk").waitFor();
}

/** Of many questions in a row the last is answered; each of the others is given up. */
export async function storm(browser, url) {
  const kiosk = await browser.kiosk(url);
  const { page } = kiosk;
  await kiosk.open();
  await kiosk.begin();
  for (let n = 0; n < 12; n++) {
    await page
      .locator(".composer input")
      .fill(n < 11 ? `Where is room ${n}?` : "What is the CTBTO?");
    await page.locator(".composer input").press("Enter");
  }
  await kiosk.answered();
  assert.match(await kiosk.answer(), /Comprehensive Nuclear-Test-Ban Treaty Organization/);
  assert.equal(await page.locator(".turn.visitor").count(), 12);
}

/** Stop ends the request, for the server to see, and marks the words that came. */
export async function stop(browser, url) {
  const kiosk = await browser.kiosk(url);
  const { page } = kiosk;
  await kiosk.open();
  await kiosk.begin();
  await page.locator(".composer input").fill("Tell me something long.");
  await page.locator(".composer input").press("Enter");
  await page.locator(".captions > .turn.rosa:last-child").waitFor();
  await page.locator(".controls button").first().click();
  await page.locator(".mark").getByText("Stopped").waitFor();
  await kiosk.ready();
}

/** After 45 silent seconds Rosa asks, 25 later she ends, and any key goes on, ten times and more. */
export async function silence(browser, url) {
  const kiosk = await browser.kiosk(url, { prepare: (page) => page.clock.install() });
  const { page } = kiosk;
  await kiosk.open();
  await kiosk.begin("zh");
  for (let time = 0; time < 11; time++) {
    await page.clock.runFor(46_000);
    await page.locator("dialog[open]").getByText("您还在吗").waitFor();
    await page.keyboard.press("a");
    await page.locator("dialog").waitFor({ state: "detached" });
  }
  await page.clock.runFor(46_000);
  await page.locator("dialog[open] button").click();
  await page.clock.runFor(71_000);
  await page.locator(".wrapup").waitFor();
  await page.clock.runFor(9_000);
  await page.locator(".idle .tongues").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
}
