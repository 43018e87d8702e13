// One response, compared as a whole.

import { createHash } from "node:crypto";
import { corruptBytes } from "../../tests/helpers/patterns.ts";
import { bodyOf } from "../workload.ts";
import { Connection } from "./connection.ts";
import type { Sample, Target } from "./load.ts";
import { requestOf } from "./target.ts";

/** Fails unless status, length and hash are right; of a buffer that is reused, tells the part of bytes that are wrong. */
export async function compare(target: Target): Promise<Sample> {
  return target.workload.reuse ? await corruption(target) : await same(target);
}

async function same(target: Target): Promise<Sample> {
  const received = createHash("sha256");
  using connection = await Connection.open(
    target.port,
    (bytes) => received.update(bytes),
  );
  const count = await connection.exchange(requestOf(target));
  const { piece, length } = bodyOf(target.workload);
  const expected = createHash("sha256");
  for (let at = 0; at < length; at += piece.length) expected.update(piece);
  const isSame = count === length &&
    received.digest("hex") === expected.digest("hex");
  if (isSame) return {};
  throw new Error(`${count} of ${length} bytes came, with another hash`);
}

async function corruption(target: Target): Promise<Sample> {
  const { size, writes } = target.workload;
  const body = new Uint8Array(size * writes);
  using connection = await Connection.open(
    target.port,
    (bytes, offset) => body.set(bytes, offset),
  );
  const count = await connection.exchange(requestOf(target));
  const wrong = corruptBytes(body.subarray(0, count), writes, size);
  return { wrong: wrong / body.length };
}
