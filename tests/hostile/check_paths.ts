import { assert } from "@std/assert";
import { SECRET } from "../helpers/file_tree.ts";
import { hostilePaths } from "../helpers/hostile_paths.ts";
import { checkEach, type Connection, Target, type Verdict } from "./check.ts";
import { mixed } from "./mixed.ts";

/** What no request line can hold, or no server takes. */
const UNSENDABLE = // deno-lint-ignore no-control-regex -- these are what it is about
  /[\x00-\x20]|^.{4000}/;

/**
 * Hostile paths, over real sockets and as they are: nothing outside the root
 * of the files is read.
 *
 * @param url Where a host serves plain requests from the root, at `/`.
 * @param sample How many paths, well mixed; all by default.
 * @param inside What files below the root begin with; those of a `FileTree` by
 * default. One outside has `SECRET` in it.
 */
export async function checkPaths(
  url: string | URL,
  sample: number = Infinity,
  inside: RegExp = /^public/,
): Promise<Verdict> {
  const paths = [...hostilePaths()].filter((path) => !UNSENDABLE.test(path));
  return await checkEach(
    new Target(url),
    mixed(paths).slice(0, sample),
    (connection, path) => check(connection, path, inside),
    (path) => path,
  );
}

async function check(
  connection: Connection,
  path: string,
  inside: RegExp,
): Promise<string> {
  const client = await connection.client();
  await client.request(path);
  const head = await client.head();
  // Some runtimes refuse a path themselves, and end the connection with it.
  const framed = head.get("content-length") ?? head.get("transfer-encoding");
  const text = framed === undefined
    ? (await client.rest()).text
    : String.fromCharCode(...await client.body(head));
  if (framed === undefined || head.get("connection") === "close") {
    await connection.drop();
  }
  assert(!text.includes(SECRET) && !text.includes("root:"), "it was read");
  assert(head.status !== 200 || inside.test(text), text);
  return String(head.status);
}
