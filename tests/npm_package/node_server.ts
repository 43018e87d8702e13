/** Node's own server, with `./node`. @module */

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Directory } from "@isapi/streams/files";
import { nodeListener } from "@isapi/streams/node";
import { makeHost } from "./app.ts";

const files = new Directory(new URL(".", import.meta.url));
const server = createServer(nodeListener(makeHost({ files })));
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}/`);
});
