// A buffer that a sink is lent: it may come back, and never too early.

import { assertEquals } from "@std/assert";
import { bounded } from "../helpers/bounded.ts";
import { ChunkedWriter } from "../../src/response/chunked_writer.ts";
import { concat, latin1Bytes, pattern } from "../helpers/patterns.ts";
import { Delivery } from "../helpers/delivery.ts";
import { DiscardWriter } from "../../src/response/discard_writer.ts";
import { LengthWriter } from "../../src/response/length_writer.ts";
import { NodeDelivery } from "../node/node_delivery.ts";
import { ResponseWriter } from "../../src/response/response_writer.ts";
import type { ByteSink } from "../../src/client/byte_sink.ts";

const SIZE = 100_000;
const LARGE = pattern(0, SIZE);
const SMALL = pattern(0, 1000);
const NOTHING = new Uint8Array(0);
const FRAMED = concat([
  latin1Bytes(`${SIZE.toString(16)}\r\n`),
  LARGE,
  latin1Bytes("\r\n0\r\n\r\n"),
]);

/** A sink, the bytes that it is lent, those that the client gets, and the times that the buffer comes back. */
type Place = [
  over: Delivery,
  sink: (writer: ByteSink) => ByteSink,
  lent: Uint8Array<ArrayBuffer>,
  received: Uint8Array<ArrayBuffer>,
  back: number,
];

const plain = (writer: ByteSink) => writer;
const declared = (writer: ByteSink) => new LengthWriter(writer, SIZE);
const framed = (writer: ByteSink) => new ChunkedWriter(writer);
const discarding = () => new DiscardWriter({ bodiless() {} });

const places: Readonly<Record<string, () => Place>> = {
  "a small one": () => [new Delivery(), plain, SMALL, SMALL, 1],
  "for a stream": () => [new Delivery(), plain, LARGE, LARGE, 0],
  "for a server's response": () => [
    new NodeDelivery(),
    plain,
    LARGE,
    LARGE,
    1,
  ],
  "of a declared length": () => [
    new NodeDelivery(),
    declared,
    LARGE,
    LARGE,
    1,
  ],
  "with chunk framing": () => [new Delivery(), framed, FRAMED, LARGE, 1],
  "without a body": () => [new Delivery(), discarding, LARGE, NOTHING, 1],
};

for (const [name, make] of Object.entries(places)) {
  Deno.test(`a buffer that is lent comes back only when its bytes are safe, ${name}`, async () => {
    const [over, sinkOf, lent, received, back] = make();
    const sink = sinkOf(new ResponseWriter(over, { bufferLimit: 65_536 }));
    const buffer = new Uint8Array(lent);
    let times = 0;
    sink.give(buffer, (bytes) => {
      times++;
      bytes.fill(0xee);
    });
    const ended = sink.end();
    const rest = over.bodies.length > 0 ? await over.rest() : NOTHING;
    await bounded(ended ?? Promise.resolve(), "the end");
    assertEquals([rest, times], [received, back]);
  });
}
