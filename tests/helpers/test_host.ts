import {
  type FileSource,
  type FileStore,
  type IsapiExtension,
  IsapiHost,
  type IsapiHostOptions,
  type LogRecord,
} from "../../mod.ts";
import { ManualClock } from "../../src/testing/manual_clock.ts";
import { collectErrors } from "./hints.ts";

/** An extension that is nothing but its function. */
export type Proc = IsapiExtension["HttpExtensionProc"];

/** A host in this process, what it told, and a clock that the test moves. */
export class TestHost {
  readonly host: IsapiHost;
  readonly logs: LogRecord[] = [];
  readonly errors: unknown[] = [];
  readonly clock: ManualClock = new ManualClock();

  /** Mounts functions by their paths. */
  constructor(
    procs: Readonly<Record<string, Proc>>,
    options: IsapiHostOptions = {},
  ) {
    const collect = collectErrors(this.errors);
    this.host = new IsapiHost({
      ...options,
      onLog: (record) => this.logs.push(record),
      onError: (error, ecb) => {
        options.onError?.(error, ecb);
        collect(error);
      },
    });
    for (const [path, proc] of Object.entries(procs)) {
      this.host.mount(path, { HttpExtensionProc: proc });
    }
  }

  /** Asks for a path. */
  fetch(path: string, init?: RequestInit): Promise<Response> {
    const request = new Request(new URL(path, "http://localhost"), init);
    return this.host.fetch(request, this.clock.info);
  }
}

/** Files in memory: `/files` and a URL path; `/refused` maps to nothing. */
export class MemoryFiles implements FileStore {
  /** Paths that are open. */
  readonly opened: string[] = [];
  readonly #files: Readonly<Record<string, FileSource>>;

  /** @param files By URL path. */
  constructor(files: Readonly<Record<string, FileSource>> = {}) {
    this.#files = files;
  }

  map(path: string): string | undefined {
    return path.startsWith("/refused") ? undefined : `/files${path}`;
  }

  open(path: string): Promise<FileSource | undefined> {
    const file = this.#files[path.slice("/files".length)];
    if (file === undefined) return Promise.resolve(undefined);
    this.opened.push(path);
    const { size, type, etag, lastModified } = file;
    return Promise.resolve({
      size,
      ...(type === undefined ? {} : { type }),
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      slice: (start, end) => file.slice(start, end),
      close: () => void this.opened.splice(this.opened.indexOf(path), 1),
    });
  }
}
