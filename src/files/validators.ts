/**
 * The validators of a file, by which a client can compare it: its entity tag and
 * its time.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-8.8 | RFC 9110, validator fields}
 *
 * @module
 */

import type { FileSource } from "./file_store.ts";
import { isHttpTime, parseHttpDate } from "./http_date.ts";

/** The validators of a file. One that the file does not have is `undefined`. */
export interface Validators {
  /** The entity tag, with its quotes and its `W/`. */
  readonly etag: string | undefined;
  /** The time of the last change, in milliseconds: whole seconds. */
  readonly modified: number | undefined;
}

/**
 * Milliseconds within which a second change of a file may have the same time as
 * the first. The clocks of file systems advance every 16 ms or faster; where they
 * count seconds, every 2 s or faster.
 */
const [FRESH, FRESH_SECONDS] = [50, 2000];

const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

/** Returns true if a text is an entity tag. */
export function isEntityTag(text: string): boolean {
  return ENTITY_TAG.test(text);
}

/**
 * An entity tag made of a size and of times.
 *
 * The tag is strong: equal tags mean equal bytes. The tag of a file that was
 * changed a moment ago is weak, since a second change may have the same time.
 *
 * `eTag()` of `@std/http` is not used: it gives weak tags for files, with which
 * no download can be resumed, and waits for a hash each time.
 *
 * @param size The file's size in bytes.
 * @param modified When its content was changed, in milliseconds.
 * @param looked When that was read.
 * @param other Another number that differs between two states of the file.
 */
export function entityTag(
  size: number,
  modified: number,
  looked: number,
  other?: number,
): string {
  const parts = other === undefined
    ? [size, modified]
    : [size, modified, other];
  const text = parts.map((part) => Math.floor(part).toString(36)).join("-");
  const fresh = modified % 1000 === 0 ? FRESH_SECONDS : FRESH;
  return Math.abs(looked - modified) < fresh ? `W/"${text}"` : `"${text}"`;
}

/** The validators of a source: its own tag, or one made of its size and time. */
export function validatorsOf(
  { size, etag, lastModified }: FileSource,
  now = Date.now(),
): Validators {
  const time = lastModified ?? NaN;
  const isTime = isHttpTime(time);
  return {
    etag: etag !== undefined && isEntityTag(etag)
      ? etag
      : isTime
      ? entityTag(size, time, now)
      : undefined,
    // A time that lies ahead must not be sent: RFC 9110, section 8.8.2.1.
    modified: isTime && time <= now
      ? Math.floor(time / 1000) * 1000
      : undefined,
  };
}

/** Returns true if two tags are the same one, and strong. */
export function isStrongMatch(one: string, other: string): boolean {
  return one === other && one.startsWith('"');
}

/** Returns true if two tags are the same one, strong or weak. */
export function isWeakMatch(one: string, other: string): boolean {
  return opaque(one) === opaque(other);
}

function opaque(tag: string): string {
  return tag.startsWith("W/") ? tag.slice(2) : tag;
}

/**
 * Returns true if an `If-Range` field has the current validator of a file. Only a strong
 * one counts: otherwise a client could join parts of two different states.
 *
 * A date is strong when its second is over.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9110#section-13.1.5 | RFC 9110, If-Range}
 */
export function isCurrent(
  ifRange: string,
  { etag, modified }: Validators,
  now = Date.now(),
): boolean {
  if (isEntityTag(ifRange)) {
    return etag !== undefined && isStrongMatch(ifRange, etag);
  }
  return modified !== undefined && modified + 1000 <= now &&
    parseHttpDate(ifRange) === modified;
}
