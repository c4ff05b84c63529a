import assert from "node:assert/strict";

/** After the end nothing of a visitor is left, nothing is stored, and no other host was asked. */
export async function nothingLeft(browser, url) {
  const kiosk = await browser.kiosk(url);
  const { page } = kiosk;
  await kiosk.open();
  const fresh = await page.locator("body").innerText();
  await kiosk.begin();
  await kiosk.ask("Where is the Festsaal? My name is Zacharias.");
  await page.locator(".composer input").fill("half a question of Zacharias");
  await kiosk.end();
  await page.locator(".wrapup .primary").click();
  await page.locator(".idle .tongues").waitFor();

  assert.equal(await page.locator("body").innerText(), fresh);
  assert.doesNotMatch(await page.content(), /Zacharias/);
  assert.equal(await page.locator(".composer input").inputValue(), "");
  assert.deepEqual(await page.evaluate(stored), {
    local: 0,
    session: 0,
    databases: 0,
    caches: 0,
    cookies: "",
  });
  assert.deepEqual(await page.context().cookies(), []);
  assert.deepEqual(kiosk.foreign, []);
  assert.deepEqual(kiosk.complaints, []);

  const next = page.waitForRequest(/chat\/completions/);
  await kiosk.begin();
  await kiosk.ask("What is the CTBTO?");
  const { messages } = (await next).postDataJSON();
  assert.deepEqual(messages, [{ role: "user", content: "What is the CTBTO?" }]);
}

async function stored() {
  return {
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    cookies: document.cookie,
  };
}

/** No byte that a browser gets holds a key. */
export async function noKeys(browser, url) {
  const kiosk = await browser.kiosk(url);
  const bodies = [];
  kiosk.page.on("response", (response) => {
    // An event stream has no end to wait for.
    if (!response.url().includes("/events")) bodies.push(response.text().catch(() => ""));
  });
  await kiosk.open();
  await kiosk.begin();
  await kiosk.ask("What is the CTBTO?");
  const all = (await Promise.all(bodies)).join();
  assert.ok(all.length > 50_000, `only ${all.length} characters were seen`);
  assert.doesNotMatch(all, /rosa-backend-key/);
}

/** While nobody is there the page opens no conversation; a double tap opens one; leaving the page ends it. */
export async function alwaysEnded(browser, url) {
  const kiosk = await browser.kiosk(url);
  const { page } = kiosk;
  const opened = [];
  page.on("response", (response) => {
    if (new URL(response.url()).pathname === "/api/conversations") opened.push(response);
  });
  await kiosk.open();
  assert.equal(opened.length, 0);
  await page.locator(".tongues button[lang=en]").dblclick();
  await kiosk.ready();
  assert.equal(opened.length, 1);
  const { id, token } = await opened[0].json();
  const stillOpen = async () => {
    const response = await fetch(`${url}/api/conversations/${id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.ok && (await response.json()).state === "open";
  };
  assert.ok(await stillOpen());
  await page.goto("about:blank");
  for (let tries = 0; await stillOpen(); tries++)
    assert.ok(tries < 2_000, "the conversation stays open");
}
