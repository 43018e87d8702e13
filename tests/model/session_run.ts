import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { WriteClientError } from "../../mod.ts";
import { bounded } from "../helpers/bounded.ts";
import { LiveImmediates } from "../helpers/live_immediates.ts";
import { turns } from "../helpers/settled.ts";
import { type ModelRun, parametersOf } from "./model_run.ts";
import { type Command, type Scenario, scenario } from "./session_commands.ts";
import { Boom, DEADLINES, SessionModel } from "./session_model.ts";

/** Turns within which what can end has ended. */
const PATIENCE = 3000;

/** Runs the model of a session; its seed is printed. */
export async function runSessionModel(run: ModelRun): Promise<void> {
  using immediates = new LiveImmediates();
  await fc.assert(
    fc.asyncProperty(scenario, fc.scheduler(), async (scenario, scheduler) => {
      await play(scenario, scheduler);
      assertEquals(immediates.count, 0, "something waits for a turn's end");
    }),
    parametersOf("session model", run),
  );
}

/** Lets the extension, its client and time each do what they do, in the scheduler's order. */
async function play(scenario: Scenario, scheduler: fc.Scheduler) {
  const model = new SessionModel(scenario, scheduler);
  await model.start();
  const run = (command: Command) => ({
    label: JSON.stringify(command),
    builder: async () => {
      // The scheduler keeps what is thrown to itself.
      await model.run(command).catch((error) => {
        model.problems.push(String(error));
      });
      assertEquals(model.problems, []);
    },
  });
  scheduler.scheduleSequence(scenario.extension.map(run));
  scheduler.scheduleSequence(scenario.client.map(run));
  scheduler.scheduleSequence(scenario.world.map(run));
  await scheduler.waitIdle();
  await model.settle();
  await end(model, scenario);
  await drain(model, scheduler);
  await look(model, scenario);
}

/** Ends the session, whatever is still under way. */
async function end(model: SessionModel, { ending }: Scenario): Promise<void> {
  switch (ending) {
    case "done":
      return model.done();
    case "deadline":
      if (model.logs.length === 0) model.loseToDeadline();
      await model.clock.advance(DEADLINES.total + 1);
      break;
    case "shutdown":
      if (model.logs.length === 0) model.lose(995, false);
      await bounded(model.host.shutdown({ deadline: 0 }), "the shutdown");
      break;
  }
  await turns(3);
  assertEquals(model.problems, []);
  assertEquals(model.logs.length, 1, `the ${ending} did not end the session`);
  assertEquals(model.idle, true, "something outlasts the session");
}

/** The client takes and gives all there is. */
async function drain(
  model: SessionModel,
  scheduler: fc.Scheduler,
): Promise<void> {
  const { client } = model;
  client.uploadEnds();
  for (let i = 0; i < PATIENCE; i++) {
    const over = model.logs.length > 0 && model.idle && !client.pulling &&
      scheduler.count() === 0;
    const read = client.response !== undefined &&
      (client.response.body === null || client.cancelled ||
        client.end !== undefined);
    if (over && read) break;
    if (!client.pulling) client.pull();
    if (scheduler.count() > 0) await scheduler.waitNext(1);
    await turns(1);
  }
  await turns(3);
}

/** What must hold at the end of every session. */
async function look(model: SessionModel, { method }: Scenario): Promise<void> {
  const { client, logs, errors, lost } = model;
  assertEquals(model.problems, []);
  assertEquals(model.outstanding, undefined, "an operation never completes");
  assertEquals(model.waiting.size, 0, "a call never settles");
  assertEquals(logs.length, 1, "the session does not end");
  const { outcome, bytes, status } = logs[0]!;
  const response = client.response!;
  assertEquals(response.status, status, "the log has another status");

  const booms = errors.filter((error) => error instanceof Boom);
  assertEquals(booms.length, model.thrown, "reports of what was thrown");
  assertEquals(new Set(booms).size, booms.length, "one report each");
  for (const error of errors) {
    if (error instanceof Boom) continue;
    const code = error instanceof WriteClientError ? error.code : error;
    assertEquals([13, 38].includes(code as number), true, `reported ${error}`);
  }

  const isPage = status >= 400;
  const short = model.declared !== undefined &&
    model.accepted < model.declared;
  if (isPage) assertEquals(client.wrong > 0 || client.taken < 30, true);
  else assertEquals(client.wrong, 0, "wrong bytes");
  if (outcome === "sent") {
    assertEquals(bytes, model.accepted, "the log has another count");
    if (method !== "HEAD" && !isPage && !client.cancelled) {
      assertEquals(client.end, "clean", "what was sent ends cleanly");
      assertEquals(client.taken, model.accepted, "all of it");
    }
  } else {
    const reasons = {
      disconnected: [10054],
      "timed out": [121],
      failed: [995, 64, 38],
    }[outcome];
    assertEquals(
      reasons.some((code) => lost.has(code)) || short ||
        (outcome === "failed" && model.thrown > 0),
      true,
      `${outcome} for no reason`,
    );
    if (client.end === "clean" && !isPage && method !== "HEAD") {
      const whole = model.clientClosed || model.thrownLate ||
        client.taken === model.declared;
      assertEquals(whole, true, "a failed answer looks complete");
    }
  }
  if (lost.size === 0 && model.thrown === 0 && !short) {
    assertEquals(outcome, "sent");
  }
  await model.late();
  assertEquals(model.problems, []);
  assertEquals(model.clock.pending, 0, "a timer is left");
  assertEquals(client.listeners, 0, "a listener is left");
  await bounded(model.host.shutdown(), "the host's end");
}
