// Runs one scenario against a server: node run.mjs http://127.0.0.1:8000 <scenario> [more addresses]
import { Browser } from "./kiosk.mjs";
import * as avatar from "./avatar.mjs";
import * as look from "./look.mjs";
import * as privacy from "./privacy.mjs";
import * as tasks from "./tasks.mjs";
import * as trouble from "./trouble.mjs";

const scenarios = { ...avatar, ...look, ...privacy, ...tasks, ...trouble };
const [url, name, ...others] = process.argv.slice(2);
const scenario = scenarios[name];
if (!scenario)
  throw new Error(`no scenario ${name}; there are ${Object.keys(scenarios).join(", ")}`);
const browser = await Browser.launch();
try {
  await scenario(browser, url, ...others);
} finally {
  await browser.close();
}
