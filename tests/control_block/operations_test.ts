// A table of operations and of what happens meanwhile: each cell is a test.

import { assertEquals } from "@std/assert";
import { turns } from "../helpers/settled.ts";
import { Asked, type Name } from "./operations/asked.ts";
import { EVENTS } from "./operations/events.ts";

/** Refusals of the same kind in a row are one; completions are all there. */
function brief(told: readonly string[]): string {
  const isNew = (text: string, i: number) =>
    text !== told[i - 1] || !text.startsWith("FALSE");
  return told.filter(isNew).join(" ") || "nothing";
}

for (const [event, { happens, told, ...manner }] of Object.entries(EVENTS)) {
  for (const [name, expected] of Object.entries(told) as [Name, string][]) {
    Deno.test(`${name}, ${event}: ${expected}`, async () => {
      const asked = new Asked(name, manner);
      await asked.waits();
      const completions = () => asked.told.filter((text) => /^\(/.test(text));
      assertEquals(completions(), [], "what it waits for has not come");
      const happened = happens(asked, name);
      assertEquals(completions(), [], "never inside a call");
      await happened;
      await turns();
      const ended = await asked.ended();
      assertEquals(`${brief(asked.told)}; ${ended}`, expected);
    });
  }
}
