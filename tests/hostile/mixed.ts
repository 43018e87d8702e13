/** The same cases, neighbours far apart: the first of them are a sample of all. */
export function mixed<T>(cases: readonly T[]): T[] {
  const step = coprime(cases.length, Math.round(cases.length * 0.382));
  return cases.map((_, index) => cases[(index * step) % cases.length]!);
}

function coprime(size: number, near: number): number {
  for (let step = Math.max(1, near);; step++) {
    let [a, b] = [size, step];
    while (b > 0) [a, b] = [b, a % b];
    if (a === 1) return step;
  }
}
