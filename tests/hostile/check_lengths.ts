import { assert, assertEquals, AssertionError } from "@std/assert";
import { bounded } from "../helpers/bounded.ts";
import type { RawAnswer, RawClient } from "../helpers/raw_client.ts";
import {
  assertWellFormed,
  checkEach,
  type Connection,
  Target,
  type Verdict,
} from "./check.ts";
import { mixed } from "./mixed.ts";
import {
  lengthByte,
  type LengthCase,
  lengthCases,
  type LengthExpected,
  lengthExpected,
} from "./length_cases.ts";

/** Names of cases: several checks may ask one server. */
let names = 0;

/**
 * Lengths, over real sockets: what is declared against what is written, and a
 * second request on the same connection, which says what the writes gave.
 *
 * @param url Where `hostile` is mounted.
 * @param sample How many cases, well mixed; all by default.
 */
export async function checkLengths(
  url: string | URL,
  sample: number = Infinity,
): Promise<Verdict> {
  const target = new Target(url);
  const cases = mixed(lengthCases().map((one, index) => ({ index, one })))
    .slice(0, sample);
  return await checkEach(
    target,
    cases,
    (connection, { index, one }) => check(connection, target, index, one),
    ({ one }) => one.what,
  );
}

async function check(
  connection: Connection,
  { base }: Target,
  index: number,
  one: LengthCase,
): Promise<string> {
  const name = `case${names++}`;
  const expected = lengthExpected(one);
  const client = await connection.client();
  await client.request(`${base}/lengths?${index}&${name}`, one.method);
  const outcome = expected.status === 0
    ? await judgeBroken(client)
    : judge(await client.answer(one.method), one, expected);
  if (outcome === "broken") await connection.drop();
  // On the same connection, unless that is over.
  const next = await connection.client();
  const told = await next.fetch(`${base}/told?${name}`);
  assertEquals(JSON.parse(told.text), expected.outcomes);
  return outcome;
}

function judge(
  { head, body }: RawAnswer,
  { method }: LengthCase,
  expected: LengthExpected,
): string {
  assertWellFormed(head);
  assertEquals(head.status, expected.status);
  const length = head.get("content-length");
  if (expected.body === undefined) return "500";
  assertEquals(body.length, expected.body);
  for (const [at, byte] of body.entries()) {
    assert(byte === lengthByte(at), `byte ${at} is ${byte}`);
  }
  if (length !== undefined) {
    assert(expected.lengths.includes(Number(length)), `length ${length}`);
  }
  return method === "HEAD" || expected.body === 0 ? "empty" : "whole";
}

/** What is cut short must not look complete: it ends in the midst, or as an error. */
async function judgeBroken(client: RawClient): Promise<string> {
  let answer: RawAnswer;
  try {
    answer = await bounded(client.answer(), "the end of a broken answer");
  } catch (error) {
    assert(error instanceof AssertionError, String(error));
    assert(!/^waited|kept coming/.test(error.message), error.message);
    return "broken";
  }
  assertEquals(answer.head.status, 500, "it looks complete");
  return "500";
}
