/** A member of an {@linkcode UnorderedList}: it stores its own index. */
export interface ListMember {
  index: number;
}

/**
 * A list without an order. Adding and removing take constant time: the last
 * member fills the gap of the removed one.
 *
 * It replaces a `Map` or a `Set` for performance. V8 rehashes those every few
 * insertions when entries pass through them, and links each old table to the
 * next. Once one old table has reached the old generation, minor collections
 * keep all later tables and their former entries. That took half of the time
 * of a small response.
 *
 * @see {@link https://github.com/v8/v8/blob/main/src/objects/ordered-hash-table.cc | V8, OrderedHashTable::Rehash}
 */
export class UnorderedList<T extends ListMember> {
  readonly #members: T[] = [];

  get size(): number {
    return this.#members.length;
  }

  /** A copy of the members. The list may change while the copy is iterated. */
  all(): T[] {
    return [...this.#members];
  }

  add(member: T): void {
    member.index = this.#members.length;
    this.#members.push(member);
  }

  remove({ index }: T): void {
    const last = this.#members.pop()!;
    if (last.index === index) return;
    last.index = index;
    this.#members[index] = last;
  }
}
