import type { Workload } from "../workload.ts";

/** What a server process has to do: one handler, with one workload. */
export interface Job {
  readonly handler: string;
  readonly workload: Workload;
  /** The directory of the file that is sent. */
  readonly directory: string;
  /** The file's name in it. */
  readonly file: string;
}

/** Makes a handler for a job. */
export type Makers<Handler> = Readonly<Record<string, (job: Job) => Handler>>;

/** The handler of a job. */
export function handlerOf<Handler>(
  { handler: name, ...rest }: Job,
  makers: Makers<Handler>,
): Handler {
  const make = makers[name];
  if (make) return make({ handler: name, ...rest });
  throw new TypeError(`Cannot serve: there is no handler "${name}"`);
}
