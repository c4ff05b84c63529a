// Measures the page on a running Rosa: node web/measure.mjs http://localhost:8000
// Milliseconds, median and largest of several tries, as the browser's own clock tells them.
import { Browser } from "./browser/kiosk.mjs";

const [url = "http://localhost:8000"] = process.argv.slice(2);
const TRIES = 10;
const figures = { firstPaint: [], begun: [], thinking: [], words: [], cardAfterWords: [] };
const browser = await Browser.launch();
for (let time = 0; time < TRIES; time++) {
  const kiosk = await browser.kiosk(url);
  const { page } = kiosk;
  await kiosk.open();
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  figures.firstPaint.push(await paint.jsonValue());
  figures.begun.push(
    await page.evaluate(timed, { touch: ".tongues [lang=en]", seen: [".pill[data-mood=idle]"] }),
  );
  await page.locator(".composer input").fill("When is the High-Level Plenary?");
  const [thinking, words, card] = await page.evaluate(timed, {
    touch: ".composer .primary",
    seen: [".pill[data-mood=thinking]", ".captions > .turn.rosa p", ".card.first"],
  });
  figures.thinking.push(thinking);
  figures.words.push(words);
  figures.cardAfterWords.push(card - words);
  await page.context().close();
}
await browser.close();
for (const [name, values] of Object.entries(figures)) {
  const sorted = values.flat().toSorted((one, other) => one - other);
  console.log(name, `median ${round(sorted[TRIES / 2])}, largest ${round(sorted.at(-1))}`);
}

function round(milliseconds) {
  return Math.round(milliseconds * 10) / 10;
}

/** Touches something, and tells after how long each of the things to be seen was painted. */
function timed({ touch, seen }) {
  return new Promise((resolve) => {
    const times = seen.map(() => undefined);
    const start = performance.now();
    const look = () => {
      seen.forEach((selector, at) => {
        if (times[at] === undefined && document.querySelector(selector)) {
          times[at] = performance.now() - start;
        }
      });
      if (times.every((time) => time !== undefined)) resolve(times);
      else requestAnimationFrame(look);
    };
    document.querySelector(touch).click();
    look();
  });
}
