import type { Page } from "../helpers/browser.ts";

/** What the page showed, and how its own requests were answered. */
export interface Driven {
  readonly shown: string;
  readonly answers: readonly {
    readonly status: number;
    /** Sizes of the pieces that arrived. */
    readonly chunks: readonly number[];
  }[];
}

/** Waits until the page is complete, and has it ask for some paths. */
export default async function drive(
  page: Page,
  url: string,
  ...paths: string[]
): Promise<Driven> {
  await page.goto(url);
  const shown = await page.textContent("[data-complete]");
  const answers = await page.evaluate(
    (paths: string[]) =>
      Promise.all(paths.map(async (path) => {
        const response = await fetch(path);
        const chunks: number[] = [];
        const reader = response.body!.getReader();
        while (true) {
          const { done, value } = await reader.read();
          if (done) return { status: response.status, chunks };
          chunks.push(value.length);
        }
      })),
    paths,
  );
  return { shown: shown ?? "", answers };
}
