import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";
import type { ResponseHead } from "./response_head.ts";

/** A refused call: nothing was taken. */
export interface Refused {
  readonly kind: "refused";
  /** The Win32 code. */
  readonly code: number;
  /** The message: which line is wrong, and what it must be. */
  readonly why: string;
}

/** The result of a call that sets the head. */
export type HeadResult =
  | Refused
  /** The text was taken, and more is needed. */
  | { readonly kind: "held" }
  /** The head is complete; `body` are the bytes after it. */
  | {
    readonly kind: "complete";
    readonly head: ResponseHead;
    readonly body: Uint8Array<ArrayBuffer>;
  };

/** Makes a refusal. */
export function refused(
  why: string,
  code: number = ERROR_INVALID_PARAMETER,
): Refused {
  return { kind: "refused", code, why };
}
