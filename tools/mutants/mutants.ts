/**
 * Faults that somebody could put into `src`, and who has to see them.
 *
 * A text is short, stands once in its file, and any white space in it stands
 * for any other. One that is no longer found fails the run.
 *
 * @module
 */

/** One seeded fault. */
export interface Mutant {
  /** In `src/`. */
  readonly file: string;
  /** What is replaced. */
  readonly text: string;
  readonly by: string;
  /** The promise that it breaks. */
  readonly breaks: string;
  /** The tests that see it, the narrowest first. */
  readonly seenBy: readonly string[];
  /** Why nobody can see it, where nobody can. */
  readonly equivalent?: string;
}

const NODE_BODY = "tests/node/node_body_test.ts";
const LENT = "tests/response/lent_buffers_test.ts";
const HANDLES = "tests/files/open_handles_test.ts";
const DIRECTORY = "tests/files/directory_test.ts";
const SWAPPED = "tests/files/directory_exchange_test.ts";
const RANGES = "tests/files/ranges_test.ts";
const FILE_RESPONSE = "tests/files/file_response_test.ts";
const PLAIN_FILES = "tests/host/plain_response_test.ts";
const HEAD_ANSWERS = "tests/response/head_answers_test.ts";
const EXCHANGE = "tests/response/exchange_test.ts";
const RESPONDER = "tests/streaming/responder_test.ts";
const RESPOND = "tests/streaming/respond_test.ts";
const SLOT = "tests/client/operation_slot_test.ts";
const MOUNTS = "tests/host/mounts_test.ts";
const DECISIONS = "tests/control_block/decisions_test.ts";
const OPERATIONS = "tests/control_block/operations_test.ts";
const EDGES = "tests/session/session_test.ts";
const CLIENT = "tests/client/write_client_test.ts";
const WRITER = "tests/response/response_writer_test.ts";
const EVENTS = "tests/streaming/server_sent_events_test.ts";
const TEXT = "tests/client/text_test.ts";
const SIGNAL = "tests/client/signal_test.ts";
const STAGING = "tests/response/staging_block_test.ts";
const LENGTH = "tests/response/length_writer_test.ts";
const CONNECTION = "tests/control_block/server_support/connection_test.ts";
const COUNTS = "tests/control_block/counts_test.ts";
const HEADS = "tests/control_block/refused_heads_test.ts";
const HEAD_SIZE = "tests/response/head_size_test.ts";
const EVERY_HEAD = "tests/response/heads_differential_test.ts";
const LINEAR = "tests/base/linear_time_test.ts";
const ONE_LINE = "tests/base/one_line_test.ts";
const SENDS = "tests/control_block/refused_sends_test.ts";
const TRANSMIT = "tests/control_block/server_support/transmit_file_test.ts";
const VECTOR = "tests/control_block/server_support/vector_send_test.ts";
const READS = "tests/control_block/server_support/reading_test.ts";
const DEADLINES = "tests/response/deadlines_test.ts";
const WAITS = "tests/waits/waits_test.ts";
const IDLING = "tests/waits/idling_test.ts";
const PLAIN = "tests/waits/plain_answers_test.ts";
const THROW_SITES = "tests/wire/throw_sites_test.ts";
const WITHIN = "tests/wasm/complete_now_test.ts";
const C_CALLS = "tests/wasm/calls_test.ts";
const C_HOSTILE = "tests/wasm/hostile_test.ts";
const C_KERNEL = "tests/wasm/kernel_test.ts";
const C_THREADS = "tests/wasm/threads_test.ts";
const SESSION_MODEL = "tests/model/session_model_test.ts";
const CLIENT_MODEL = "tests/model/write_client_model_test.ts";

