import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"];
export const LANDSCAPE = { width: 1920, height: 1080 };
export const PORTRAIT = { width: 1080, height: 1920 };
export const PHONE = { width: 320, height: 640 };

/** A page that opens the camera or reaches beyond Rosa's own host is at fault; each keeps its list. */
export class Kiosk {
  /** Requests to other hosts, and what the page complained of. */
  foreign = [];
  complaints = [];

  constructor(page, url) {
    this.page = page;
    this.url = url;
    page.on("request", (request) => {
      if (!request.url().startsWith(`${url}/`)) this.foreign.push(request.url());
    });
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (/Content Security Policy|Permissions/.test(message.text()))
        this.complaints.push(message.text());
    });
  }

  /** Opens the idle screen; `address` holds what a kiosk's address may say. */
  async open(address = {}) {
    await this.page.goto(
      `${this.url}/kiosk?${new URLSearchParams({ language: "en", ...address })}`,
    );
    await this.page.locator(".tongues button").first().waitFor();
    await this.page.locator(".programme").waitFor();
    return this;
  }

  async begin(language = "en") {
    await this.page.locator(`.tongues button[lang=${language}]`).click();
    await this.page.locator(".active").waitFor();
    await this.ready();
  }

  async ask(question) {
    await this.page.locator(".composer input").fill(question);
    await this.page.locator(".composer input").press("Enter");
    await this.answered();
  }

  /** The newest turn is Rosa's, and whole. */
  async answered() {
    await this.page.locator(".captions > .turn.rosa:last-child").waitFor();
    await this.ready();
  }

  ready() {
    return this.page
      .locator(".pill:is([data-mood=idle], [data-mood=declined], [data-mood=listening])")
      .waitFor();
  }

  async answer() {
    return (await this.page.locator(".captions > .turn.rosa:last-child").innerText()).trim();
  }

  card(type = "") {
    return this.page.locator(`.card.first${type && `.${type}`}`);
  }

  async speakLanguage(language) {
    await this.page.locator(`.languages button[lang=${language}]`).click();
    await this.page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
    if ((await this.page.locator(".card").count()) > 0)
      await this.page.locator(`.card.first[lang=${language}]`).waitFor();
  }

  end() {
    return this.page.locator(".controls .end").click();
  }

  /** Every rule of axe-core, and text contrast of 7:1. */
  async hasNoViolations(where) {
    await this.page.evaluate(AXE);
    const violations = await this.page.evaluate(async () => {
      const rules = { "color-contrast-enhanced": { enabled: true } };
      const { violations: found } = await globalThis.axe.run(document, { rules });
      return found.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`).join("\n    ")}`,
      );
    });
    assert.deepEqual(violations, [], where);
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One browser for all pages of a scenario. */
export class Browser {
  static async launch() {
    const options = {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      // Containers run everything as root, where Chromium has no sandbox.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    };
    return new Browser(await chromium.launch(options));
  }

  constructor(browser) {
    this.browser = browser;
  }

  /** A page of a fresh visitor; `prepare` may set it up before it is opened. */
  async kiosk(url, { viewport = LANDSCAPE, prepare = async () => {}, ...options } = {}) {
    const context = await this.browser.newContext({
      viewport,
      reducedMotion: "reduce",
      ...options,
    });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    await prepare(page);
    return new Kiosk(page, url);
  }

  close() {
    return this.browser.close();
  }
}
