/**
 * The hostile extension behind Deno, in a process of its own: what kills it
 * must not kill the tests.
 *
 * @module
 */

import { hostileHost } from "./hostile_extension.ts";

const server = Deno.serve({
  port: 0,
  hostname: "127.0.0.1",
  onListen: ({ port }) => console.log(port),
}, hostileHost().fetch);
// The parent closes our input when it ends, however it ends.
for await (const _ of Deno.stdin.readable);
await server.shutdown();