export const MUTANTS: readonly Mutant[] = [
  {
    file: "compile/arguments.ts",
    text: '"-finstrument-function-entry-bare",',
    by: "",
    breaks: "an endless recursion in C writes into no memory of others",
    seenBy: [C_HOSTILE],
  },
  {
    file: "host/router.ts",
    text: "this.#extensions.giveUp();",
    by: "",
    breaks: "a TerminateExtension in C that never returns leaves no timer",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/event.ts",
    text: "if (!this.#isManual) this.#isSet = false;",
    by: "this.#isSet = false;",
    breaks: "a manual event stays set until it is reset",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/semaphore.ts",
    text: "if (before + count > this.#most) return undefined;",
    by: "",
    breaks: "a semaphore has its most",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/mutex.ts",
    text: "this.#depth++;",
    by: "this.#depth = 1;",
    breaks: "a mutex is released as often as it was taken",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/threads.ts",
    text: "if (mutex.owner === thread.fiber) mutex.abandon();",
    by: "",
    breaks: "a thread that ends gives its mutexes back",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/waitable.ts",
    text:
      "if (!objects.every((object) => object.isSignalled(fiber))) return undefined;",
    by: "",
    breaks: "a wait for all objects ends when all are signalled",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/completion_port.ts",
    text: "const waiting = this.#waiting.at(-1);",
    by: "const waiting = this.#waiting[0];",
    breaks: "of those that wait at a port, the last gets the next packet",
    seenBy: [C_KERNEL],
  },
  {
    file: "wasm/kernel/completion_port.ts",
    text: "return this.#packets.shift();",
    by: "return this.#packets.pop();",
    breaks: "packets of a port come in their order",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/queues.ts",
    text: "const [first] = this.#queues.get(address) ?? [];",
    by: "const first = [...this.#queues.get(address) ?? []].at(-1);",
    breaks: "a lock is for the first that waits",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/kernel/parking.ts",
    text: "for (const parked of this.#parked) parked.drop();",
    by: "",
    breaks: "after a module was unloaded no timer of its threads is left",
    seenBy: [C_THREADS],
  },
  {
    file: "wasm/request_block.ts",
    text: ".set(reading.buffer.subarray(0, bytes));",
    by: ";",
    breaks: "what is read asynchronously is where C wanted it",
    seenBy: [C_CALLS],
  },
  {
    file: "wasm/memory.ts",
    text:
      "if (start + length > all.length) throw new PointerFault(start, length);",
    by: "",
    breaks: "a pointer that leads out of the memory is FALSE 87",
    seenBy: [C_KERNEL],
  },
  {
    file: "client/completion_loop.ts",
    text: "if (!this.#submitted || this.#owner.written !== undefined) return;",
    by: "if (!this.#submitted) return;",
    breaks: "a write that has to wait completes only after its client has read",
    seenBy: [WITHIN],
  },
  {
    file: "wasm/request_blocks.ts",
    text: "return this.#last + HANDLE_BIT;",
    by: "return 1 + HANDLE_BIT;",
    breaks: "a connection's handle is one request's",
    seenBy: [C_CALLS],
  },
  {
    file: "wasm/asyncify.ts",
    text: "this.#region = region;",
    by: "",
    breaks: "each request that waits keeps its stack, with Asyncify",
    seenBy: [C_CALLS],
  },
  {
    file: "wasm/instance.ts",
    text:
      "if (this.#broken && !isKept && this.#requests.size === 0) this.#close();",
    by: "",
    breaks: "files that a trapped instance left open are closed",
    seenBy: [C_HOSTILE],
  },
  // -- refusals: what was refused never looks like a success --
  {
    file: "response/reply.ts",
    text: "if (!isLate) this.#head.spoil(why);",
    by: "",
    breaks: "no body takes the place of a head that was refused",
    seenBy: [HEADS],
  },
  {
    file: "response/head.ts",
    text: 'this.#forget("unset", refusal.why);',
    by: 'this.#forget("unset", undefined);',
    breaks: "no body follows raw text that is no head",
    seenBy: [HEADS, SENDS],
  },
  {
    file: "response/head.ts",
    text: "if (trial.#spoilt !== undefined) this.#drop(result);",
    by: "",
    breaks: "raw text that was refused before it was taken is a refused head",
    seenBy: [SENDS],
  },
  {
    file: "response/reply.ts",
    text: "} else if (failed && this.#isHeadAlone()) {",
    by: "} else if (false) {",
    breaks: "a head alone is no answer of an extension that failed",
    seenBy: ["tests/control_block/failed_heads_test.ts"],
  },
  {
    file: "response/length_writer.ts",
    text: "override check({ size }: BytesToCome): void { this.#admit(size); }",
    by: "override check(_bytes: BytesToCome): void {}",
    breaks: "what is longer than declared is refused before any of it is sent",
    seenBy: [TRANSMIT, VECTOR],
  },
  {
    file: "response/chunked_writer.ts",
    text: "this.#decode(...leading);",
    by: "",
    breaks: "a call whose framing breaks off later is refused whole",
    seenBy: [SENDS],
  },
  {
    file: "control_block/server_support/sending.ts",
    text: "if (isLast) output.unseal();",
    by: "",
    breaks: "a last call that is refused at its turn leaves the body open",
    seenBy: [SENDS],
  },
  // -- heads: one rule, one bound, linear time, one line --
  {
    file: "response/sendable_response.ts",
    text:
      "throw cannot(`must return a Response that can be sent: ${head.fault}`);",
    by: "return given;",
    breaks: "a fallback's head is checked as every other is",
    seenBy: [EVERY_HEAD],
  },
  {
    file: "response/sendable_response.ts",
    text: "fields.filter(([name]) => !named.has(name));",
    by: "fields;",
    breaks: "a fallback's fields of a connection are left out",
    seenBy: [EVERY_HEAD],
  },
  {
    file: "response/sendable_response.ts",
    text: "const upgrades = status === 101 && !isChild;",
    by: "const upgrades = false;",
    breaks: "a fallback may upgrade its client's connection",
    seenBy: [EVERY_HEAD],
  },
  {
    file: "response/response_head.ts",
    text: "if (size > MAX_HEAD) return TOO_LONG;",
    by: "",
    breaks:
      "a head is 64 KiB at most, a Location and a child's fields included",
    seenBy: [HEAD_SIZE],
  },
  {
    file: "response/status_argument.ts",
    text: "const block = emptyBlock(said === undefined, before);",
    by: "const block = emptyBlock(said === undefined);",
    breaks: "a status counts towards its head",
    seenBy: ["tests/response/head_test.ts"],
  },
  {
    file: "response/header_block.ts",
    text: "return draft.size > MAX_HEAD ? TOO_LONG : undefined;",
    by: "return undefined;",
    breaks: "what a block is on the wire is bounded call by call",
    seenBy: ["tests/response/header_block_test.ts"],
  },
  {
    file: "session/child_request.ts",
    text: "reply.replaceHead(isFault(own) ? pageHead(500) : own);",
    by: "if (!isFault(own)) reply.replaceHead(own);",
    breaks: "a page replaces fields that leave it no room",
    seenBy: [HEAD_SIZE],
  },
  {
    file: "session/child_request.ts",
    text: "session.report(new TypeError(error));",
    by: "",
    breaks: "onError hears of a child's head that does not fit",
    seenBy: [HEAD_SIZE],
  },
  {
    file: "control_block/server_support/child_urls.ts",
    text: "return url.length <= MAX_HEAD && hostPath(url) !== undefined;",
    by: "return hostPath(url) !== undefined;",
    breaks: "a child's URL is no longer than a head",
    seenBy: [HEAD_SIZE],
  },
  {
    file: "response/header_text.ts",
    text: "return withoutEnd(text, isBlank);",
    by: 'return text.replace(/[\\t ]+$/, "");',
    breaks: "white space in header text takes linear time",
    seenBy: [LINEAR],
  },
  {
    file: "session/child_request.ts",
    text: "child.fields?.() ?? [...response.headers]",
    by: "[...response.headers]",
    breaks: "a child's head of many names is laid over in linear time",
    seenBy: [LINEAR],
  },
  {
    file: "control_block/server_support/headers.ts",
    text: '(reply.untouched || isAbsolute(latin1(info) ?? ""))',
    by: "reply.untouched",
    breaks: "no body takes the place of a redirection that was refused",
    seenBy: [HEAD_SIZE],
  },
  {
    file: "base/log_text.ts",
    text: "\\u2028-\\u202e",
    by: "",
    breaks: "a line separator and a bidirectional control are escaped",
    seenBy: ["tests/base/log_text_test.ts", ONE_LINE],
  },
  {
    file: "tracing/trace_text.ts",
    text: "return lineText(words(event));",
    by: "return words(event);",
    breaks: "what a trace says of an event is one line",
    seenBy: [ONE_LINE],
  },
  {
    file: "tracing/sequence_picture.ts",
    text: "const line = lineText(text);",
    by: "const line = text;",
    breaks: "a text in a picture is one line",
    seenBy: [ONE_LINE],
  },
  {
    file: "tracing/sequence_diagram.ts",
    text: "[^\\p{L}\\p{N} _.,()/?=→…-]",
    by: "[^\\p{L}\\p{N} _.,()/?=→…;#-]",
    breaks: "a text in a diagram means nothing to Mermaid",
    seenBy: ["tests/tracing/sequence_diagram_test.ts"],
  },
  {
    file: "response/chunked_writer.ts",
    text: "${quoted(text)} is not a chunk size",
    by: "${JSON.stringify(text)} is not a chunk size",
    breaks: "chunk framing is quoted on one line",
    seenBy: [ONE_LINE],
  },
  // -- the slot: exactly one completion, never inside, one at a time --
  {
    file: "client/operation_slot.ts",
    text:
      "if (registration !== undefined) this.#call(registration, bytes, error);",
    by:
      "if (registration !== undefined && error !== 995) this.#call(registration, bytes, error);",
    breaks: "an operation whose client left completes",
    seenBy: [SLOT, DECISIONS, OPERATIONS],
  },
  {
    file: "client/operation_slot.ts",
    text:
      "if (registration !== undefined) this.#call(registration, bytes, error);",
    by:
      "if (registration !== undefined) { this.#call(registration, bytes, error); if (error) this.#call(registration, bytes, error); }",
    breaks: "an operation completes once",
    seenBy: [SLOT, DECISIONS, OPERATIONS],
  },
  {
    file: "client/operation_slot.ts",
    text: "queueMicrotask(() => this.#complete(0, error));",
    by: "this.#complete(0, error);",
    breaks: "a completion never runs inside the call that ended its operation",
    seenBy: [SLOT, OPERATIONS],
  },
  {
    file: "client/operation_slot.ts",
    text: 'return this.#state === "idle" ? ERROR_SUCCESS : ERROR_BUSY;',
    by: "return ERROR_SUCCESS;",
    breaks: "synchronous I/O is refused while an operation is outstanding",
    seenBy: [SLOT, OPERATIONS],
  },
  {
    file: "client/operation_slot.ts",
    text:
      'return this.#state === "idle" && this.#held === 0 ? ERROR_SUCCESS : ERROR_BUSY;',
    by: 'return this.#state === "idle" ? ERROR_SUCCESS : ERROR_BUSY;',
    breaks: "no operation begins while a synchronous call waits",
    seenBy: [SLOT, DECISIONS],
  },
  {
    file: "client/operation_slot.ts",
    text: "if (own === undefined) return ERROR_INVALID_PARAMETER;",
    by: "",
    breaks: "asynchronous I/O without a registration is refused",
    seenBy: [SLOT, DECISIONS],
  },
  {
    file: "client/operation_slot.ts",
    text: 'if (this.#state !== "outstanding" || this.#owner !== owner) return;',
    by: 'if (this.#state === "idle") return;',
    breaks: "a late report of another's operation is ignored",
    seenBy: [SLOT],
  },
  {
    file: "client/operation_slot.ts",
    text: "const registration = this.#own ?? this.#registration;",
    by: "const registration = this.#registration;",
    breaks: "an operation's own completion is the one that is called",
    seenBy: [SLOT, TRANSMIT],
  },
  {
    file: "client/operation_slot.ts",
    text: "this.#own = undefined;",
    by: "",
    breaks: "an operation's own completion is called for that one only",
    seenBy: [SLOT],
    equivalent:
      "begin() sets the field for every operation, to undefined if it brings none; nothing reads it before. Clearing it lets go of the function, no more",
  },
  {
    file: "client/operation_slot.ts",
    text: 'this.#state = "idle"; this.#owner = undefined;',
    by:
      'this.#owner = undefined; queueMicrotask(() => { this.#state = "idle"; });',
    breaks: "the slot is free inside the completion",
    seenBy: [SLOT, DECISIONS],
  },
  {
    file: "client/operation_slot.ts",
    text: 'if (this.#state === "settled") this.#error ||= error;',
    by: "",
    breaks: "what is lost before its success was told completes with the error",
    seenBy: [SLOT, CONNECTION],
  },
  {
    file: "client/operation_slot.ts",
    text: "this.#held--; this.#wake();",
    by: "this.#held--;",
    breaks:
      "SUCCESS and DONE end the session once the calls that wait have ended",
    seenBy: [SLOT, DECISIONS],
  },
  // -- bytes: counted, in order, copied at the call --
  {
    file: "client/client_output.ts",
    text: "this.sink.put(bytes); this.bytesWritten += count;",
    by:
      "this.sink.put(bytes); this.bytesWritten += count + (count === 1023 ? 1 : 0);",
    breaks: "bytesWritten is the number of bytes accepted",
    seenBy: [CLIENT_MODEL],
  },
  {
    file: "client/writer_sink.ts",
    text: "copies ? bytes : new Uint8Array(bytes)",
    by: "bytes",
    breaks:
      "a buffer is its caller's again after the call, over a writer that keeps it",
    seenBy: [CLIENT],
  },
  {
    file: "response/response_writer.ts",
    text: "this.#enqueue(copy);",
    by: "this.#enqueue(chunk);",
    breaks: "a large buffer is its caller's again after the call",
    seenBy: [WRITER, CLIENT_MODEL],
  },
  {
    file: "response/body_stream.ts",
    text: "const isFirst = this.waiting === 0;",
    by: "const isFirst = this.#inStream === 0;",
    breaks: "what was handed over first is taken first",
    seenBy: [WRITER, CLIENT_MODEL],
    equivalent:
      "the queue holds chunks only while one is in the stream: pull puts the next one before anything else can be called",
  },
  {
    file: "session/transmission.ts",
    text: "part instanceof Uint8Array ? new Uint8Array(part) : part",
    by: "part",
    breaks: "memory behind a file is taken at the call",
    seenBy: [TRANSMIT, SESSION_MODEL],
  },
  {
    file: "session/transmission.ts",
    text: "const chunk = piece.length > remaining",
    by: "const chunk = piece.length > Infinity",
    breaks: "of a source that gives more than was asked for, no more is sent",
    seenBy: [TRANSMIT],
  },
  {
    file: "client/ordered_output.ts",
    text: "if (this.#last === last) this.#last = undefined;",
    by: "this.#last = undefined;",
    breaks: "a call behind several that wait keeps its place",
    seenBy: ["tests/client/ordered_output_test.ts", SESSION_MODEL],
  },
  {
    file: "client/waiting_calls.ts",
    text: "this.#bytes + bytes > this.#limit",
    by: "false",
    breaks:
      "calls that are not awaited are refused beyond the allowance (10055)",
    seenBy: [DECISIONS],
  },
  {
    file: "client/waiting_calls.ts",
    text: "for (const waiting of this.#calls ?? [])",
    by: "for (const waiting of [...this.#calls ?? []].slice(1))",
    breaks: "everybody who waits is told when the client leaves",
    seenBy: [DECISIONS, CLIENT],
  },
  {
    file: "client/client_output.ts",
    text:
      "this.#slot?.cancel(code === WSAECONNRESET ? ERROR_OPERATION_ABORTED : code);",
    by: "this.#slot?.cancel(code);",
    breaks:
      "a client that left completes what is outstanding with 995, and not with 10054",
    seenBy: [OPERATIONS, CLIENT],
  },
  {
    file: "client/client_output.ts",
    text: 'return this.#state === "open" && this.#seals === 0',
    by: 'return this.#state === "open"',
    breaks: "nothing follows DONE, or DISCONNECT_AFTER_SEND",
    seenBy: [EDGES, TRANSMIT],
  },
  {
    file: "response/response_writer.ts",
    text: 'if (this.#state === "closing") this.#enterClosed();',
    by: "",
    breaks: "a close ends the body once all was taken",
    seenBy: [WRITER],
  },
  {
    file: "response/response_writer.ts",
    text: "return this.#queued < this.#limit && !this.#isHasty();",
    by: "return !this.#isHasty();",
    breaks: "the queue holds the high-water mark and one write, no more",
    seenBy: [WRITER, SESSION_MODEL],
  },
  {
    file: "response/body_stream.ts",
    text: "this.waiting = this.#inStream = 0;",
    by: "this.#inStream = 0;",
    breaks: "nothing waits of a body that was errored",
    seenBy: [WRITER],
  },
  {
    file: "response/response_writer.ts",
    text: "this.#flushed?.reject(reason);",
    by: "",
    breaks: "a flush that waits is told when the client leaves",
    seenBy: [WRITER],
  },
  {
    file: "response/length_writer.ts",
    text: "if (count <= this.#length) return count;",
    by: "if (count <= this.#length + 1) return count;",
    breaks: "nothing is written past the declared length",
    seenBy: [LENGTH],
  },
  {
    file: "response/length_writer.ts",
    text: "this.inner.abort(error).catch(() => {});",
    by: "this.inner.end();",
    breaks: "a body short of its length is never ended cleanly",
    seenBy: [LENGTH],
  },
  // -- the session: DESIGN's decisions --
  {
    file: "session/session.ts",
    text: "if (this.refusesCalls) return ERROR_INVALID_PARAMETER;",
    by: "",
    breaks: "a second DONE is refused",
    seenBy: [DECISIONS],
    equivalent:
      "the control block refuses every call of a session that is closed before it gets here; the check is the session's own word on it",
  },
  {
    file: "session/session.ts",
    text: "this.output.seal();",
    by: "",
    breaks: "after DONE nothing is accepted, through writeClientOf() neither",
    seenBy: [EDGES, SESSION_MODEL],
  },
  {
    file: "session/session.ts",
    text:
      "this.exchange.end({ outcome, status: 500, lost }); this.output.fail(lost);",
    by: "this.exchange.end({ outcome, status: 500, lost });",
    breaks:
      "after a deadline later I/O is refused with 121, after SEND_URL too",
    seenBy: [OPERATIONS, WAITS],
  },
  {
    file: "response/ending.ts",
    text: "return WSAECONNRESET;",
    by: "return undefined;",
    breaks:
      "after a client that left later I/O is refused with 10054, after SEND_URL too",
    seenBy: ["tests/control_block/server_support/send_url_test.ts"],
  },
  {
    file: "base/client_request.ts",
    text: "} catch { return otherwise; }",
    by: "} catch (error) { throw error; }",
    breaks: "a request that is over has no fields, and throws nothing",
    seenBy: ["tests/base/client_request_test.ts"],
  },
  {
    file: "streaming/responder.ts",
    text: "onLog ? lineOf(request) : request",
    by: "request",
    breaks: "a request that is over before its producer has a record",
    seenBy: ["tests/wire/respond_test.ts"],
  },
  {
    file: "host/plain_response.ts",
    text: "if (watch.isOver) return undefined;",
    by: "",
    breaks: "a fallback is not asked for a client that has left",
    seenBy: [PLAIN],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: "await this.#output.flush().then(turnEnd).catch(() => {});",
    by: "",
    breaks: "bytes that were accepted before a producer throws arrive",
    seenBy: [RESPOND],
  },
  {
    file: "session/session.ts",
    text: "else this.slot.whenIdle(() => this.#conclude(result));",
    by: "else this.#conclude(result);",
    breaks: "SUCCESS and DONE wait for what is outstanding",
    seenBy: [DECISIONS],
  },
  {
    file: "session/session.ts",
    text: "this.slot.register(undefined);",
    by: "",
    breaks: "a completion that threw is called no more",
    seenBy: [DECISIONS],
  },
  {
    file: "response/exchange.ts",
    text: "if (isErrored) this.#errorBody(error);",
    by: "",
    breaks: "the body of a session that was cut is errored",
    seenBy: [DECISIONS, CONNECTION],
  },
  {
    file: "response/exchange.ts",
    text: "this.#turn.cancel(); this.#watch?.stop(); if",
    by: "if",
    breaks: "no timer and no listener is left when a session has ended",
    seenBy: [EXCHANGE, DECISIONS],
  },
  {
    file: "session/session.ts",
    text: "lost !== undefined || this.#init.depth > 0 ||",
    by: "this.#init.depth > 0 ||",
    breaks: "a read that waits ends with its client",
    seenBy: [OPERATIONS],
  },
  {
    file: "response/watch.ts",
    text: "this.#timer?.stop(); this.#unlisten?.();",
    by: "this.#timer?.stop();",
    breaks: "nobody listens to the signal of a request that has been answered",
    seenBy: [EDGES, SESSION_MODEL],
  },
  {
    file: "response/watch.ts",
    text: "this.#timer?.stop(); this.#unlisten?.();",
    by: "this.#unlisten?.();",
    breaks: "no timer is left when a session has ended",
    seenBy: [DECISIONS, SESSION_MODEL],
  },
  {
    file: "response/reply.ts",
    text: "if (refusal !== ERROR_SUCCESS) return refusal; return this.#gaveWay",
    by: "if (this.output.failure) return refusal; return this.#gaveWay",
    breaks: "no header call is taken behind the client's close()",
    seenBy: [EDGES, SESSION_MODEL],
  },
  {
    file: "response/deadlines.ts",
    text: "this.#watched.isIdling && now - this.#active >= idle",
    by: "now - this.#active >= idle",
    breaks: "no idling while an accepted byte waits for the client",
    seenBy: [DEADLINES],
  },
  {
    file: "response/deadlines.ts",
    text: "(this.#watched.isWaiting ? this.#moved : now) + write",
    by: "now + write",
    breaks: "the write deadline comes when it is due",
    seenBy: [DEADLINES],
  },
  {
    file: "session/request_body.ts",
    text: "() => wanted() ? this.#take(buffer, size) : 0,",
    by: "() => this.#take(buffer, size),",
    breaks: "a read that was cancelled takes nothing",
    seenBy: [READS],
  },
  {
    file: "session/request_body.ts",
    text: "this.#last = last;",
    by: "",
    breaks: "reads that are not awaited get their bytes in order",
    seenBy: ["tests/session/request_body_test.ts"],
  },
  {
    file: "session/request_body.ts",
    text: "if (buffer.length < size) {",
    by: "if (false) {",
    breaks: "the bytes of a buffer that was lost are the next read's",
    seenBy: [COUNTS],
  },
  {
    file: "session/request_body.ts",
    text:
      "this.#last === undefined && (this.#has(least) || this.#arrives(least))",
    by: "false",
    breaks: "a read whose bytes are there is over when it returns",
    seenBy: [COUNTS],
  },
  {
    file: "session/request_body.ts",
    text: "if (this.#last !== undefined) return false;",
    by: "",
    breaks: "a read whose bytes are there waits for the reads before it",
    seenBy: ["tests/session/request_body_test.ts"],
  },
  {
    file: "session/request_body.ts",
    text: "this.#from === 0 ? chunk : chunk.subarray(this.#from)",
    by: "chunk",
    breaks: "no byte of a chunk that was read in part is given twice",
    seenBy: ["tests/session/request_body_test.ts"],
  },
  {
    file: "files/selection.ts",
    text: 'method === "GET" && hasRanges',
    by: "hasRanges",
    breaks: "HEAD gets the head of the whole file",
    seenBy: [RANGES],
  },
  {
    file: "files/selection.ts",
    text: "if (ifRange !== null && !isCurrent(ifRange, file)) return whole;",
    by: "",
    breaks: "the rest of a file is not put after the beginning of another",
    seenBy: [RANGES, FILE_RESPONSE],
  },
  {
    file: "files/selection.ts",
    text:
      'if (!isSelectable || (method !== "GET" && method !== "HEAD")) return whole;',
    by: "if (!isSelectable) return whole;",
    breaks: "a condition does not come after what it is about",
    seenBy: [RANGES],
  },
  {
    file: "files/validators.ts",
    text: `return one === other && one.startsWith('"');`,
    by: "return one === other;",
    breaks: "a weak tag is not for a part",
    seenBy: [FILE_RESPONSE],
  },
  {
    file: "files/validators.ts",
    text:
      'return Math.abs(looked - modified) < fresh ? `W/"${text}"` : `"${text}"`;',
    by: 'return `"${text}"`;',
    breaks: "the tag of a file that was changed a moment ago is weak",
    seenBy: [FILE_RESPONSE],
  },
  {
    file: "files/validators.ts",
    text: "isTime && time <= now",
    by: "isTime",
    breaks: "a time that lies ahead is not sent",
    seenBy: [FILE_RESPONSE],
  },
  {
    file: "files/file_source.ts",
    text: "return entityTag(size, mtimeMs, looked, ctimeMs / 1000);",
    by: "return entityTag(size, mtimeMs, looked);",
    breaks: "a file in the place of one with its size and time has another tag",
    seenBy: [FILE_RESPONSE],
  },
  {
    file: "files/file_source.ts",
    text: "return size === this.size && mtimeMs === this.lastModified;",
    by: "return true;",
    breaks: "a file that is changed while it is sent errors the body",
    seenBy: [FILE_RESPONSE],
  },
  {
    file: "files/fs_calls.ts",
    text: "if (isSameFile(opened, path, named)) return named;",
    by: "return named;",
    breaks: "a file whose name another one has taken is not compared with that",
    seenBy: [FILE_RESPONSE],
  },
  {
    file: "files/preconditions.ts",
    text: "if (!matches(match, etag, isStrongMatch)) return 412;",
    by: "if (!matches(match, etag, isWeakMatch)) return 412;",
    breaks: "If-Match compares strongly",
    seenBy: [RANGES],
  },
  {
    file: "files/preconditions.ts",
    text: '} else { const since = dateOf(headers, "if-unmodified-since");',
    by: '} { const since = dateOf(headers, "if-unmodified-since");',
    breaks: "If-Match overrules If-Unmodified-Since",
    seenBy: [RANGES],
  },
  {
    file: "files/byte_range.ts",
    text: "return start < size ?",
    by: "return start <= size ?",
    breaks: "a part that begins at the end is none",
    seenBy: [RANGES],
  },
  {
    file: "files/file_body.ts",
    text: "if (this.#isClosed) return;",
    by: "",
    breaks: "a source is closed once",
    seenBy: [FILE_RESPONSE],
  },
  {
    file: "session/child_request.ts",
    text: "if (fields === undefined) { remove(headers, RANGE_FIELDS);",
    by: "if (fields === undefined) {",
    breaks:
      "a child of EXEC_URL is whole, whatever its parent's client asks for",
    seenBy: [RANGES],
  },
  {
    file: "session/child_request.ts",
    text: 'if (method !== "GET") remove(headers, RANGE_FIELDS);',
    by: "",
    breaks: "the answer to HEAD by SEND_URL is that of the whole file",
    seenBy: [RANGES],
  },
  {
    file: "session/chunk_reader.ts",
    text: "() => this.#waiting?.(undefined),",
    by: "() => {},",
    breaks: "a stream of bytes that closes and says no more has ended",
    seenBy: ["tests/session/chunk_reader_test.ts"],
  },
  {
    file: "session/chunk_reader.ts",
    text: "if (buffer.byteLength === this.#size) this.#free = buffer;",
    by: "",
    breaks: "the buffers of a large body go round",
    seenBy: ["tests/session/chunk_reader_test.ts"],
  },
  {
    file: "control_block/control_block.ts",
    text: "lpdwBytes.value = bytes.length;",
    by: "",
    breaks: "a write whose count cannot be written back sends nothing",
    seenBy: [COUNTS],
  },
  {
    file: "control_block/c_values.ts",
    text: "if (!isPut) undo.forEach((step) => ignoreErrors(step));",
    by: "",
    breaks: "a structure is filled in wholly or not at all",
    seenBy: [COUNTS],
  },
  {
    file: "control_block/server_support/connection.ts",
    text:
      "return session.output.failure.code; session.cut(ERROR_NETNAME_DELETED);",
    by: "return session.output.failure.code; session.cut(995);",
    breaks: "CLOSE_CONNECTION completes with 64",
    seenBy: [CONNECTION],
  },
  {
    file: "control_block/server_support/connection.ts",
    text: "if (slot.isOutstanding(reading)) slot.cancel",
    by: "slot.cancel",
    breaks: "a read that has its bytes keeps them when it is cancelled",
    seenBy: [CONNECTION],
  },
  {
    file: "control_block/server_support/sending.ts",
    text: "if (coming.size > 0 && !output.queues) output.check(coming);",
    by: "",
    breaks:
      "what does not fit the declared length is refused before any of it leaves",
    seenBy: [TRANSMIT, VECTOR],
  },
  {
    file: "control_block/server_support/sending.ts",
    text: "slot.begin(owner, early + size, completion);",
    by: "slot.begin(owner, size, completion);",
    breaks: "cbIO counts the body bytes that came with the header text",
    seenBy: [TRANSMIT, VECTOR],
  },
  // -- the responder --
  {
    file: "response/open_requests.ts",
    text: "answerer.stop?.();",
    by: "",
    breaks: "a shutdown aborts the signals at once",
    seenBy: [RESPONDER],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: "disconnected: false,",
    by: "",
    breaks: "a client whose server shuts down has not left",
    seenBy: [RESPONDER],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: "if (this.#isCut && this.#init.shutOut)",
    by: "if (!this.#isCut && this.#init.shutOut)",
    breaks: "an answer that is cut before its head is a 503",
    seenBy: [RESPONDER],
  },
  {
    file: "streaming/responder.ts",
    text: "this.#open.remove(open);",
    by: "",
    breaks: "an answer that has ended gives its place back",
    seenBy: [RESPONDER],
  },
  {
    file: "streaming/respond_init.ts",
    text: "init.onError === undefined ? shared : init",
    by: "shared",
    breaks: "the onError of an answer wins over its responder's",
    seenBy: [RESPONDER, RESPOND],
  },

  // -- server-sent events --
  {
    file: "streaming/server_sent_event.ts",
    text: "checkText(name, text).split(LINE_END)",
    by: 'checkText(name, text).split("\\n")',
    breaks: "each line of data is a line of its own, whatever ends it",
    seenBy: [EVENTS],
  },
  {
    file: "streaming/server_sent_event.ts",
    text: "if (!/[\\r\\n\\0]/.test(",
    by: "if (!/[\\0]/.test(",
    breaks: "an id or a type with a line end is refused",
    seenBy: [EVENTS],
  },
  {
    file: "streaming/event_client.ts",
    text: "this.#write(COMMENT).catch(() => {});",
    by: "",
    breaks: "comment lines keep a silent stream open",
    seenBy: [EVENTS],
  },

  // -- the host --
  {
    file: "response/open_requests.ts",
    text: "this.sessions < limit",
    by: "this.sessions <= limit",
    breaks: "no more than maxSessions, or maxResponses, are open",
    seenBy: [RESPONDER, DECISIONS],
  },
  {
    file: "host/router.ts",
    text: "this.#open.add(session, depth, child === undefined)",
    by: "this.#open.add(session, depth, true)",
    breaks: "child requests are not counted as sessions",
    seenBy: ["tests/control_block/server_support/exec_url_test.ts"],
  },
  {
    file: "host/router.ts",
    text: "if (depth > MAX_DEPTH)",
    by: "if (depth > 1000)",
    breaks: "internal requests go at most 10 deep",
    seenBy: [
      "tests/control_block/server_support/exec_url_test.ts",
      "tests/control_block/server_support/send_url_test.ts",
    ],
  },
  {
    file: "host/router.ts",
    text: "(length ?? 0) > (this.#options.maxRequestBytes ?? Infinity)",
    by: "false",
    breaks:
      "a request over maxRequestBytes is answered with 413 before its extension is called",
    seenBy: [DECISIONS],
  },
  {
    file: "response/open_requests.ts",
    text: "this.cut(ERROR_OPERATION_ABORTED);",
    by: "",
    breaks: "a shutdown's deadline cuts what outlasts it",
    seenBy: [RESPONDER, OPERATIONS],
  },
  {
    file: "base/promises.ts",
    text: "Promise.resolve(result).catch(() => {});",
    by: "",
    breaks: "an onLog or onError that rejects does not end the process",
    seenBy: ["tests/control_block/never_throws_test.ts", THROW_SITES],
  },
  {
    file: "session/transmission.ts",
    text: "throw new WriteClientError(ERROR_READ_FAULT, {",
    by: "return undefined as never; throw new WriteClientError(0, {",
    breaks: "a file that cannot be read is an error, and no end",
    seenBy: [TRANSMIT],
  },
  {
    file: "host/loaded_extensions.ts",
    text:
      "await extension.TerminateExtension?.(HSE_TERM_MUST_UNLOAD); } catch (error) { this.#report(error); }",
    by:
      "await extension.TerminateExtension?.(HSE_TERM_MUST_UNLOAD); } catch (error) { this.#report(error); throw error; }",
    breaks: "one TerminateExtension that throws keeps no other from its end",
    seenBy: [THROW_SITES],
  },
  {
    file: "client/operation_slot.ts",
    text: "const COMPLETIONS_PER_TURN = 1024;",
    by: "const COMPLETIONS_PER_TURN = 1e9;",
    breaks: "completions in a row leave timers their turn",
    seenBy: [SLOT, "tests/wire/fairness_test.ts"],
  },
  {
    file: "response/open_requests.ts",
    text: "for (const { answerer } of requests)",
    by: "for (const { answerer } of requests.slice(1))",
    breaks: "a shutdown's deadline cuts all that outlast it",
    seenBy: [OPERATIONS, "tests/wire/crowd_test.ts"],
  },
  {
    file: "response/exchange.ts",
    text: "return this.#body?.isWaiting ?? false;",
    by: "return false;",
    breaks: "a client that takes nothing is given up",
    seenBy: [DECISIONS, "tests/wire/crowd_test.ts"],
  },
  {
    file: "client/completion_loop.ts",
    text: "room?.catch(this.#failed);",
    by: "",
    breaks:
      "an operation over a platform's writer does not wait for a write that never settles",
    seenBy: [CLIENT, CLIENT_MODEL],
  },
  {
    file: "client/client_output.ts",
    text:
      "else return this.waiting.until(closed).then(() => this.#enterClosed());",
    by: "else this.#enterClosed();",
    breaks: "close() fulfils once the writer has closed, and not before",
    seenBy: [CLIENT, CLIENT_MODEL],
  },
  {
    file: "response/exchange.ts",
    text: "if (this.ended) return; this.ended = true;",
    by: "this.ended = true;",
    breaks: "a session ends once: one log record, one place given back",
    seenBy: [EXCHANGE],
  },
  {
    file: "control_block/server_support/sending.ts",
    text: "if (size > 0) session.reply.bodyFollows();",
    by: "",
    breaks: "no header call is taken behind a file that was accepted",
    seenBy: [TRANSMIT],
  },

  // -- text: limits, order and counts are those of its bytes --
  {
    file: "response/staging_block.ts",
    text: ": characterEnd(chunk, room);",
    by: ": room;",
    breaks: "a chunk ends where a character does",
    seenBy: [STAGING, TEXT],
  },
  {
    file: "response/staging_block.ts",
    text: "if (this.length + 3 * length >= block.length) return 0;",
    by: "if (this.length + length >= block.length) return 0;",
    breaks: "a text is taken whole",
    seenBy: [STAGING, TEXT],
  },
  {
    file: "response/length_writer.ts",
    text: "if (this.#count + 3 * text.length > this.#length) return 0;",
    by: "",
    breaks: "a declared length holds for text",
    seenBy: [TEXT],
  },
  {
    file: "response/response_writer.ts",
    text: "waiting >= this.#limit ) return 0;",
    by: "false ) return 0;",
    breaks: "text waits for a client that takes nothing",
    seenBy: [TEXT],
  },
  {
    file: "client/client_output.ts",
    text: "this.#thrown === undefined && this.idle",
    by: "this.#thrown === undefined",
    breaks: "text does not overtake what is outstanding",
    seenBy: [TEXT],
  },
  {
    file: "client/client_output.ts",
    text: "this.#thrown === undefined && this.idle",
    by: "this.idle",
    breaks: "text after a completion that threw is refused",
    seenBy: [TEXT],
  },

  {
    file: "client/client_output.ts",
    text: "this.#end?.stop(failure);",
    by: "",
    breaks: "signal aborts when the client leaves",
    seenBy: [SIGNAL],
  },
  {
    file: "client/client_end.ts",
    text: "if (this.#stopped !== undefined) this.#signal.abort(this.#stopped);",
    by: "",
    breaks: "a signal that is read late is aborted",
    seenBy: [SIGNAL],
  },

  // -- what is staged, given away, and watched --
  {
    file: "response/staging_block.ts",
    text: "this.#block = NOTHING; this.length = 0; return chunk;",
    by: "this.length = 0; return chunk;",
    breaks: "a chunk that was handed over has its buffer to itself",
    seenBy: [STAGING, WRITER],
  },
  {
    file: "client/given_buffer.ts",
    text: "const room = sink.put(own);",
    by: "const room = sink.put(bytes);",
    breaks: "a small buffer given away is sent",
    seenBy: [WRITER],
  },
  {
    file: "control_block/server_support/sending.ts",
    text: "if (!isAsync) output.checkRoom(coming.size);",
    by: "",
    breaks: "VECTOR_SENDs that nobody awaits do not fill the memory",
    seenBy: [VECTOR],
  },
  {
    file: "response/watch.ts",
    text: 'else if (this.#state === "outlived") this.#watch();',
    by: "",
    breaks: "an answer that was delivered in its first turn is watched",
    seenBy: [DECISIONS, EDGES],
  },
  {
    file: "response/open_requests.ts",
    text: "last.index = index;",
    by: "",
    breaks: "sessions leave in any order",
    seenBy: ["tests/response/open_requests_test.ts"],
  },
  {
    file: "response/response_writer.ts",
    text: "this.#enterErrored(reason); const stream = this.#stream;",
    by: "const stream = this.#stream;",
    breaks: "a client that has left gets no end that looks whole",
    seenBy: [WRITER],
  },
  {
    file: "response/response_writer.ts",
    text:
      'if (this.#state !== "open") return this.#refuse("close"); if (this.#stream',
    by:
      'if (this.#state !== "open") return this.#refuse("close"); this.#turn.cancel(); if (this.#stream',
    breaks: "an answer that was ended in its first turn is watched",
    seenBy: [DEADLINES],
  },
  {
    file: "client/client_output.ts",
    text:
      "if (this.failure !== undefined) this.#rejectWaiting(this.failure); else this.fail(reason);",
    by: "this.fail(reason);",
    breaks: "a client that leaves within the hand-over holds no write up",
    seenBy: [EDGES],
  },
  {
    file: "response/exchange.ts",
    text: "{ bytesWritten, cause }",
    by: "{ cause }",
    breaks: "an error counts the bytes that were accepted",
    seenBy: [EDGES],
  },
  {
    file: "response/watch.ts",
    text: "running && within(idle, running, clockOf(this.#platform)),",
    by: "undefined,",
    breaks: "waitUntil waits for a producer whose client has left",
    seenBy: ["tests/base/platform_test.ts"],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: 'if (kind !== "write") this.#report(failure);',
    by: "this.#report(failure);",
    breaks: "a slow client is no failure of a producer",
    seenBy: [RESPOND],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: "error: failure.cause ?? failure",
    by: "error: failure",
    breaks: "a piped source that fails is told by its own error",
    seenBy: [RESPOND],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: "outputClosed(): void { this.#exchange.end(SENT);",
    by: "outputClosed(): void {",
    breaks: "an answer that its producer has closed has ended",
    seenBy: [RESPOND],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: 'if (outcome === "disconnected") return',
    by: "if (false) return",
    breaks: "a client that left makes no rejection",
    seenBy: [RESPOND],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: "if (given !== undefined) {",
    by: "if (false) {",
    breaks: "what a producer gives back is written",
    seenBy: [RESPOND],
  },
  {
    file: "streaming/streamed_answer.ts",
    text: "if (!isStopped(error)) this.#report(error);",
    by: "this.#report(error);",
    breaks: "what a client's leaving makes a producer throw is not told",
    seenBy: [RESPOND],
  },
  {
    file: "response/exchange.ts",
    text: 'const isErrored = "error" in ending;',
    by: "const isErrored = error !== undefined;",
    breaks: "an answer whose producer throws undefined is broken off",
    seenBy: [RESPOND],
  },
  {
    file: "response/ending.ts",
    text: 'outcome: "failed", status: 500, error }',
    by: "...byCode((error as { code: number })?.code), error }",
    breaks: "another client's error is no client that left",
    seenBy: [RESPOND],
  },
  {
    file: "streaming/producer.ts",
    text: "await reader.cancel(reason);",
    by: "",
    breaks: "a stream that waits is cancelled when its client leaves",
    seenBy: [RESPOND],
  },
  {
    file: "streaming/producer.ts",
    text:
      "client.closed.catch((left) => ignoreErrors(() => iterator.return?.(left)));",
    by: "",
    breaks: "an iterable that waits is closed when its client leaves",
    seenBy: [RESPOND],
  },
  {
    file: "response/response_head.ts",
    text: "!isHopByHop(name) && !named.has(name)",
    by: "!isHopByHop(name)",
    breaks: "fields that Connection names are dropped",
    seenBy: [RESPOND],
  },
  {
    file: "response/bodies.ts",
    text: 'const statusText = reason === "" ?',
    by: 'const statusText = reason !== "" ?',
    breaks: "a status text is kept",
    seenBy: [RESPOND],
  },
  {
    file: "base/clock.ts",
    text: "cancel?.();",
    by: "",
    breaks: "a shutdown that is through leaves no timer",
    seenBy: [DECISIONS],
  },
  {
    file: "client/byte_writer.ts",
    text: "return view.byteLength === view.buffer.byteLength;",
    by: "return true;",
    breaks: "a part of a buffer that is given away is copied",
    seenBy: [CLIENT],
  },
  {
    file: "files/file_pieces.ts",
    text: "if (buffer.byteLength === 0) own.add(piece.buffer);",
    by: "own.add(piece.buffer);",
    breaks: "no memory that a file's source keeps is sent without a copy",
    seenBy: ["tests/files/file_pieces_test.ts"],
  },
  {
    file: "control_block/server_support/child_urls.ts",
    text: "child.ended.then(forget); relay(",
    by: "relay(",
    breaks: "a session keeps nothing of a child that has ended",
    seenBy: ["tests/control_block/level_memory_test.ts"],
  },
  {
    file: "base/url_path.ts",
    text: "return isHostPath(pathname) ?",
    by: "return pathname ?",
    breaks: "no dot segment hides another host's name in a path",
    seenBy: ["tests/base/own_paths_test.ts"],
  },
  {
    file: "base/url_path.ts",
    text: "decodePath(plain) === decodePath(path)",
    by: "plain !== undefined",
    breaks: "a mount path is taken as it stands, or not at all",
    seenBy: ["tests/base/own_paths_test.ts"],
  },
  {
    file: "base/checks.ts",
    text: '(signal) => typeof read(signal, "addEventListener") === "function"',
    by: "() => true",
    breaks: "a request without a signal is refused at the call",
    seenBy: ["tests/control_block/mistakes_test.ts"],
  },
  {
    file: "base/platform.ts",
    text: "return (holder as Shapes)[name]; } catch { return undefined; }",
    by: "return (holder as Shapes)[name]; } catch (error) { throw error; }",
    breaks: "what an engine passes may throw",
    seenBy: ["tests/host/hostile_arguments_test.ts"],
  },
  {
    file: "response/fetch_channel.ts",
    text: "} catch { return () => {}; }",
    by: "} catch (error) { throw error; }",
    breaks: "a request's signal may throw",
    seenBy: ["tests/host/hostile_arguments_test.ts"],
  },
  {
    file: "response/deadlines.ts",
    text: "if (this.#stopped || this.#parent?.waits) return;",
    by: "if (this.#stopped) return;",
    breaks: "the deadlines of a parent come before those of its child",
    seenBy: [WAITS],
  },
  {
    file: "response/waiting_parent.ts",
    text: "this.#parent = undefined; this.#released?.();",
    by: "",
    breaks: "a child that outlives its parent's wait has deadlines of its own",
    seenBy: [IDLING],
  },
  {
    file: "response/deadlines.ts",
    text:
      "this.#active = this.#clock.now(); this.#parent?.active(); }    /** Notes that bytes were taken",
    by: "this.#active = this.#clock.now(); } /** Notes that bytes were taken",
    breaks: "what happens in a child is no idling of its parent",
    seenBy: [IDLING],
  },
  {
    file: "response/watch.ts",
    text: "if (!this.#delegated) {",
    by: "if (true) {",
    breaks: "after SEND_URL the child's deadlines count",
    seenBy: [IDLING, WAITS],
  },
  {
    file: "response/watch.ts",
    text: "this.#kept?.resolve(); this.#kept = undefined;",
    by: "",
    breaks: "nothing that hangs past its deadline is waited for",
    seenBy: [WAITS],
  },
  {
    file: "response/discard_writer.ts",
    text: "this.#consumer.accepted?.();",
    by: "",
    breaks: "a byte of an answer to HEAD that is accepted is no idling",
    seenBy: [IDLING],
  },
  {
    file: "response/chunked_writer.ts",
    text: "if (parts.length === 0) this.#kept?.();",
    by: "",
    breaks: "chunk framing that is accepted is no idling",
    seenBy: [IDLING],
  },
  {
    file: "response/reply.ts",
    text: "this.output.discount(counted - body); this.#exchange.active();",
    by: "this.output.discount(counted - body);",
    breaks: "a byte of a head that is accepted is no idling",
    seenBy: [IDLING],
  },
  {
    file: "session/session_wait.ts",
    text: "if (!isSilent || !idling) return false;",
    by: "if (!isSilent) return false;",
    breaks: "a client that takes nothing is not reported",
    seenBy: [WAITS],
  },
  {
    file: "session/session_wait.ts",
    text: '(state === "running" && !calling)',
    by: 'state === "running"',
    breaks: "a call that waits for the client is not reported",
    seenBy: [WAITS],
  },
  {
    file: "session/session_wait.ts",
    text: 'kind === "total" && !isActive',
    by: 'kind === "total"',
    breaks: "a session that works on until its total deadline is not reported",
    seenBy: [IDLING],
  },
  {
    file: "files/watched_answer.ts",
    text: "ignoreErrors(() => answer.body?.cancel());",
    by: "return;",
    breaks: "an answer that comes after its deadline is let go",
    seenBy: [PLAIN],
  },
  {
    file: "files/file_body.ts",
    text: 'return !this.#isAsked && this.#state === "open";',
    by: "return true;",
    breaks: "a file that is not read is ended by the idle deadline",
    seenBy: [WAITS],
  },
  {
    file: "host/loaded_extensions.ts",
    text:
      "await Promise.all(usable.map(([extension]) => this.#terminate(extension)));",
    by: "for (const [extension] of usable) await this.#terminate(extension);",
    breaks:
      "each TerminateExtension is called, whether the others settle or not",
    seenBy: [DEADLINES],
  },
  {
    file: "response/open_requests.ts",
    text: "b.depth - a.depth",
    by: "a.depth - b.depth",
    breaks: "a shutdown's deadline gives 995 to children, too",
    seenBy: [WAITS],
  },

  // -- what no test saw once --
  {
    file: "session/session.ts",
    text: '(this.#state !== "done" || exchange.isWaiting) exchange.begun();',
    by: '(this.#state !== "done") exchange.begun();',
    breaks: "bytes that wait at the end of the first turn are watched",
    seenBy: [DEADLINES],
  },
  {
    file: "files/file_source.ts",
    text: "close(fd); throw error;",
    by: "throw error;",
    breaks: "what is opened and is no file is closed",
    seenBy: [HANDLES],
  },
  {
    file: "files/open_inside.ts",
    text: "close(fd); if (found",
    by: "if (found",
    breaks: "what is opened where a link was swapped is closed",
    seenBy: [HANDLES],
  },
  {
    file: "client/write_client.ts",
    text: "const pause = this.#output.pause();",
    by:
      "this.#output.called(); const pause = undefined as Promise<void> | undefined;",
    breaks: "refused writes in a loop leave timers their turn",
    seenBy: [CLIENT],
  },
  {
    file: "client/client_output.ts",
    text: "aborted.catch(() => {});",
    by: "",
    breaks: "an abort() that nobody awaits leaves no rejection unhandled",
    seenBy: [CLIENT],
  },
  {
    file: "client/client_output.ts",
    text:
      "if (this.#thrown !== undefined) return Promise.reject(this.#takeThrown()); return this.#closing",
    by: "return this.#closing",
    breaks:
      "what a completion threw is told to close(), and not to a write behind it",
    seenBy: [CLIENT],
  },
  {
    file: "session/child_request.ts",
    text: 'headers.delete("content-length");',
    by: "",
    breaks: "a child's length is that of the body that it gets",
    seenBy: ["tests/control_block/server_support/exec_url_test.ts"],
  },
  {
    file: "session/child_request.ts",
    text: "session.reply.releaseHead();",
    by: "",
    breaks: "a head that waits for a child leaves when that has ended",
    seenBy: ["tests/control_block/server_support/exec_url_test.ts"],
  },
  {
    file: "response/head.ts",
    text: "location|content-length|transfer-encoding",
    by: "location|content-length",
    breaks: "a redirection has no body that the block before it framed",
    seenBy: ["tests/response/head_test.ts"],
  },
  {
    file: "session/request_body.ts",
    text: "this.#limited && reason instanceof RangeError",
    by: "reason instanceof RangeError",
    breaks: "a body that fails is none that is too large",
    seenBy: ["tests/session/request_body_test.ts"],
  },
  {
    file: "session/silent_status.ts",
    text: "logged >= 400",
    by: "logged > 400",
    breaks: "400 is the first status that an error is answered with",
    seenBy: [DECISIONS],
  },
  {
    file: "session/host_services.ts",
    text: 'method === "HEAD" ? 0 : pageText(status).length',
    by: "pageText(status).length",
    breaks: "a page to HEAD is logged with no bytes",
    seenBy: ["tests/response/status_page_test.ts"],
  },
  {
    file: "response/exchange.ts",
    text: "new WriteClientError(ERROR_OPERATION_ABORTED, { bytesWritten })",
    by: "new WriteClientError(WSAECONNRESET, { bytesWritten })",
    breaks: "the client of what has failed was given up (995)",
    seenBy: [EDGES],
  },
  {
    file: "base/platform.ts",
    text: 'if (memberOf(info, "incoming")?.socket) {',
    by: "{",
    breaks: "nothing is destroyed for its shape alone",
    seenBy: ["tests/base/platform_test.ts"],
  },
  {
    file: "files/path_rules.ts",
    text: "segments.length > MAX_SEGMENTS",
    by: "segments.length > MAX_SEGMENTS + 1",
    breaks: "a path has 64 segments at most",
    seenBy: ["tests/files/path_rules_test.ts"],
  },
  {
    file: "files/path_rules.ts",
    text: 'segment.replace(COMBINING, "")',
    by: "segment",
    breaks: "a name and its NFC and NFD forms are judged alike",
    seenBy: ["tests/files/path_rules_test.ts"],
  },
  {
    file: "session/transmission.ts",
    text: "forget(); // Not awaited",
    by: "// Not awaited",
    breaks: "a session keeps nothing of a file that was sent",
    seenBy: [TRANSMIT, "tests/control_block/level_memory_test.ts"],
  },
  {
    file: "response/exchange.ts",
    text: "this.#watch?.moved(); this.taken();",
    by: "this.taken();",
    breaks: "the write deadline of HEAD counts from when the head has left",
    seenBy: [DEADLINES],
  },
  {
    file: "client/operation_slot.ts",
    text: "this.idle && !this.#calling",
    by: "this.idle",
    breaks: "what waits for the slot is not called within a completion",
    seenBy: [SLOT],
  },
  {
    file: "response/watch.ts",
    text: "if (this.#delegated) this.ignoreSignal();",
    by: "",
    breaks: "after SEND_URL the log has how the child has ended",
    seenBy: ["tests/control_block/server_support/send_url_test.ts"],
  },

  // -- what no extension answers --
  {
    file: "files/open_inside.ts",
    text: "({ ctimeMs }) => ctimeMs + SETTLED <= since",
    by: "({ ctimeMs }) => ctimeMs <= since",
    breaks: "a name that has just changed is not taken for one that was still",
    seenBy: [SWAPPED],
  },
  {
    file: "files/open_inside.ts",
    text: "const LOOKS = 24;",
    by: "const LOOKS = 1;",
    breaks: "one look at a path that changes is not enough",
    seenBy: [SWAPPED],
  },
  {
    file: "files/open_inside.ts",
    text: 'if (!isSameFile(opened, path, named)) return "moved";',
    by: "",
    breaks: "the file is looked at that was opened, not its name",
    seenBy: [SWAPPED],
  },
  {
    file: "files/open_inside.ts",
    text: "const directories = below.map(lstat);",
    by: "const directories = below.map(stat);",
    breaks: "no directory on the way is a link",
    seenBy: [DIRECTORY],
  },
  {
    file: "files/file_source.ts",
    text: "if (this.#closed) throw",
    by: "if (this.#reads < 0) throw",
    breaks: "a file that is closed is read no more, whatever has its number",
    seenBy: ["tests/files/file_source_test.ts"],
  },
  {
    file: "response/plain_head.ts",
    text: "at + 2 === text.length && text.charCodeAt(at) === CR &&",
    by: "text.charCodeAt(at) === CR &&",
    breaks: "a head that is read in one pass says what a header call says",
    seenBy: ["tests/response/plain_head_test.ts"],
  },
  {
    file: "response/bodies.ts",
    text: "responseOf(head, noBytes())",
    by: "responseOf(head, null)",
    breaks: "an answer to HEAD of unknown length says none",
    seenBy: [HEAD_ANSWERS],
  },
  {
    file: "response/bodies.ts",
    text: "return length ? responseOf(",
    by: "return length !== undefined ? responseOf(",
    breaks: "no body for HEAD is not a body of 0 bytes",
    seenBy: [HEAD_ANSWERS],
  },
  {
    file: "response/discard_writer.ts",
    text: "if (announced || this.#bytes > 0) this.#sendHead",
    by: "this.#sendHead",
    breaks: "HEAD has a child's head over its parent's, as GET has",
    seenBy: [HEAD_ANSWERS],
  },
  {
    file: "response/exchange.ts",
    text: "!head.chunked && !this.#uncounted",
    by: "!head.chunked",
    breaks: "a child's bytes that HEAD leaves out are not counted as none",
    seenBy: [HEAD_ANSWERS],
  },
  {
    file: "response/sendable_response.ts",
    text: "if (given.bodyUsed) { throw",
    by: "if (given.bodyUsed && isChild) { throw",
    breaks: "a fallback's Response that was read is a 500",
    seenBy: ["tests/host/fallback_response_test.ts"],
  },
  {
    file: "files/watched_answer.ts",
    text: 'if (sent.outcome === "failed") this.#init.report(error);',
    by: "",
    breaks: "onError receives the error of a file that fails",
    seenBy: [PLAIN_FILES],
  },
  {
    file: "host/mounts.ts",
    text: "if (map === undefined || place.end < map.end) map = place;",
    by: "if (map === undefined) map = place;",
    breaks: "of several script maps, the first segment of the path decides",
    seenBy: [MOUNTS],
  },
  {
    file: "host/mounts.ts",
    text: "if (before !== undefined && mount.rank >= before.rank) continue;",
    by: "if (mount === before) continue;",
    breaks: "IGNORE_CURRENT_INTERCEPTOR passes to a mount that is asked later",
    seenBy: ["tests/control_block/server_support/exec_url_test.ts"],
  },
  {
    file: "host/router.ts",
    text: "child?.variables ??",
    by: "(child && undefined) ??",
    breaks: "serverVariables() is called once, for a request and its children",
    seenBy: ["tests/host/host_variables_test.ts"],
  },
  {
    file: "node/response_pump.ts",
    text: "await taken(response, bytes);",
    by: "const left = taken(response, bytes); reuse?.(bytes); await left;",
    breaks: "a file's buffer is filled again only after its callback",
    seenBy: ["tests/node/response_pump_test.ts"],
  },
  {
    file: "files/file_pieces.ts",
    text: "if (buffer.byteLength === later && free.length < MOST_KEPT) {",
    by: "{",
    breaks: "a file keeps two buffers at most",
    seenBy: ["tests/files/file_pieces_test.ts"],
  },
  {
    file: "node/node_body.ts",
    text: "this.#flying.push(chunk);",
    by:
      "this.#flying.push(chunk); queueMicrotask(() => this.#pool.give(chunk));",
    breaks: "a block is used again only after its callback",
    seenBy: [NODE_BODY],
  },
  {
    file: "node/node_body.ts",
    text: "this.#flying.push(chunk);",
    by: "this.#flying.push(chunk); queueMicrotask(() => back?.(chunk));",
    breaks:
      "a transmitted file's buffer is filled again only after its callback",
    seenBy: [NODE_BODY, LENT, "tests/node/file_test.ts"],
  },
  {
    file: "node/node_body.ts",
    text: "if (at < 0) return;",
    by: "if (at < 0) return back?.(chunk);",
    breaks: "a buffer that was dropped on its way is never filled again",
    seenBy: [NODE_BODY],
  },
  {
    file: "client/given_buffer.ts",
    text: "const room = sink.put(own); back?.(own);",
    by: "back?.(own); const room = sink.put(own);",
    breaks: "a buffer that is copied comes back after the copy",
    seenBy: [LENT],
  },
  {
    file: "node/node_body.ts",
    text: "if (at < 0) return;",
    by: "if (at < 0) return this.#pool.give(chunk);",
    breaks: "a block that was dropped on its way is never used again",
    seenBy: [NODE_BODY],
  },
  {
    file: "node/node_body.ts",
    text: "return this.waiting - (this.#flying[0]?.length ?? 0);",
    by: "return 0;",
    breaks: "two blocks are on their way, no more",
    seenBy: [NODE_BODY],
  },
  {
    file: "node/message_reader.ts",
    text: 'this.#message.on("error", () => {}); this.#message.resume();',
    by: 'this.#message.on("error", () => {});',
    breaks: "an upload that is not read leaves the next request alone",
    seenBy: ["tests/node/listener_test.ts"],
  },
  {
    file: "node/message_reader.ts",
    text: "if (this.#there >= ENOUGH && this.#wake === undefined) {",
    by: "if (this.#there >= Infinity) {",
    breaks: "an upload that is not read on is held back",
    seenBy: ["tests/node/message_reader_test.ts"],
  },
  {
    file: "node/node_fields.ts",
    text: 'key.startsWith(":")',
    by: "false",
    breaks: "what stands for the request line of HTTP/2 is no field",
    seenBy: ["tests/node/node_fields_test.ts"],
  },
  {
    file: "node/node_fields.ts",
    text: "own.length !== key.length || own.toLowerCase() !== key",
    by: "own !== key",
    breaks: "a field is found whatever the case of its name",
    seenBy: ["tests/node/node_fields_test.ts"],
  },
  {
    file: "node/leaving.ts",
    text: 'socket?.off("close", closed);',
    by: "",
    breaks: "a connection is not listened to more and more",
    seenBy: ["tests/node/listener_test.ts"],
  },
  {
    file: "node/node_head.ts",
    text: 'key === "set-cookie" ?',
    by: 'key === "" ?',
    breaks: "cookies of a framework stay beside the extension's",
    seenBy: ["tests/node/listener_test.ts"],
  },
];
