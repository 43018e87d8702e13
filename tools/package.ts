// The package's facts in deno.json, for the other tools.

/** The directory of the package. */
export const root: URL = new URL("../", import.meta.url);

/** The part of deno.json that the tools read. */
export interface Package {
  name: string;
  version: string;
  exports: Record<string, string>;
  imports: Record<string, string>;
  workspace: string[];
  [key: string]: unknown;
}

/** Reads deno.json. */
export async function readPackage(): Promise<Package> {
  return JSON.parse(await Deno.readTextFile(new URL("deno.json", root)));
}

/** Runs this Deno and gives its exit code, with what it wrote if asked. */
export async function deno(
  args: string[],
  options: { cwd?: string | URL; env?: Record<string, string>; show?: boolean },
): Promise<{ code: number; stdout: string; stderr: string }> {
  const { show = false, cwd = root, env = {} } = options;
  const stdio = show ? "inherit" : "piped";
  const child = new Deno.Command(Deno.execPath(), {
    args,
    cwd,
    env: show ? env : { NO_COLOR: "1", ...env },
    stdin: "null",
    stdout: stdio,
    stderr: stdio,
  }).spawn();
  const [{ code }, stdout, stderr] = await Promise.all([
    child.status,
    show ? "" : new Response(child.stdout).text(),
    show ? "" : new Response(child.stderr).text(),
  ]);
  return { code, stdout, stderr };
}
