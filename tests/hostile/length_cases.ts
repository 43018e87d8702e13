/**
 * What a head declares against what is written behind it, for every kind of
 * answer, with what has to come of it.
 *
 * @module
 */

/** One answer. */
export interface LengthCase {
  readonly what: string;
  readonly mode: "sync" | "async";
  readonly method: "GET" | "HEAD";
  /** As the header call gets it. */
  readonly status: number;
  /** The declared Content-Length; `undefined` for none. */
  readonly declared: number | undefined;
  /** Sizes of writes; `null` waits until what is there was handed over. */
  readonly writes: readonly (number | null)[];
}

/** What has to come of one. */
export interface LengthExpected {
  /** Of each write: its count, or its error as a negative number. */
  readonly outcomes: readonly number[];
  /** 0: no whole answer may arrive. */
  readonly status: number;
  /** Body bytes on the wire; of another page than the extension's: `undefined`. */
  readonly body: number | undefined;
  /** What the field may say where it is sent. */
  readonly lengths: readonly number[];
}

/** Declared and written, and what is between them. */
const ROWS: readonly (readonly [number | undefined, (number | null)[]])[] = [
  [undefined, []],
  [undefined, [0]],
  [undefined, [0, null, 0]],
  [undefined, [5]],
  [undefined, [0, 5, 0]],
  [undefined, [2, null, 0, null, 3]],
  [undefined, [70_000, null, 70_000]],
  [0, []],
  [0, [0]],
  [0, [0, null, 0]],
  [0, [1]],
  [0, [null, 1]],
  [5, []],
  [5, [null]],
  [5, [0]],
  [5, [4]],
  [5, [4, null]],
  [5, [2, null, 2]],
  [5, [5]],
  [5, [0, 5, 0]],
  [5, [2, 3]],
  [5, [2, null, 3]],
  [5, [2, null, 0, 3, null, 0]],
  [5, [6]],
  [5, [6, 5]],
  [5, [6, null, 5, null, 1]],
  [5, [5, 1]],
  [5, [5, null, 1]],
  [5, [3, 3, 2]],
  [5, [3, null, 3, null, 2, 1]],
  [5, [100_000]],
  [140_000, [70_000, null, 70_000]],
  [140_000, [70_000, null, 70_001]],
  [140_000, [140_000, 1]],
  [140_000, [100_000, null]],
];

/** Statuses that end no response: a header call with one is refused, and so is the body after it. */
const INFORMATIONAL = [100, 101, 102, 103, 199];

/** All cases, of both modes. */
export function lengthCases(): LengthCase[] {
  return (["sync", "async"] as const).flatMap((mode) => [
    ...ROWS.flatMap(([declared, writes]) => [
      made(mode, "GET", 200, declared, writes),
      made(mode, "HEAD", 200, declared, writes),
    ]),
    ...[204, 205, 304].flatMap((status) =>
      ([undefined, 0, 5] as const).flatMap((declared) =>
        (["GET", "HEAD"] as const).flatMap((method) =>
          [[], [0], [5], [2, null, 3], [70_000, null, 70_000]].map((writes) =>
            made(mode, method, status, declared, writes)
          )
        )
      )
    ),
    ...INFORMATIONAL.flatMap((status) => [
      made(mode, "GET", status, undefined, [5]),
      made(mode, "GET", status, 7, [2, null, 3]),
    ]),
  ]);
}

function made(
  mode: LengthCase["mode"],
  method: LengthCase["method"],
  status: number,
  declared: number | undefined,
  writes: readonly (number | null)[],
): LengthCase {
  const what = `${mode} ${method} ${status}, ${declared} declared, ${
    JSON.stringify(writes)
  } written`;
  return { what, mode, method, status, declared, writes };
}

/** The rule, written down once more. */
export function lengthExpected(one: LengthCase): LengthExpected {
  const { method, status, declared, writes } = one;
  const sizes = writes.filter((size) => size !== null);
  const sum = (counts: readonly number[]) =>
    counts.reduce((sum, count) => sum + Math.max(0, count), 0);
  if (INFORMATIONAL.includes(status)) {
    const outcomes = sizes.map(() => -87);
    return { outcomes, status: 500, body: undefined, lengths: [] };
  }
  if (method === "HEAD" || status !== 200) {
    // 205 has an empty body; 204 has no body to give a length to.
    const lengths = status === 204
      ? []
      : status === 205
      ? [0]
      : status === 304 && declared === undefined
      ? []
      : [declared ?? sum(sizes)];
    return { outcomes: sizes, status, body: 0, lengths };
  }
  let left = declared ?? Infinity;
  const outcomes = sizes.map((size) => {
    if (size > left) return -13;
    left -= size;
    return size;
  });
  const body = sum(outcomes);
  if (declared === undefined || body === declared) {
    return { outcomes, status, body, lengths: [body] };
  }
  // What has left cannot be taken back, so it must not look complete.
  const handedOver = writes.includes(null);
  return {
    outcomes,
    status: handedOver ? 0 : 500,
    body: undefined,
    lengths: [],
  };
}

/** The byte at each place of a body: what is lost or moved is seen. */
export function lengthByte(at: number): number {
  return 65 + at % 26;
}
