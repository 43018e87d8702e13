/**
 * What a call gives, after one that was refused or without it.
 *
 * @module
 */

import { assertEquals } from "@std/assert";
import {
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_STATUS_PENDING,
  IsapiHost,
  type LogRecord,
} from "../../../mod.ts";
import { bounded } from "../../helpers/bounded.ts";
import { done, write } from "../../helpers/ecb_calls.ts";
import { isHint } from "../../helpers/hints.ts";
import { latin1Bytes } from "../../helpers/patterns.ts";
import { turns } from "../../helpers/settled.ts";
import { invoke, register, type Row, type Run, type Way } from "./row.ts";

/** All that comes of one call, and of the page after it. */
export async function outcomeOf(
  row: Row,
  way: Way | undefined,
  connOffset = 0,
) {
  const errors: string[] = [];
  const logs: LogRecord[] = [];
  const seen: unknown[] = [];
  let failure: unknown;
  let running: Promise<unknown> = Promise.resolve();
  let upload!: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>;
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      upload = controller;
    },
  });
  const send = (text: string) => upload.enqueue(latin1Bytes(text));
  const host = new IsapiHost({
    files: {
      map: (path) => path === "/refused" ? undefined : `/root${path}`,
      open: () => Promise.resolve(undefined),
    },
    fallback: () => new Response("child", { status: 203 }),
    readAhead: 1,
    onError: (error) => isHint(error) || errors.push(String(error)),
    onLog: (record) => logs.push(record),
  }).mount("/ext", {
    HttpExtensionProc(ecb) {
      const run: Run = { ecb, send, completed: seen, pending: undefined };
      running = calls(run).catch((error) => failure = error)
        .finally(() => done(ecb));
      return HSE_STATUS_PENDING;
    },
  });

  async function calls(run: Run): Promise<void> {
    const { ecb } = run;
    register(run);
    await row.setup?.(run);
    if (way !== undefined) {
      await way.before?.(run);
      const args = way.args ?? row.args();
      const ok = await (way.call?.(run) ??
        invoke(ecb, row.method, args, connOffset));
      assertEquals([ok, ecb.GetLastError()], [false, way.code]);
      await way.after?.(run);
    }
    const args = row.args();
    const ok = invoke(ecb, row.method, args, 0);
    if (row.method === "ReadClient" || args[0] === HSE_REQ_ASYNC_READ_CLIENT) {
      send("xyz");
    }
    seen.push(await ok);
    await run.pending;
    await turns();
    seen.push(args.map(shown));
    if (!row.isLast) seen.push(await write(ecb, "end"));
  }

  const init = { method: "POST", body: stream, duplex: "half" };
  // It is read ahead: a read waits for more.
  send("1");
  const request = new Request("http://localhost/ext?q", init);
  const response = await bounded(host.fetch(request), "the response");
  const body = await bounded(
    response.text().catch(() => "errored"),
    "the body",
  );
  await bounded(running, "the extension's end");
  await bounded(host.shutdown({ deadline: 1000 }), "the end");
  if (failure !== undefined) throw failure;
  const [{ outcome, bytes, parameters, status } = {}] = logs as LogRecord[];
  return {
    status: response.status,
    headers: [...response.headers],
    body,
    seen,
    errors,
    log: { outcome, bytes, parameters, status },
  };
}

/** What an argument holds by now. */
function shown(argument: unknown): unknown {
  if (argument instanceof Uint8Array) return [...argument];
  if (typeof argument === "function") return "a function";
  if (typeof argument !== "object" || argument === null) return argument;
  return Object.entries(argument).map(([name, value]) => [
    name,
    value instanceof Uint8Array ? [...value] : typeof value,
    typeof value === "number" || typeof value === "boolean" ? value : "",
  ]);
}
