import type { Page } from "../helpers/browser.ts";

/** What the page shows once an example has run. */
export interface Shown {
  readonly name: string;
  readonly state: string;
  readonly head: string;
  readonly pieces: readonly string[];
  /** All text of the picture. */
  readonly picture: string;
}

/** What came of all examples. */
export interface Visit {
  readonly runs: readonly Shown[];
  /** What went wrong in the page. */
  readonly problems: readonly string[];
  /** Hosts that the page asked. */
  readonly hosts: readonly string[];
}

const SHOWN = `({
  name: document.querySelector("#examples [aria-pressed=true] b").textContent,
  state: document.querySelector("#state").dataset.state,
  head: document.querySelector("#head").textContent,
  pieces: [...document.querySelectorAll(".piece")].map((piece) => piece.textContent),
  picture: document.querySelector("#picture svg").textContent,
})`;

/** Clicks one example after the other, and looks at what comes of it; takes pictures where asked. */
export default async function visit(
  page: Page,
  base: string,
  pictures?: string,
): Promise<Visit> {
  const problems: string[] = [];
  const hosts = new Set<string>();
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await page.setViewportSize({ width: 1500, height: 1000 });
  await page.goto(base);
  const names = await page.evaluate<string[], void>(
    `[...document.querySelectorAll("#examples b")].map((name) => name.textContent)`,
  );
  const runs: Shown[] = [];
  for (const [i, name] of names.entries()) {
    await page.click(`#examples button:nth-child(${i + 1})`);
    await page.waitForSelector(`#picture[data-of=${JSON.stringify(name)}]`, {
      timeout: 60_000,
    });
    runs.push(await page.evaluate<Shown, void>(SHOWN));
    if (pictures === undefined) continue;
    const colorScheme = i % 2 === 0 ? "light" : "dark";
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${pictures}/${i}.png`, fullPage: true });
  }
  return { runs, problems, hosts: [...hosts] };
}
