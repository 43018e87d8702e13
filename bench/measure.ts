// Rounds in which every subject has its turn.

/** Times of one row: for each subject, one figure per round. */
export type Times<Name extends string> = Readonly<Record<Name, number[]>>;

/** What is timed: runs once, and gives its time. */
export type Subject = () => Promise<number>;

/**
 * Times subjects interleaved: each once per round, in an order drawn anew, so
 * that none always pays for what the same other one left behind. The first
 * rounds are not counted: code is compiled and buffers are sized in them.
 */
export async function measure<Name extends string>(
  subjects: Readonly<Record<Name, Subject>>,
  rounds: number,
  warmUps: number,
): Promise<Times<Name>> {
  const names = Object.keys(subjects) as Name[];
  const times = Object.fromEntries(
    names.map((name) => [name, []]),
  ) as unknown as Record<Name, number[]>;
  for (let round = -warmUps; round < rounds; round++) {
    for (const name of shuffled(names)) {
      const time = await subjects[name]();
      if (round >= 0) times[name].push(time);
    }
  }
  return times;
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
