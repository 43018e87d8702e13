import {
  type IsapiExtension,
  IsapiHost,
  type IsapiHostOptions,
  type LogRecord,
} from "../../mod.ts";
import { latin1Text } from "./patterns.ts";
import { collectErrors } from "./hints.ts";
import { drained } from "./bounded.ts";

/** All that came of one request. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** One character per byte; `undefined` if the body was errored. */
  readonly body: string | undefined;
  readonly errors: readonly unknown[];
  /** Of the session, which has ended by then. */
  readonly log: LogRecord;
}

/** Sends one request to a host with one extension, and waits for its end. */
export async function answer(
  proc: IsapiExtension["HttpExtensionProc"],
  request: Request = new Request("http://localhost/"),
  options: IsapiHostOptions = {},
): Promise<Answer> {
  const errors: unknown[] = [];
  const logs: LogRecord[] = [];
  const host = new IsapiHost({
    ...options,
    onError: collectErrors(errors),
    onLog: (record) => logs.push(record),
  }).mount("/", { HttpExtensionProc: proc });
  const response = await host.fetch(request);
  const body = await response.bytes().then(latin1Text, () => undefined);
  await drained(host);
  const { status, headers } = response;
  return { status, headers, body, errors, log: logs[0]! };
}
