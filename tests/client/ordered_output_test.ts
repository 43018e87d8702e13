import { assertEquals } from "@std/assert";
import { OrderedOutput } from "../../src/client/ordered_output.ts";
import { ManualWriter } from "../../src/testing/manual_writer.ts";
import { sinkOver } from "../helpers/writer_over.ts";
import { turns } from "../helpers/settled.ts";

Deno.test("OrderedOutput.inOrder() runs each call after those before it, also one that comes when the first has ended", async () => {
  const calls = new OrderedOutput(
    sinkOver(new ManualWriter()),
  );
  const log: string[] = [];
  const gates = new Map<string, () => void>();
  const run = (name: string) => {
    calls.inOrder(1, () => {
      log.push(`${name} begins`);
      return new Promise<void>((resolve) => gates.set(name, resolve));
    });
  };
  const end = async (name: string) => {
    log.push(`${name} ends`);
    gates.get(name)!();
    await turns();
  };
  run("a");
  run("b");
  await end("a");
  run("c");
  await turns();
  assertEquals(log, ["a begins", "a ends", "b begins"]);
  await end("b");
  assertEquals(log.slice(3), ["b ends", "c begins"]);
  await end("c");
  assertEquals(calls.queues, false);
});
