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

/** What breaks a rule of layout, at one size of the window and in one colour scheme. */
export interface Look {
  readonly width: number;
  readonly scheme: "light" | "dark";
  /** Parts that are empty before the first click. */
  readonly empty: readonly string[];
  /** What is cut, and does not scroll. */
  readonly cut: readonly string[];
  /** Texts that one cannot read, with their contrast or their size. */
  readonly faint: readonly string[];
}

/** What came of all examples. */
export interface Visit {
  readonly looks: readonly Look[];
  /** Texts of the source's lines that are lit, by the row of the picture that one points at. */
  readonly lit: Readonly<Record<string, readonly string[]>>;
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

/** Points at each row, and gives the lines that light up. */
const LIT =
  `[...document.querySelectorAll("#picture g[tabindex]")].flatMap((row) => {
  row.dispatchEvent(new PointerEvent("pointerenter"));
  return [...document.querySelectorAll("#source .lit")].map((line) => line.textContent.trim());
})`;

type Rules = Pick<Look, "empty" | "cut" | "faint">;

/** https://www.w3.org/TR/WCAG22/#contrast-minimum */
const RULES = `(() => {
  const name = (element) => element.id || element.className?.baseVal || element.className || element.tagName;
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const parts = ["#examples button", "#state", "#head", "#request", "#file", "#pieces", "#source",
    "#legend", "#picture svg", "a[href]"];
  const empty = parts.filter((part) => {
    const found = [...document.querySelectorAll(part)];
    return found.length === 0 || found.some((one) => one.textContent.trim() === "");
  });

  const scrolls = (element) => {
    for (let one = element.parentElement; one; one = one.parentElement) {
      if (/auto|scroll/.test(getComputedStyle(one).overflowX)) return true;
    }
    return false;
  };
  const cut = [...document.body.querySelectorAll("*")].filter((one) => {
    if (!shown(one) || one.closest("svg svg, script, noscript")) return false;
    const { left, right } = one.getBoundingClientRect();
    const outside = (left < 0 || right > innerWidth + 1) && !scrolls(one);
    const over = one.namespaceURI.endsWith("xhtml") && one.scrollWidth > one.clientWidth + 1 &&
      one.clientWidth > 0 && !/auto|scroll/.test(getComputedStyle(one).overflowX);
    return outside || over;
  }).map(name);
  const lanes = [...document.querySelectorAll("#picture .lane")].map((lane) => lane.x1.baseVal.value);
  for (const text of document.querySelectorAll("#picture g text:not(.time)")) {
    const { x, width } = text.getBBox();
    const end = lanes.find((lane) => lane > x) ?? 1000;
    if (x + width > end) cut.push(text.textContent);
  }

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const over = (colour, [r, g, b]) => {
    canvas.fillStyle = \`rgb(\${r} \${g} \${b})\`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.map((value) => value / 255)
      .map((value) => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (element) => {
    if (element === null) return [255, 255, 255];
    const paper = element.tagName === "svg" && element.querySelector(".paper");
    const own = paper ? getComputedStyle(paper).fill : getComputedStyle(element).backgroundColor;
    return over(own, behind(element.parentElement));
  };
  const faint = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !shown(element) || element.closest("title, style, script, noscript")) continue;
    const style = getComputedStyle(element);
    const inSvg = element.ownerSVGElement;
    const paper = behind(element);
    const ink = over(inSvg ? style.fill : style.color, paper);
    const [dark, light] = [luminance(ink), luminance(paper)].sort((a, b) => a - b);
    const contrast = (light + .05) / (dark + .05);
    const size = parseFloat(style.fontSize) * (inSvg ? inSvg.getScreenCTM().a : 1);
    if (contrast < 4.5 || size < 11 || style.opacity !== "1") {
      faint.push(\`\${texts.currentNode.data.trim()}: \${contrast.toFixed(1)}, \${size} px\`);
    }
  }
  return { empty, cut, faint };
})()`;

/** Looks at the page, clicks one example after the other, and looks at what comes of it; takes pictures where asked. */
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
  const looks: Look[] = [];
  for (const [width, height] of [[390, 844], [1400, 1000]] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(base);
    await page.waitForSelector("#picture[data-of]", { timeout: 60_000 });
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      looks.push({ width, scheme, ...await page.evaluate<Rules, void>(RULES) });
    }
  }
  const names = await page.evaluate<string[], void>(
    `[...document.querySelectorAll("#examples b")].map((name) => name.textContent)`,
  );
  const runs: Shown[] = [];
  const lit: Record<string, readonly string[]> = {};
  for (const [i, name] of names.entries()) {
    await page.click(`#examples button:nth-child(${i + 1})`);
    await page.waitForSelector(`#picture[data-of=${JSON.stringify(name)}]`, {
      timeout: 60_000,
    });
    runs.push(await page.evaluate<Shown, void>(SHOWN));
    lit[name] = await page.evaluate<string[], void>(LIT);
    if (pictures === undefined) continue;
    const colorScheme = i % 2 === 0 ? "light" : "dark";
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${pictures}/${i}.png`, fullPage: true });
  }
  return { runs, looks, lit, problems, hosts: [...hosts] };
}
