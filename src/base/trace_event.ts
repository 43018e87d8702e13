/**
 * The kind of a {@linkcode TraceEvent}.
 *
 * @category Tracing
 */
export type TraceKind =
  | "request"
  | "call"
  | "wait"
  | "handed over"
  | "completion"
  | "disconnect"
  | "deadline"
  | "end";

/**
 * One event of a request. Events come in the order in which they happen.
 *
 * - **`request`**: the request arrived. `name`: method and path;
 *   `detail.url`.
 * - **`call`**: a call returned, or its promise settled: a call of the extension
 *   to the host, or `HttpExtensionProc`. `name`: the call or the request code.
 *   `detail.called`: when it was made, in ms; `detail.awaited`: whether it gave
 *   a promise; `detail.arguments`: its arguments, buffers and files by size;
 *   `detail.result`; `detail.error`: the Win32 code of a failure;
 *   `detail.bytes`: the bytes asked for; `detail.count`: the bytes accepted or
 *   read; `detail.operation`: the number of the operation that it began;
 *   `detail.scriptName` and `detail.pathInfo` of `HttpExtensionProc`.
 * - **`wait`**: writes have to wait (`detail.phase` is `"begins"`), or no longer
 *   (`"ends"`), after `detail.waited` ms. `detail.room` is `false` if there will
 *   be no room. `name`: the `client` if it has to take bytes, or the `turn` of
 *   the event loop if that has to end.
 * - **`handed over`**: the runtime got the `head`, with `detail.status`, or
 *   `detail.bytes` of the `body`.
 * - **`completion`**: operation `detail.operation` completed, with
 *   `detail.bytes` and `detail.error`. `name`: the call that began it.
 *   `detail.called` is `false` if no function was registered.
 * - **`disconnect`**: nothing reaches the client any more. `name`: the `client`
 *   if it left, or the `host` if a call or a shutdown closed the connection;
 *   `detail.error`.
 * - **`deadline`**: the deadline `name` of `detail.limit` ms has passed.
 * - **`end`**: the request ended. `name`: the outcome, as in the log;
 *   `detail.status`, `detail.bytes`. Later calls of the extension still have
 *   events.
 *
 * Minor versions may add members to `detail`.
 *
 * @category Tracing
 */
export interface TraceEvent {
  /** The number of the request: its `ConnID` if an extension answers it. */
  readonly id: number;
  /** Milliseconds since the request arrived. */
  readonly time: number;
  /** The kind of the event. */
  readonly kind: TraceKind;
  /** The subject of the event: a call, a deadline, an outcome, … */
  readonly name: string;
  /** The details: plain values, which do not change later. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Receives each event as it happens. */
export type Tracer = (event: TraceEvent) => void;
