import { assert, assertEquals } from "@std/assert";
import { latin1Bytes } from "../helpers/patterns.ts";
import type { RawAnswer } from "../helpers/raw_client.ts";
import {
  assertWellFormed,
  checkEach,
  type Connection,
  Target,
  type Verdict,
} from "./check.ts";
import { type HeaderCase, MARK } from "./header_case.ts";
import { headerCases } from "./header_cases.ts";

/** Fields that engines add themselves. */
const OWN = new Set([
  "connection",
  "content-length",
  "content-type",
  "date",
  "keep-alive",
  "server",
  "transfer-encoding",
  "vary",
]);

interface Numbered {
  readonly index: number;
  readonly one: HeaderCase;
}

/**
 * Hostile headers out, over real sockets: what is refused leaves no trace on
 * the wire, what is legal arrives as it is, and the next request on the same
 * connection is answered.
 *
 * @param url Where `hostile` is mounted. What `respond()` is asked is asked at
 * `/respond`, and left out where that is answered with 404.
 * @param sample How many cases, well mixed; all by default.
 * @param values How the engine sends the bytes above 0x7F in a field's value:
 * workerd gives two for one.
 */
export async function checkHeaders(
  url: string | URL,
  sample: number = Infinity,
  values: "latin1" | "utf-8" = "latin1",
): Promise<Verdict> {
  const target = new Target(url);
  const responds = await target.answers("/respond?0");
  const cases = headerCases().map((one, index) => ({ index, one }))
    .filter(({ one }) => one.way !== "respond" || responds)
    .slice(0, sample);
  return await checkEach(
    target,
    cases,
    (connection, numbered) => check(connection, target, numbered, values),
    ({ one }) => `${one.way}, ${one.what}`,
  );
}

async function check(
  connection: Connection,
  { base }: Target,
  { index, one }: Numbered,
  values: "latin1" | "utf-8",
): Promise<string> {
  const client = await connection.client();
  const path = one.way === "respond" ? "/respond" : `${base}/headers`;
  const answer = await client.fetch(`${path}?${index}`);
  assertWellFormed(answer.head);
  const code = codeOf(answer.text);
  const outcome = judge(answer, one, code, values);
  if (answer.head.get("connection")?.toLowerCase() === "close") {
    await connection.drop();
  } else if (index % 16 === 0) {
    // The next case is a next request, too.
    assertEquals(
      (await client.fetch(`${base}/echo?${index}`)).text,
      `${index}`,
    );
  }
  return outcome;
}

function codeOf(text: string): number {
  const code = /\{"code":(-?\d+)\}$/.exec(text)?.[1];
  assert(code !== undefined, `answered with ${JSON.stringify(text)}`);
  return Number(code);
}

function judge(
  { head }: RawAnswer,
  { expected }: HeaderCase,
  code: number,
  values: "latin1" | "utf-8",
): string {
  const raw = JSON.stringify([head.line, head.fields]);
  if (expected === "refused") {
    assertEquals(code, 87, "it was taken");
    assertEquals(head.status, 200);
    assert(!raw.includes(MARK), `on the wire: ${raw}`);
    return "refused";
  }
  assert(code === 0 || code === 87, `code ${code}`);
  if (expected === "well-formed") return "well-formed";
  if (expected === "unmarked") {
    assert(!raw.includes(MARK), `on the wire: ${raw}`);
    return "well-formed";
  }
  assertEquals(code, 0, "it was refused");
  assertEquals(head.status, expected.status);
  const sent = head.fields.filter(([name]) => !OWN.has(name))
    .map(([name, value]) => [name, values === "latin1" ? value : utf8(value)]);
  assertEquals(sent, expected.fields.map((field) => [...field]));
  const own = head.fields.filter(([name]) => OWN.has(name)).join();
  assert(!own.includes(MARK), `of the connection: ${own}`);
  return "sent";
}

function utf8(value: string): string {
  return new TextDecoder().decode(latin1Bytes(value));
}
