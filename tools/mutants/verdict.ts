import type { Mutant } from "./mutants.ts";

/** What came of one fault. */
export interface Verdict {
  readonly mutant: Mutant;
  /** Whether the source compiles with it: if not, every test sees it, and none shows anything. */
  readonly compiles: boolean;
  /** Of its tests, those that failed, and those that did not. */
  readonly seenBy: readonly string[];
  readonly missedBy: readonly string[];
}

/** Whether it came as the list says: seen by each test, or by none. */
export function isAsListed(
  { mutant, compiles, seenBy, missedBy }: Verdict,
): boolean {
  if (!compiles) return false;
  return mutant.equivalent === undefined
    ? seenBy.length > 0 && missedBy.length === 0
    : seenBy.length === 0;
}

/** A verdict as lines of text. */
export function verdictText(verdict: Verdict): string {
  const { mutant, compiles, seenBy, missedBy } = verdict;
  const { file, breaks, equivalent } = mutant;
  const what = `${file}: ${breaks}`;
  if (!compiles) return `BROKEN     ${what}: it does not compile`;
  if (equivalent !== undefined) {
    return seenBy.length === 0
      ? `equivalent ${what}\n  because: ${equivalent}`
      : `KILLED     ${what}: argued equivalent, and seen by ${seenBy}`;
  }
  if (seenBy.length === 0) return `SURVIVED   ${what}`;
  return missedBy.length === 0
    ? `killed     ${what} [${seenBy.join(", ")}]`
    : `STALE      ${what}: not seen by ${missedBy.join(", ")}`;
}

/** All of them in one line. */
export function summaryOf(verdicts: readonly Verdict[]): string {
  const good = verdicts.filter(isAsListed);
  const equivalent = good.filter(({ mutant }) => mutant.equivalent).length;
  const killed = good.length - equivalent;
  const wrong = verdicts.length - good.length;
  return `${verdicts.length} faults: ${killed} killed by each of their tests, ${equivalent} equivalent, ${wrong} not as listed`;
}
