import { assert, assertEquals, AssertionError } from "@std/assert";
import { latin1Text } from "../helpers/patterns.ts";
import type { RawAnswer, RawClient } from "../helpers/raw_client.ts";
import { checkEach, type Connection, Target, type Verdict } from "./check.ts";
import { type FramingCase, framingCases } from "./framing_cases.ts";

/** Milliseconds that an answer may take before its server is taken to wait for more. */
const PATIENCE = 2000;

/**
 * Obfuscated framing in, over real sockets: no part of a request's body is
 * read as a request, and afterwards the connection is either over or right.
 *
 * @param url Where `hostile` is mounted.
 * @param sample How many cases, well mixed; all by default.
 */
export async function checkFraming(
  url: string | URL,
  sample: number = Infinity,
): Promise<Verdict> {
  const target = new Target(url);
  const cases = framingCases().map((one, index) => ({ index, one }))
    .slice(0, sample);
  const verdict = await checkEach(
    target,
    cases,
    (connection, { index, one }) => check(connection, target, index, one),
    ({ one }) => `${one.reader}, ${one.what}`,
  );
  await using client = await target.connect();
  const { text } = await client.fetch(`${target.base}/smuggled/seen`);
  const seen = (JSON.parse(text) as string[]).map((name) =>
    `read as a request: ${cases[Number(name)]?.one.what}`
  );
  return { ...verdict, faults: [...verdict.faults, ...seen] };
}

async function check(
  connection: Connection,
  { base }: Target,
  index: number,
  { reader, fields, body, plain }: FramingCase,
): Promise<string> {
  const hidden = `GET ${base}/smuggled?${index} HTTP/1.1\r\nHost: h\r\n\r\n`;
  const content = body(hidden);
  const client = await connection.client();
  try {
    await client.send(
      `POST ${base}${reader}?${index} HTTP/1.1\r\nHost: h\r\n` +
        `${fields(content.length)}\r\n${content}`,
    );
    const outcome = await judge(client, index, base);
    if (plain) assertEquals(outcome, "answered");
    return outcome;
  } finally {
    // Each case has its own: what one leaves behind must not be the next one's.
    await connection.drop();
  }
}

async function judge(
  client: RawClient,
  index: number,
  base: string,
): Promise<string> {
  const first = await answerOf(client);
  if (first === "over" || first === "silent") return first;
  const { head, text } = first;
  assert(head.status === 200 || head.status >= 400, `status ${head.status}`);
  if (head.status === 200) assertEquals(text, `${index}`);
  // Whatever it is, the next answer is the next request's.
  const next = await ask(client, `${base}/echo?next${index}`);
  if (next === "over") return head.status === 200 ? "closed" : "refused";
  assert(next !== "silent", "the connection is neither over nor of use");
  if (next.head.status >= 400) {
    // What stood behind the first request is no request, and the end.
    assertEquals(await answerOf(client), "over");
    return "rest refused";
  }
  assertEquals([next.head.status, next.text], [200, `next${index}`]);
  return head.status === 200 ? "answered" : "refused and kept";
}

async function ask(
  client: RawClient,
  path: string,
): Promise<RawAnswer | "over" | "silent"> {
  try {
    await client.request(path);
  } catch {
    // It is over: what came before that is still read.
  }
  return await answerOf(client);
}

/** The next answer, if one comes; nothing but a whole one may. */
async function answerOf(
  client: RawClient,
): Promise<RawAnswer | "over" | "silent"> {
  try {
    const head = await client.head(PATIENCE);
    const framed = head.get("content-length") ?? head.get("transfer-encoding");
    if (framed === undefined && head.status >= 400) {
      // Its end is the connection's, and no other answer is in it.
      const { text } = await client.rest(PATIENCE);
      assert(!/HTTP\/1|smuggled/.test(text), text);
      return "over";
    }
    const body = await client.body(head, "POST", PATIENCE);
    return { head, body, text: latin1Text(body) };
  } catch (error) {
    assert(error instanceof AssertionError, String(error));
    if (/^waited/.test(error.message)) return "silent";
    // Nothing had come of it.
    if (/ended|reset/.test(error.message) && /after ""$/.test(error.message)) {
      return "over";
    }
    throw error;
  }
}
