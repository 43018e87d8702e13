/** Deno.serve, with a host whose extension is recompiled from C. @module */

import { IsapiHost } from "@isapi/streams";
import { loadExtension } from "@isapi/streams/wasm";
import { control } from "../served/control.ts";
import { writesOf } from "../served/writes.ts";
import { job } from "./job.ts";

const { writes, size, length, buffer } = writesOf(job.workload);
const module = await Deno.readFile(new URL("writes.wasm", import.meta.url));
const extension = await loadExtension(module, {
  registry: {
    "HKEY_LOCAL_MACHINE\\Software\\Bench": {
      Writes: writes,
      Size: size,
      Piece: buffer().slice(),
      Async: job.handler === "async" ? 1 : 0,
      Head: length === undefined ? "" : `Content-Length: ${length}\r\n\r\n`,
    },
  },
});
const host = new IsapiHost({ onError: console.error }).mount("/", extension);

Deno.serve({
  hostname: "127.0.0.1",
  port: 0,
  onListen: ({ port }) => control(port),
}, host.fetch);
