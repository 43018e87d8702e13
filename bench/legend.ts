// The meanings of the handlers' names.

/** By name; the same name means the same on every set-up. */
const handlers: Readonly<Record<string, string>> = {
  "host":
    "ours: IsapiHost and a control block, every WriteClient or ReadClient awaited; of a file, its plain answer",
  "async":
    "ours: the same, every completion makes the next asynchronous WriteClient",
  "respond": "ours: respond(), every write awaited",
  "transfer": "ours: a control block's client, every buffer given away",
  "vector": "ours: VECTOR_SEND of 8 elements, awaited",
  "transmit": "ours: one TRANSMIT_FILE",
  "WriteClient": "ours: a control block's WriteClient, awaited",
  "completion": "ours: an asynchronous WriteClient up to its completion",
  "one": "one Response of the whole body's bytes",
  "raw":
    "a ReadableStream's enqueue(), each chunk copied; of a body, for await",
  "cts":
    "an identity TransformStream's writer, each chunk copied, each write awaited",
  "uts": "the same without copies",
  "hono": "Hono's stream(), each write awaited, without copies",
  "direct": 'Bun\'s stream of type "direct"',
  "stream": "the file's own stream, handed to Response as it is",
  "end": "the whole body in one end(), or one Write",
  "readFile": "readFile() and one end()",
  "pipe": "createReadStream() and pipe()",
  "data": 'the request\'s "data" events',
  "file": "http.ServeFile",
  "read": "Body.Read into 8 KiB",
  "await": "the await floor: one settled promise awaited",
};

/** Names that mean another thing on some set-ups. */
const special: Readonly<Record<string, string>> = {
  "deno-c:host": "ours: the extension of host in C, recompiled",
  "deno-c:async": "ours: the extension of async in C, recompiled",
  "deno-http:write": "response.write(), drain awaited, without copies",
  "node-http:write": "response.write(), drain awaited, without copies",
  "go:write": "ResponseWriter.Write, which copies",
};

/** What a subject's handler is. */
export function meaning(subject: string): string {
  const handler = subject.slice(subject.indexOf(":") + 1);
  return special[subject] ?? handlers[handler] ??
    "ours: respond()'s client, each write awaited";
}

/** The handlers of some subjects, each once. */
export function legendOf(subjects: readonly string[]): [string, string][] {
  const meanings = new Map<string, string>();
  for (const subject of subjects) {
    const handler = subject.slice(subject.indexOf(":") + 1);
    const name = subject in special ? subject : handler;
    meanings.set(name, meaning(subject));
  }
  return [...meanings];
}
