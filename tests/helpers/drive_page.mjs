// Run by Node: opens a page in a browser, waits until it is complete, has it
// fetch some paths, and prints what it showed and the chunks that it was sent.
// node drive_page.mjs PACKAGES BROWSER URL PATH...

import { createRequire } from "node:module";
import process from "node:process";

const [packages, executablePath, url, ...paths] = process.argv.slice(2);
const { chromium } = createRequire(packages)("playwright-core");

const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
try {
  const page = await browser.newPage();
  await page.goto(url);
  const output = page.locator("[data-complete]");
  await output.waitFor({ state: "attached" });
  const shown = await output.textContent();
  const answers = await page.evaluate(
    (paths) =>
      Promise.all(paths.map(async (path) => {
        const response = await fetch(path);
        const chunks = [];
        for await (const chunk of response.body) chunks.push(chunk.length);
        return { status: response.status, chunks };
      })),
    paths,
  );
  console.log(JSON.stringify({ shown, answers }));
} finally {
  await browser.close();
}
