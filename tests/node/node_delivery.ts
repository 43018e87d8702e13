import { BlockPool } from "../../src/node/block_pool.ts";
import { NodeBody } from "../../src/node/node_body.ts";
import type {
  BodyOutlet,
  BodyOutletOwner,
} from "../../src/response/body_outlet.ts";
import { Delivery } from "../helpers/delivery.ts";
import { FakeResponse } from "./fake_response.ts";

/** Receives a body as a server's response does; the test reads it as a stream. */
export class NodeDelivery extends Delivery {
  readonly response = new FakeResponse();
  readonly blocks = new BlockPool();

  /** Bytes on their way that do not count against the limit. */
  override get uncounted(): number {
    return this.response.writes[0]?.chunk.length ?? 0;
  }

  override stream(owner: BodyOutletOwner): BodyOutlet {
    const { response } = this;
    this.bodies.push(
      new ReadableStream({
        async pull(controller) {
          const chunk = await response.take();
          if (chunk === undefined) controller.close();
          else controller.enqueue(chunk);
        },
        cancel(reason) {
          response.destroy();
          owner.cancelled(reason);
        },
      }, { highWaterMark: 0 }),
    );
    const answer = { over() {}, cut: () => response.destroy() };
    return new NodeBody(response.asResponse, this.blocks, answer, owner);
  }
}
