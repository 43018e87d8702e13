import { assertEquals } from "@std/assert";
import {
  HSE_IO_SYNC,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../mod.ts";
import { pause } from "../helpers/bounded.ts";
import { done, onCompletion, submit } from "../helpers/ecb_calls.ts";
import { concat, corruptBytes, fillPattern } from "../helpers/patterns.ts";
import { HostServer, type Proc } from "../helpers/wire_server.ts";

const WRITES = 90;

/** One buffer for all writes, overwritten as soon as each call was made. */
function sync(size: number): Proc {
  return async (ecb) => {
    const buffer = new Uint8Array(size);
    for (let i = 0; i < WRITES; i++) {
      fillPattern(buffer, i);
      const written = ecb.WriteClient(
        ecb.ConnID,
        buffer,
        { value: size },
        HSE_IO_SYNC,
      );
      buffer.fill(0xee);
      await written;
    }
    return HSE_STATUS_SUCCESS;
  };
}

function async(size: number): Proc {
  return (ecb) => {
    const buffer = new Uint8Array(size);
    let writes = 0;
    const next = () => {
      if (writes === WRITES) {
        done(ecb);
        return;
      }
      fillPattern(buffer, writes++);
      submit(ecb, buffer);
      buffer.fill(0xee);
    };
    onCompletion(ecb, next);
    next();
    return HSE_STATUS_PENDING;
  };
}

for (const [mode, proc] of Object.entries({ sync, async })) {
  for (const size of [1000, 65536]) {
    for (const reader of ["fast", "slow"]) {
      Deno.test(`a buffer of ${size} reused after each ${mode} call, ${reader} reader: no corrupt byte`, async () => {
        await using server = HostServer.start(proc(size));
        await using client = await server.connect();
        await client.request("/");
        // Long enough for the writer to have run into whatever holds it up.
        if (reader === "slow") await pause(100);
        const head = await client.head();
        assertEquals(head.get("transfer-encoding"), "chunked");
        const chunks = [];
        for (let chunk; (chunk = await client.chunk()).length > 0;) {
          chunks.push(chunk);
          if (reader === "slow") await pause(2);
        }
        assertEquals(corruptBytes(concat(chunks), WRITES, size), 0);
      });
    }
  }
}
