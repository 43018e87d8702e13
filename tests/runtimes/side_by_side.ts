import type { ContractCase } from "./contract.ts";
import { failureText } from "./failure_text.ts";
import type { Result } from "./report.ts";

/** Cases of one engine at a time. Most of them wait. */
const AT_ONCE = 12;

/** Runs all cases, so many at a time, and those that are heavy one by one; none of them stops another. */
export async function sideBySide(
  cases: readonly ContractCase[],
): Promise<Result[]> {
  return [
    ...await run(cases.filter(({ heavy }) => !heavy), AT_ONCE),
    ...await run(cases.filter(({ heavy }) => heavy), 1),
  ];
}

async function run(
  cases: readonly ContractCase[],
  atOnce: number,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = [...cases];
  const work = async () => {
    for (let next; (next = waiting.shift()) !== undefined;) {
      results.push(await tried(next));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/** Runs one case. */
export async function tried(
  { engine, group, name, gap, run }: ContractCase,
): Promise<Result> {
  const result = { engine, group, name, gap };
  try {
    await run();
    return result;
  } catch (error) {
    return { ...result, failure: failureText(error) };
  }
}
