/** What a {@linkcode TraceEvent} tells of. */
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
 * One thing that happened to a request, in the order in which it did.
 *
 * - **`request`**: it came. `name` is its method and path; `detail.url`.
 * - **`call`**: the extension called the host, or the host the extension
 *   (`HttpExtensionProc`), and it is known what came of it: told when the call
 *   returns or its promise settles. `name` is the call's, or the request code's.
 *   `detail.called` is when it was made (ms), `detail.awaited` whether it gave a
 *   promise, `detail.arguments` what it was
 *   given, buffers and files by their size; `detail.result` what it gave,
 *   `detail.error` the Win32 code of a failure. `detail.bytes` and
 *   `detail.count`: how many bytes were asked for, and how many it were.
 *   `detail.operation`: the number of the operation that it began.
 * - **`wait`**: writes have to wait, `detail.phase` `"begins"`, and need not any
 *   more, `"ends"`, after `detail.waited` ms, since there is room, or, with a
 *   `detail.room` of `false`, since nobody will make any. `name` says for what: for the
 *   `client`, or for the event loop's `turn`.
 * - **`handed over`**: the runtime has got the `head`, with `detail.status`, or
 *   `detail.bytes` of the `body`.
 * - **`completion`**: operation `detail.operation` has completed, with
 *   `detail.bytes` and `detail.error`. `name` is the call that began it;
 *   `detail.called` is `false` if no function was registered any more.
 * - **`disconnect`**: nothing reaches the client any more. `name` says who was
 *   it: the `client`, or the `host`, by a call or a shutdown; `detail.error`.
 * - **`deadline`**: the deadline `name` has passed, of `detail.limit` ms.
 * - **`end`**: the request is over. `name` is the outcome that the log has;
 *   `detail.status`, `detail.bytes`. What an extension does afterwards is told
 *   all the same.
 *
 * Members are added to `detail` in minor versions.
 */
export interface TraceEvent {
  /** The request's number: its `ConnID` if an extension answers it. */
  readonly id: number;
  /** Milliseconds since the request came. */
  readonly time: number;
  /** What it tells of. */
  readonly kind: TraceKind;
  /** Of what exactly. */
  readonly name: string;
  /** All about it; plain values, which nobody changes afterwards. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Told of each event, as it happens. */
export type Tracer = (event: TraceEvent) => void;
