import type { TraceEvent } from "@isapi/streams";

/** The longest time that a client waits, in milliseconds. */
const PATIENCE = 20_000;

/** Adds up the events of a request. For `onTrace` of a host. */
export class Totals {
  /** The sum of the counts of sync-mode writes, in bytes. */
  written = 0;
  /** That sum when the longest wait began. */
  writtenBefore = 0;
  /** The number of asynchronous operations that were accepted. */
  operations = 0;
  completions = 0;
  /** The sum of the counts of completions, in bytes. */
  completed = 0;
  /** The highest number of operations in flight. */
  mostOutstanding = 0;
  /** Whether the extension had returned before its first completion. */
  pendingFirst = false;
  /** The longest wait for the client, in milliseconds. */
  waited = 0;
  readonly #counts = new Map<string, number>();
  #last = performance.now();
  #writtenAtWait = 0;

  /** Adds an event, and gives the number of events of its kind and name. */
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

  /** Waits until no event has come for a time. */
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
