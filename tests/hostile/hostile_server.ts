/**
 * The hostile extension behind Deno, in a process of its own: what kills it
 * must not kill the tests.
 *
 * @module
 */

import { announced } from "../helpers/announced_server.ts";
import { hostileHost } from "./hostile_extension.ts";

const server = announced(hostileHost().fetch);
// The parent closes our input when it ends, however it ends.
for await (const _ of Deno.stdin.readable);
await server.shutdown();
