// A real browser: Chromium, driven by playwright-core in a process of its own,
// which may do what the tests may not. This file is that process, too.

/** Not in deno.json: only who has a browser needs it, and gets it on the first use. */
const PLAYWRIGHT = "npm:playwright-core@1.65.1";

/** Where Debian, and others, install it. */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Milliseconds for a browser that has to be fetched a driver for. */
const PATIENCE = 240_000;

/** It asks nobody but the test's own server; as root it starts without its sandbox only. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** What marks the script's result in the output. */
const RESULT = "result: ";

/** The part of playwright-core's page that scripts use: https://playwright.dev/docs/api/class-page */
export interface Page {
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  click(selector: string): Promise<void>;
  textContent(selector: string): Promise<string | null>;
  evaluate<T, A>(
    work: string | ((argument: A) => T),
    argument?: A,
  ): Promise<Awaited<T>>;
  waitForSelector(
    selector: string,
    options?: { timeout?: number },
  ): Promise<unknown>;
  screenshot(options: { path: string; fullPage?: boolean }): Promise<unknown>;
  emulateMedia(options: { colorScheme: "light" | "dark" }): Promise<void>;
  setViewportSize(size: { width: number; height: number }): Promise<void>;
  on(event: "pageerror", listener: (error: Error) => void): void;
  on(
    event: "console",
    listener: (message: { type(): string; text(): string }) => void,
  ): void;
  on(
    event: "request",
    listener: (request: { url(): string }) => void,
  ): void;
}

/** What a script's module exports as its default. What it gives is sent as JSON. */
export type BrowserScript = (page: Page, ...args: string[]) => Promise<unknown>;

/** Runs a script with a page of a browser, and gives what the script gave. */
export type InBrowser = <T>(script: URL, ...args: string[]) => Promise<T>;

const found = PLACES.find(isFile);

/** A test in a browser. Where there is none it is skipped, and says so. */
export function browserTest(
  name: string,
  test: (inBrowser: InBrowser) => Promise<void>,
): void {
  const skipped = found === undefined;
  if (skipped) {
    console.log(`skipped, no Chromium at ${PLACES.join(", ")}: ${name}`);
  }
  Deno.test({
    name,
    ignore: skipped,
    fn: () => test((script, ...args) => inBrowser(found!, script, ...args)),
  });
}

/** The script is a module that imports nothing but types. */
async function inBrowser<T>(
  chromium: string,
  script: URL,
  ...args: string[]
): Promise<T> {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "run",
      "--allow-all",
      "--no-check",
      "--no-config",
      "--no-lock",
      import.meta.url,
      chromium,
      script.href,
      ...args,
    ],
    stdin: "null",
    signal: AbortSignal.timeout(PATIENCE),
  }).output();
  const decoder = new TextDecoder();
  const result = decoder.decode(stdout).split("\n")
    .find((line) => line.startsWith(RESULT));
  if (code !== 0 || result === undefined) {
    throw new Error(`${script} exited with ${code}: ${decoder.decode(stderr)}`);
  }
  return JSON.parse(result.slice(RESULT.length));
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}

async function drive(
  [executablePath, script, ...args]: readonly string[],
): Promise<void> {
  const [{ chromium }, { default: run }] = await Promise.all([
    import(PLAYWRIGHT),
    import(script!) as Promise<{ default: BrowserScript }>,
  ]);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const result = await run(await browser.newPage(), ...args);
    console.log(`${RESULT}${JSON.stringify(result)}`);
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await drive(Deno.args);
