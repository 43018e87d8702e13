import { bounded } from "./bounded.ts";

/** What an engine answers to a GET, as status and text: `200 Hello`. */
export function fetched(url: string): Promise<string> {
  return bounded(
    fetch(url).then(async (response) =>
      `${response.status} ${await response.text()}`
    ),
    url,
    30_000,
  );
}
