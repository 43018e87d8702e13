import { isHint } from "../helpers/hints.ts";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { WriteClientError } from "../../mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { LiveImmediates } from "../helpers/live_immediates.ts";
import { turns } from "../helpers/settled.ts";
import { assertProperty, type Tries } from "../helpers/property.ts";
import { type Command, type Scenario, scenario } from "./session_commands.ts";
import { Boom } from "./session_extension.ts";
import { DEADLINES, SessionModel } from "./session_model.ts";

/** Codes of what makes an answer fail, beside a throw and an end too short. */
const FAILED = [995, 64, 38];

/** Turns within which what can end has ended. */
const PATIENCE = 3000;

/** Runs the model of a session. */
export async function runSessionModel(tries: Tries): Promise<void> {
  using immediates = new LiveImmediates();
  await assertProperty(
    fc.asyncProperty(scenario, fc.scheduler(), async (scenario, scheduler) => {
      await play(scenario, scheduler);
      assertEquals(immediates.count, 0, "something waits for a turn's end");
    }),
    tries,
  );
}

/** Lets the extension, its client and time each do what they do, in the scheduler's order. */
async function play(
  scenario: Scenario,
  scheduler: fc.Scheduler,
): Promise<void> {
  const model = new SessionModel(scenario, scheduler);
  const { problems } = model.expected;
  await model.start();
  const run = (command: Command) => ({
    label: JSON.stringify(command),
    builder: async () => {
      // The scheduler keeps what is thrown to itself.
      await model.run(command).catch((error) => problems.push(String(error)));
      assertEquals(problems, []);
    },
  });
  scheduler.scheduleSequence(scenario.extension.map(run));
  scheduler.scheduleSequence(scenario.client.map(run));
  scheduler.scheduleSequence(scenario.world.map(run));
  await scheduler.waitIdle();
  await model.settle();
  await end(model, scenario);
  await drain(model, scheduler);
  assertEquals(problems, []);
  assertEnded(model);
  assertReported(model);
  assertAnswered(model, scenario);
  await model.late();
  assertEquals(problems, []);
  assertEquals(model.clock.pending, 0, "a timer is left");
  assertEquals(model.client.listeners, 0, "a listener is left");
  assertEquals(model.extension.sends.openFiles, 0, "a file is left open");
  await bounded(model.host.shutdown(), "the host's end");
}

/** Ends the session, whatever is still under way. */
async function end(model: SessionModel, { ending }: Scenario): Promise<void> {
  const { expected, extension, over } = model;
  switch (ending) {
    case "done":
      if (expected.closed !== "yes") extension.done();
      return;
    case "deadline":
      if (!over) expected.loseToDeadline();
      await model.clock.advance(DEADLINES.total + 1);
      break;
    case "shutdown":
      if (!over) expected.lose(995, false);
      await bounded(model.host.shutdown({ deadline: 0 }), "the shutdown");
      break;
  }
  await turns(3);
  assertEquals(expected.problems, []);
  assert(model.over, `the ${ending} did not end the session`);
  assert(model.idle, "something outlasts the session");
}

/** The client takes and gives all there is. */
async function drain(
  model: SessionModel,
  scheduler: fc.Scheduler,
): Promise<void> {
  const { client } = model;
  client.uploadEnds();
  for (let i = 0; i < PATIENCE; i++) {
    const nothingComes = client.cancelled || client.end !== undefined;
    const over = model.over && model.idle && !client.pulling;
    if (over && nothingComes && scheduler.count() === 0) break;
    if (!client.pulling) client.pull();
    if (scheduler.count() > 0) await scheduler.waitNext(1);
    await turns(1);
  }
  await turns(3);
}

function assertEnded({ expected, logs }: SessionModel): void {
  assertEquals(expected.outstanding, undefined, "an operation never completes");
  assertEquals(expected.waiting.size, 0, "a call never settles");
  assertEquals(logs.length, 1, "the session does not end, once");
}

/** What was thrown is reported, once, and nothing else but what an extension did wrong. */
function assertReported({ expected, errors, logs }: SessionModel): void {
  const booms = errors.filter((error) => error instanceof Boom);
  assertEquals(booms.length, expected.thrown, "reports of what was thrown");
  assertEquals(new Set(booms).size, booms.length, "one report each");
  let expired = 0;
  for (const error of errors) {
    if (error instanceof Boom || isHint(error)) continue;
    if (
      expected.headAlone && /HSE_STATUS_ERROR after a head/.test(`${error}`)
    ) {
      continue;
    }
    assert(error instanceof WriteClientError, `reported ${error}`);
    assert([13, 38, 121].includes(error.code), `reported ${error}`);
    if (error.code !== 121) continue;
    assert(++expired === 1, "a deadline is reported twice");
    assertEquals(logs[0]!.outcome, "timed out", "no deadline has passed");
  }
}

/** What the client got is what was accepted, and a whole answer if the log says so. */
function assertAnswered(
  { expected, client, logs }: SessionModel,
  { method }: Scenario,
): void {
  const { outcome, bytes, status } = logs[0]!;
  assertEquals(client.response!.status, status, "the log has another status");
  const isPage = status >= 400;
  // No byte of the extension's is a letter.
  const foreign = isPage ? client.taken : 0;
  assertEquals(client.wrong, foreign, "bytes that do not belong there");
  const judged = !isPage && method !== "HEAD" && !client.cancelled;
  if (outcome === "sent") {
    assertEquals(bytes, expected.accepted, "the log has another count");
    if (!judged) return;
    assertEquals(client.end, "clean", "what was sent ends cleanly");
    assertEquals(client.taken, expected.accepted, "not all of it came");
    return;
  }
  const { thrown, short, lost } = expected;
  const reasons = { disconnected: [10054], "timed out": [121], failed: FAILED };
  const known = reasons[outcome].some((code) => lost.has(code)) ||
    (outcome === "failed" && (thrown > 0 || short || expected.headAlone));
  assert(known, `${outcome} for no reason`);
  if (!judged || client.end !== "clean") return;
  const complete = expected.clientClosed || expected.thrownLate ||
    client.taken === expected.declared;
  assert(complete, "a failed answer looks complete");
}
