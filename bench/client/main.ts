/**
 * The client, in a process of its own: a command a line, an answer a line.
 *
 * @module
 */

import { linesOf } from "../lines.ts";
import { ClosedLoop } from "./closed_loop.ts";
import { compare } from "./compare.ts";
import { FirstByte } from "./first_byte.ts";
import { FixedRate } from "./fixed_rate.ts";
import { Held } from "./held.ts";
import type { Command, Load, Reply, Sample, Target } from "./load.ts";
import type { Session } from "./session.ts";
import { SlowReader } from "./slow_reader.ts";

let session: Session | undefined;

for await (const line of linesOf(Deno.stdin.readable)) {
  console.log(JSON.stringify(await reply(JSON.parse(line))));
}

async function reply(command: Command): Promise<Reply> {
  try {
    return { figures: await carryOut(command) };
  } catch (error) {
    return { error: String(error) };
  }
}

async function carryOut(command: Command): Promise<Sample> {
  switch (command.do) {
    case "compare":
      return await compare(command.target);
    case "prepare":
      session = await prepare(command.target, command.load);
      return {};
    case "run":
      return await session!.run();
    case "close":
      session?.[Symbol.dispose]();
      session = undefined;
      return {};
  }
}

function prepare(target: Target, load: Load): Session | Promise<Session> {
  switch (load.kind) {
    case "closed loop":
      return ClosedLoop.prepare(target, load);
    case "first byte":
      return FirstByte.prepare(target, load);
    case "fixed rate":
      return FixedRate.prepare(target, load);
    case "hold":
      return new Held(target, load);
    case "slow reader":
      return SlowReader.prepare(target, load);
  }
}
