/** Node behind `@hono/node-server`. @module */

import { serve } from "@hono/node-server";
import { Directory } from "@isapi/streams/files";
import { makeHost } from "./app.ts";

const files = new Directory(new URL(".", import.meta.url));
const { fetch } = makeHost({ files });
serve({ fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}/`);
});
