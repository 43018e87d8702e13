const TESTS = new URL("../", import.meta.url);

/** The files of the tests, by their names below `tests/`, and what is in them. */
export async function* testSources(
  folder: URL = TESTS,
): AsyncGenerator<readonly [name: string, source: string]> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const path = new URL(isDirectory ? `${name}/` : name, folder);
    if (isDirectory) yield* testSources(path);
    else if (name.endsWith(".ts")) {
      const short = path.href.slice(TESTS.href.length);
      yield [short, await Deno.readTextFile(path)];
    }
  }
}
