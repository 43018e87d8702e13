/**
 * What engines cannot do, each with its cause and where that is public. The
 * suite fails when one of them is a gap no more, and README's table is checked
 * against them.
 *
 * @module
 */

/** Something that the contract promises and an engine cannot give. */
export interface Gap {
  /** The constant's own name. */
  readonly name: string;
  /** As README says it: what an extension's author has to know. */
  readonly says: string;
  /** Why. */
  readonly cause: string;
  /** Where that is public. */
  readonly link: string;
  /** The cases that cannot pass. */
  readonly cases: readonly string[];
  /** How they fail: anything else is a fault. */
  readonly shows: RegExp;
}
