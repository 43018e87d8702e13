import type { SupportArguments } from "../../control_block/server_support/family.ts";
import type { Environment } from "../environment.ts";
import { PointerFault } from "../memory.ts";
import type { RequestBlock } from "../request_block.ts";

/** A call of `ServerSupportFunction` by C: three numbers. */
export interface Call {
  readonly environment: Environment;
  readonly request: RequestBlock;
  /** lpvBuffer */
  readonly buffer: number;
  /** lpdwSize */
  readonly size: number;
  /** lpdwDataType */
  readonly type: number;
}

/** The same call, for the control block. */
export interface Marshalled {
  readonly args: SupportArguments;
  /** Writes back into the module's memory, after TRUE. */
  back?(): void;
}

/**
 * Finds a code's arguments in the module's memory.
 *
 * It throws a `PointerFault` for a wrong pointer. The control block checks
 * the arguments.
 */
export type Marshal = (call: Call) => Marshalled;

/** The codes of one family. */
export type Family = readonly (readonly [code: number, marshal: Marshal])[];

/** The arguments of a call that takes none. */
export const NOTHING: Marshalled = { args: [null, null, null] };

/** Makes the function of a code whose lpvBuffer is a structure. NULL is passed on. */
export function structure(marshal: Marshal): Marshal {
  return (call) => call.buffer === 0 ? NOTHING : marshal(call);
}

/** Returns a C string; `null` for NULL. */
export function optionalText(
  { environment: { memory } }: Call,
  pointer: number,
): Uint8Array | null {
  return pointer === 0 ? null : memory.text(pointer);
}

/** Returns a C string that has a count: it ends at its NUL or its count. */
export function countedText(
  { environment: { memory } }: Call,
  pointer: number,
  count: number,
): Uint8Array | null {
  if (pointer === 0) return null;
  try {
    return memory.text(pointer).subarray(0, count);
  } catch (fault) {
    // One at the memory's end needs no NUL, if its count ends it.
    if (fault instanceof PointerFault) return memory.bytes(pointer, count);
    throw fault;
  }
}

/** Returns bytes that have a count; `null` for NULL. */
export function optionalBytes(
  { environment: { memory } }: Call,
  pointer: number,
  count: number,
): Uint8Array<ArrayBuffer> | null {
  return pointer === 0 ? null : memory.bytes(pointer, count);
}
