// Many requests of tests/wasm/sources/many.c, which wait in many ways.

import { assertEquals } from "@std/assert";
import { IsapiHost } from "../../mod.ts";
import { HSE_TERM_MUST_UNLOAD } from "../../src/isapi/constants.ts";
import { ModuleInstance } from "../../src/wasm/instance.ts";
import { loadSettings } from "../../src/wasm/load_options.ts";
import { compiled } from "./compiled.ts";

/** What a crowd has left. */
export interface Left {
  /** Control blocks. */
  readonly blocks: number;
  /** Pages of the module's memory, by which it has grown in the second half. */
  readonly pages: number;
  readonly errors: readonly unknown[];
}

/** Runs requests, so many at once, in a module that waits by itself or by the engine's means. */
export async function crowd(
  asyncify: boolean,
  requests: number,
  atOnce = 200,
): Promise<Left> {
  const instance = new ModuleInstance(loadSettings({}), () => {});
  await instance.start(await compiled("many.c", { asyncify }));
  const errors: unknown[] = [];
  const host = new IsapiHost({ onError: (error) => errors.push(error) })
    .mount("/", { HttpExtensionProc: (ecb) => instance.request(ecb) });
  const text = async (part: string) => {
    const response = await host.fetch(new Request(`http://localhost/${part}`));
    return await response.text();
  };
  const serve = async (from: number, to: number) => {
    let next = from;
    const client = async () => {
      for (let i = next++; i < to; i = next++) {
        const [seed] = (await text(`?${i}`)).split(" ");
        assertEquals(seed, String(i));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, client));
  };
  const pages = async () => Number(await text("memory"));
  await serve(0, requests / 2);
  const before = await pages();
  await serve(requests / 2, requests);
  const after = await pages();
  await host.shutdown({ deadline: 1000 });
  const blocks = instance.requests;
  await instance.terminate(HSE_TERM_MUST_UNLOAD);
  await instance.unload();
  return { blocks, pages: after - before, errors };
}
