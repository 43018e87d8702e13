import {
  type ExtensionControlBlock,
  type FileStore,
  IsapiHost,
  type LogRecord,
} from "../../../mod.ts";
import { hostAnswer } from "../../helpers/on_node_server.ts";
import { MemoryFiles } from "../../helpers/test_host.ts";
import { hostileHost } from "../../hostile/hostile_extension.ts";
import type { Case, Note } from "./case.ts";
import { allCases, casesInC, type NamedCase, RECOMPILED } from "./groups.ts";
import type { Recompiled } from "../recompiled/load.ts";

/** What an engine has beside the web platform. */
export interface Engine {
  /** A directory with the suite's files in it, where there is a file system. */
  readonly disk?: FileStore;
  /** What plays the cases in place of their own extensions. */
  readonly recompiled?: Recompiled;
}

/** The handler that every engine serves. */
export interface Application {
  fetch(
    request: Request,
    info?: unknown,
    context?: unknown,
  ): Promise<Response>;
}

const MEMORY = {
  "/a.txt": new Blob(["in memory"], { type: "text/plain" }),
  "/tagged.txt": {
    size: 10,
    type: "text/plain",
    etag: '"tag"',
    lastModified: Date.UTC(2020, 1, 3, 4, 5, 6),
    slice: (start: number, end: number) =>
      new Blob(["0123456789"]).slice(start, end),
  },
};

/** A store whose root is also at a case's path: that is where the client can ask for it. */
function below(path: string, store: FileStore): FileStore {
  return {
    map: (asked) =>
      store.map(
        asked.startsWith(`${path}/`) ? asked.slice(path.length) : asked,
      ),
    open: (mapped) => store.open(mapped),
  };
}

/** A case's host, and what is told of it. */
class Served {
  readonly host: IsapiHost;
  readonly #answer: Case["answer"];
  readonly #note: Note = (...values) => void this.#notes.push(...values);
  readonly #notes: unknown[] = [];
  readonly #logs: LogRecord[] = [];
  readonly #errors: string[] = [];
  #terminated = 0;
  #asked = 0;

  constructor({ group, name, path, case: own }: NamedCase, engine: Engine) {
    const { serve, options, files } = own;
    const { recompiled } = engine;
    recompiled?.take(path, this.#note);
    this.#answer = own.answer;
    const store = files === "disk"
      ? engine.disk
      : files === "memory"
      ? new MemoryFiles(MEMORY)
      : undefined;
    this.host = new IsapiHost({
      ...options,
      ...(recompiled ? { serverVariables: { CONTRACT_CASE: name } } : {}),
      ...(store ? { files: below(path, store) } : {}),
      ...(own.handle
        ? {
          fallback: (request: Request) => own.handle!(request, this.#note),
        }
        : {}),
      onLog: (record) => void this.#logs.push(record),
      onError: (error) => void this.#errors.push(String(error)),
    });
    const inC = group === RECOMPILED
      ? recompiled?.victim
      : recompiled?.extension;
    const serves = typeof serve === "function" || (inC && !serve)
      ? { "": serve }
      : serve ?? {};
    for (const [below, serve] of Object.entries(serves)) {
      this.host.mount(path + below, {
        HttpExtensionProc: (ecb: ExtensionControlBlock) =>
          inC?.HttpExtensionProc(ecb) ?? serve!(ecb, this.#note),
        TerminateExtension: () => {
          this.#terminated++;
          return true;
        },
      });
    }
  }

  /** What the engine asks for. */
  async fetch(
    request: Request,
    info: unknown,
    context: unknown,
  ): Promise<Response> {
    this.#asked++;
    const beside = { info, context };
    return await this.#answer?.(request, this.#note, beside) ??
      await hostAnswer(this.host, request, info, context);
  }

  /** What the client's half asks for, beside the contract. */
  async control(call: string, deadline: string | null): Promise<Response> {
    if (call === "shutdown") {
      await this.host.shutdown({ deadline: Number(deadline) });
    }
    return Response.json({
      notes: this.#notes,
      logs: this.#logs,
      errors: this.#errors,
      terminated: this.#terminated,
      asked: this.#asked,
    });
  }
}

/** Serves all cases, each from a host of its own at a path of its own; the hostile corpora everywhere else. */
export function application(engine: Engine = {}): Application {
  const served = new Map<string, Served>();
  const cases = engine.recompiled ? casesInC : allCases;
  for (const named of cases) served.set(named.path, new Served(named, engine));
  const hostile = hostileHost(engine.disk);
  return {
    async fetch(request, info, context) {
      const { pathname, searchParams } = new URL(request.url);
      const control = pathname.startsWith("/control/");
      const parts = pathname.split("/").slice(control ? 2 : 1);
      const own = served.get(`/${parts[0]}/${parts[1]}`);
      if (own === undefined) {
        return await hostAnswer(hostile, request, info, context);
      }
      return control
        ? await own.control(parts[2] ?? "", searchParams.get("deadline"))
        : await own.fetch(request, info, context);
    },
  };
}
