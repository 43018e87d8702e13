/**
 * Calls a function that nobody waits for. What it throws or rejects with is
 * ignored: there is nobody left to tell, and uncaught it would end the process.
 */
export function quietly(call: () => unknown): void {
  try {
    const result = call();
    if (typeof result === "object" && result !== null) {
      Promise.resolve(result).catch(() => {});
    }
  } catch {
    // As said.
  }
}
