/** Bun, which serves a default export. @module */

import { Directory } from "@isapi/streams/files";
import { makeHost } from "./app.ts";

const files = new Directory(new URL(".", import.meta.url));
const server: {
  fetch(request: Request): Promise<Response>;
  hostname: string;
  port: number;
} = { fetch: makeHost({ files }).fetch, hostname: "127.0.0.1", port: 0 };
export default server;
