/** What a {@linkcode Roster} holds: it carries its place. */
export interface RosterMember {
  place: number;
}

/**
 * Members that come and go, in no order: an array whose gaps the last one fills.
 *
 * Not a `Map` or a `Set`: one through which entries pass is rehashed every few
 * of them, and V8 links each outgrown table to the next. The first of them that
 * gets old keeps all later ones, and who was in them, from every minor
 * collection; that took half of a small answer's time.
 *
 * @see {@link https://github.com/v8/v8/blob/main/src/objects/ordered-hash-table.cc | V8, OrderedHashTable::Rehash}
 */
export class Roster<T extends RosterMember> {
  readonly #members: T[] = [];

  get size(): number {
    return this.#members.length;
  }

  /** Those that are here now; they may leave while one goes through them. */
  all(): T[] {
    return [...this.#members];
  }

  add(member: T): void {
    member.place = this.#members.length;
    this.#members.push(member);
  }

  remove({ place }: T): void {
    const last = this.#members.pop()!;
    if (last.place === place) return;
    last.place = place;
    this.#members[place] = last;
  }
}
