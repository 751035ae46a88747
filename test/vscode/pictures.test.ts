import { env } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { newsmark } from "./support/newsmark.js";
import { putFolder, removeFolder, THEMES, useTheme, VIEWS } from "./support/views.js";
import { resizeWindow, takeScreenshot, windowIsAtHand } from "./window.js";

const LIGHT = { look: "light", theme: THEMES.light };
const DARK = { look: "dark", theme: THEMES.dark };
const OTHERS = [
  { look: "high-contrast", theme: THEMES["high-contrast"] },
  { look: "high-contrast-light", theme: THEMES["high-contrast-light"] },
  { look: "narrow", theme: THEMES.light },
];

/** These are looked at in high contrast and in a narrow window, too. */
const CLOSELY = ["page", "review", "dashboard", "concordance"];

/** Every view in every look takes minutes: only a run that asks for it takes more than one of each, and the page in dark. */
const all = process.env.NEWSMARK_TEST_LOOKS === "all";
const LOOKS = Object.keys(VIEWS).flatMap((view) => {
  const isClose = CLOSELY.includes(view);
  const looks = [LIGHT, ...(all || view === "page" ? [DARK] : []), ...(all && isClose ? OTHERS : [])];
  return looks.map((look) => ({ view, ...look }));
});

/** Pictures in another display language have its name. */
const named = (name: string): string => (env.language.startsWith("en") ? name : `${name}-${env.language}`);

/** Each leaves a picture for people to look at; it fails only where the window does not come to show what is to be seen. */
describe("Pictures", function () {
  before(async function () {
    if (!windowIsAtHand) this.skip();
    await newsmark();
    await putFolder();
  });
  after(async () => {
    if (!windowIsAtHand) return;
    await removeFolder();
    await resizeWindow(1440, 900);
  });
  afterEach(() => useTheme(undefined));
  cleanUpAfterEach();

  for (const { view, look, theme } of LOOKS) {
    it(`of ${view}, ${look}`, async () => {
      const { show, leave } = VIEWS[view] ?? {};
      const [width, height] = look === "narrow" ? [820, 720] : [1280, 800];
      await resizeWindow(width, height);
      await useTheme(theme);
      try {
        await show?.();
        await takeScreenshot(named(`${view}-${look}`));
      } finally {
        await leave?.();
      }
    });
  }
});
