import type { Page } from "../helpers/browser.ts";

/** What a browser made of a page and of a sound in it. */
export interface Played {
  readonly duration: number;
  /** Where the sound was after each jump, in seconds. */
  readonly times: number[];
  readonly error: string | null;
}

/** Opens a page twice, and jumps to and fro in a sound that it has in a `<video>`. */
export default async (page: Page, url: string): Promise<Played> => {
  await page.goto(url);
  await page.reload();
  return await page.evaluate(async () => {
    interface Video {
      src: string;
      preload: string;
      duration: number;
      currentTime: number;
      error: { message: string } | null;
      addEventListener(name: string, listener: () => void): void;
    }
    const { document } = globalThis as unknown as {
      document: { createElement(name: "video"): Video };
    };
    const video = document.createElement("video");
    const event = (name: string) =>
      new Promise<void>((resolve, reject) => {
        video.addEventListener(name, resolve);
        const failed = () => reject(new Error(video.error?.message));
        video.addEventListener("error", failed);
      });
    video.preload = "metadata";
    video.src = "/tone.wav";
    await event("loadedmetadata");
    const times: number[] = [];
    for (const time of [250, 10, 299]) {
      video.currentTime = time;
      await event("seeked");
      times.push(Math.round(video.currentTime));
    }
    const { duration, error } = video;
    return { duration, times, error: error?.message ?? null };
  });
};
