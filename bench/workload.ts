// The bytes that a server sends and its client receives, for all processes.

export const KIB = 1024;
export const MIB = 1024 * KIB;

/** What the server does for a response. */
export type Task = "write" | "file" | "upload" | "loop";

/** What a writer waits for after each write, beside the write itself. */
export type Pause = "turn" | "2 ms" | "for ever";

/** One response, over and over the same. */
export interface Workload {
  readonly task: Task;
  /** Bytes of each write, of the file or of the request's body; of text, characters. */
  readonly size: number;
  /** Writes of a response, or operations of a loop. */
  readonly writes: number;
  /** What is written is this kind of text. */
  readonly text?: "ASCII" | "mixed";
  /** The response declares its length. */
  readonly declared?: true;
  /** Each write gets a buffer of its own, which the caller gives away. */
  readonly given?: true;
  /** The caller fills its one buffer before each write and spoils it after the call. */
  readonly reuse?: true;
  readonly pause?: Pause;
}

/** The body that a client has to receive: one piece, repeated. */
export interface Body {
  readonly piece: Uint8Array<ArrayBuffer>;
  readonly length: number;
}

const encoder = new TextEncoder();

/** Bytes that are neither a line end nor framing. */
export function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: size }, (_, i) => 0x80 | (i * 31));
}

/** Text of as many characters; mixed text has one to three bytes for each. */
export function textOf({ text, size }: Workload): string {
  return (text === "mixed" ? "aé日b" : "abcd").repeat(size / 4);
}

/** The body of a response. */
export function bodyOf(workload: Workload): Body {
  const { task, size, writes } = workload;
  switch (task) {
    case "write": {
      const piece = workload.text
        ? encoder.encode(textOf(workload))
        : bytesOf(size);
      return { piece, length: piece.length * writes };
    }
    case "file":
      return { piece: bytesOf(Math.min(size, 64 * KIB)), length: size };
    case "upload": {
      const check = new UploadCheck();
      check.take(bytesOf(size));
      return whole(check.answer());
    }
    case "loop":
      return whole(encoder.encode(`${writes}`));
  }
}

function whole(piece: Uint8Array<ArrayBuffer>): Body {
  return { piece, length: piece.length };
}

/** What a server says of a request's body: how many bytes came, and the sum of some. */
export class UploadCheck {
  static readonly #STEP = 4 * KIB;
  #count = 0;
  #sum = 0;

  /** Takes what came next, however it was cut. */
  take(bytes: Uint8Array): void {
    const step = UploadCheck.#STEP;
    const first = (step - this.#count % step) % step;
    for (let at = first; at < bytes.length; at += step) this.#sum += bytes[at]!;
    this.#count += bytes.length;
  }

  /** The response's body. */
  answer(): Uint8Array<ArrayBuffer> {
    return encoder.encode(`${this.#count} ${this.#sum}`);
  }
}
