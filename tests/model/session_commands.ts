/**
 * What the extension, its client and the time between them can do: the
 * alphabet of the session's model.
 *
 * @module
 */

import fc from "fast-check";

/** How a call that sends bytes is made: through the control block, or its `WriteClient`. */
type Face = "block" | "client";

/** What an extension does. */
export type ExtensionCommand =
  | {
    readonly kind: "write" | "submit";
    readonly size: number;
    readonly face: Face;
    /** Waits for it, but not for ever. */
    readonly wait: boolean;
  }
  | { readonly kind: "vector"; readonly size: number; readonly wait: boolean }
  | {
    readonly kind: "transmit";
    readonly head: number;
    readonly file: number;
    readonly tail: number;
    /** Bytes of the file that are not there. */
    readonly missing: number;
    /** With a completion of its own. */
    readonly own: boolean;
    /** Nothing may follow. */
    readonly last: boolean;
  }
  | { readonly kind: "read" | "read async"; readonly size: number }
  | { readonly kind: "header"; readonly length: number | undefined }
  | { readonly kind: "eager"; readonly on: boolean }
  | { readonly kind: "completion throws"; readonly rejects: boolean }
  /** Done by the next completion, while it is being called. */
  | { readonly kind: "next"; readonly command: ExtensionCommand }
  | {
    readonly kind:
      | "register"
      | "register nobody"
      | "connected?"
      | "flush"
      | "close"
      | "abort"
      | "cancel io"
      | "close connection"
      | "done"
      | "return success"
      | "return pending"
      | "return error"
      | "throw";
  };

/** What the client does. */
export type ClientCommand =
  | { readonly kind: "upload"; readonly size: number }
  | { readonly kind: "pull" | "cancel" | "leave" | "upload ends" };

/** What happens beside them. */
export type WorldCommand =
  | { readonly kind: "advance"; readonly ms: number }
  | { readonly kind: "microtask" | "turn" };

export type Command = ExtensionCommand | ClientCommand | WorldCommand;

/** A request, and what will happen to it. */
export interface Scenario {
  readonly method: "GET" | "HEAD" | "POST";
  readonly bufferLimit: number;
  /** An extension that makes no call while another waits. */
  readonly patient: boolean;
  /** How the session ends if nothing else ends it. */
  readonly ending: "done" | "deadline" | "shutdown";
  readonly extension: readonly ExtensionCommand[];
  readonly client: readonly ClientCommand[];
  readonly world: readonly WorldCommand[];
}

const size = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 10, arbitrary: fc.integer({ min: 1, max: 50 }) },
  { weight: 2, arbitrary: fc.constantFrom(1023, 1024, 2048, 5000) },
  { weight: 1, arbitrary: fc.constantFrom(16384, 65535, 65536, 70000) },
);
const small = fc.integer({ min: 0, max: 3000 });

function plain<K extends string>(...kinds: K[]): fc.Arbitrary<{ kind: K }> {
  return fc.constantFrom(...kinds).map((kind) => ({ kind }));
}

const writes: fc.Arbitrary<ExtensionCommand> = fc.record({
  kind: fc.constantFrom("write" as const, "submit" as const),
  size,
  face: fc.constantFrom<Face>("block", "block", "client"),
  wait: fc.boolean(),
});

const transmits: fc.Arbitrary<ExtensionCommand> = fc.record({
  kind: fc.constant("transmit" as const),
  head: small,
  file: fc.oneof(
    small,
    fc.constantFrom<number>(0, 65536, 200_000),
  ),
  tail: small,
  missing: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1),
  own: fc.boolean(),
  last: fc.constantFrom(false, false, false, false, true),
});

const io: fc.Arbitrary<ExtensionCommand> = fc.oneof(
  { weight: 16, arbitrary: writes },
  { weight: 3, arbitrary: transmits },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("vector" as const),
      size: small,
      wait: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom("read" as const, "read async" as const),
      size: fc.integer({ min: 0, max: 300 }),
    }),
  },
);

const rest: fc.Arbitrary<ExtensionCommand> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("header" as const),
      length: fc.option(fc.constantFrom(0, 20, 100, 5000), { nil: undefined }),
    }),
  },
  { weight: 4, arbitrary: plain("register", "connected?", "flush") },
  { weight: 1, arbitrary: plain("register nobody", "cancel io") },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("eager" as const),
      on: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("completion throws" as const),
      rejects: fc.boolean(),
    }),
  },
);

const endings: fc.Arbitrary<ExtensionCommand> = fc.oneof(
  { weight: 3, arbitrary: plain("done", "return pending") },
  { weight: 2, arbitrary: plain("return success", "close") },
  {
    weight: 1,
    arbitrary: plain("return error", "throw", "abort", "close connection"),
  },
);

const direct: fc.Arbitrary<ExtensionCommand> = fc.oneof(
  { weight: 24, arbitrary: io },
  { weight: 6, arbitrary: rest },
  { weight: 2, arbitrary: endings },
);

const extension: fc.Arbitrary<ExtensionCommand> = fc.oneof(
  { weight: 8, arbitrary: direct },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("next" as const),
      command: direct,
    }),
  },
);

const client: fc.Arbitrary<ClientCommand> = fc.oneof(
  { weight: 10, arbitrary: plain("pull") },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("upload" as const),
      size: fc.integer({ min: 1, max: 200 }),
    }),
  },
  { weight: 1, arbitrary: plain("cancel", "leave", "upload ends") },
);

const world: fc.Arbitrary<WorldCommand> = fc.oneof(
  { weight: 5, arbitrary: plain("turn") },
  { weight: 2, arbitrary: plain("microtask") },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("advance" as const),
      ms: fc.constantFrom(50, 250, 350, 1100),
    }),
  },
);

/** Up to 40 commands. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  method: fc.constantFrom("GET", "GET", "POST", "HEAD"),
  bufferLimit: fc.constantFrom(1, 40, 1000, 65536),
  patient: fc.boolean(),
  ending: fc.constantFrom("done", "done", "done", "deadline", "shutdown"),
  extension: fc.array(extension, { maxLength: 20, size: "max" }),
  client: fc.array(client, { maxLength: 12, size: "max" }),
  world: fc.array(world, { maxLength: 8, size: "max" }),
});
