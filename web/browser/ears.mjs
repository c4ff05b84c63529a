/** Gives the page a recognition of speech that hears what a test says with visitorSays(words). */
export async function pretendEars(page) {
  await page.addInitScript(() => {
    let listening;
    globalThis.SpeechRecognition = class {
      start() {
        listening = this;
      }
      abort() {
        if (listening === this) listening = undefined;
      }
    };
    globalThis.visitorSays = (words) => {
      if (!listening) throw new Error(`nobody listens to "${words}"`);
      const result = Object.assign([{ transcript: words }], { isFinal: true });
      listening.onresult({ resultIndex: 0, results: [result] });
    };
  });
}
