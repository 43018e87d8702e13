import type { TraceEvent } from "@isapi/streams";

/** Milliseconds that a client waits for at most. */
const PATIENCE = 20_000;

/** What a host has told of a request, added up: its `onTrace`. */
export class Told {
  /** Bytes that sync-mode writes have given as their counts. */
  written = 0;
  /** The same, when the longest wait began. */
  writtenBefore = 0;
  /** Asynchronous operations that were accepted. */
  operations = 0;
  completions = 0;
  /** Bytes that completions have given as their counts. */
  completed = 0;
  /** Operations in flight at once, at the most. */
  mostOutstanding = 0;
  /** Whether the extension had returned before its first completion. */
  pendingFirst = false;
  /** The longest wait for the client, in milliseconds. */
  waited = 0;
  readonly #counts = new Map<string, number>();
  #last = performance.now();
  #writtenAtWait = 0;

  /** Adds an event, and gives how many there are of its kind and name. */
  add({ kind, name, detail }: TraceEvent): number {
    this.#last = performance.now();
    if (kind === "call") this.#call(name, detail);
    if (kind === "wait") this.#wait(detail);
    if (kind === "completion") {
      this.completions++;
      this.completed += Number(detail.bytes);
    }
    const key = `${kind} ${name}`;
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }

  /** Waits until nothing has happened for so long. */
  async quiet(ms: number): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (performance.now() < Math.min(this.#last + ms, end)) {
      await new Promise((resolve) => setTimeout(resolve, ms / 10));
    }
  }

  #call(name: string, { mode, count, operation }: TraceEvent["detail"]): void {
    if (name === "HttpExtensionProc") this.pendingFirst = !this.completions;
    if (name === "WriteClient" && mode === "sync") {
      this.written += Number(count);
    }
    if (operation === undefined) return;
    this.operations++;
    this.mostOutstanding = Math.max(
      this.mostOutstanding,
      this.operations - this.completions,
    );
  }

  #wait({ phase, waited }: TraceEvent["detail"]): void {
    if (phase === "begins") this.#writtenAtWait = this.written;
    else if (Number(waited) > this.waited) {
      this.waited = Number(waited);
      this.writtenBefore = this.#writtenAtWait;
    }
  }
}
