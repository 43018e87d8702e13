import { ERROR_INVALID_PARAMETER } from "../base/error_codes.ts";
import type { ResponseHead } from "./response_head.ts";

/** Not to be sent as it is: nothing was taken. */
export interface Refused {
  readonly kind: "refused";
  /** The Win32 code. */
  readonly code: number;
  /** For people: which line, and what it must be. */
  readonly why: string;
}

/** What a call made of the head. */
export type HeadResult =
  | Refused
  /** Taken, and more is needed. */
  | { readonly kind: "held" }
  /** Complete: the head, and the bytes of the body that came with it. */
  | {
    readonly kind: "complete";
    readonly head: ResponseHead;
    readonly body: Uint8Array<ArrayBuffer>;
  };

/** A refusal, in words. */
export function refused(
  why: string,
  code: number = ERROR_INVALID_PARAMETER,
): Refused {
  return { kind: "refused", code, why };
}
