// The repository of the package: the clone's `origin`.

import { root } from "./package.ts";

/** The URL of `origin`, if the clone has one. */
export async function originUrl(): Promise<string | undefined> {
  const { success, stdout } = await new Deno.Command("git", {
    args: ["config", "--get", "remote.origin.url"],
    cwd: root,
    stdin: "null",
    stderr: "null",
  }).output();
  return success ? new TextDecoder().decode(stdout).trim() : undefined;
}

/**
 * The fields of a package.json that lead to the repository. None if the URL
 * is not one that others can follow.
 *
 * @param url An `https:` or `ssh:` URL, or `git@host:path`.
 */
export function repositoryFields(
  url: string | undefined,
): Record<string, unknown> {
  const [, host, path] =
    /^(?:https:\/\/|(?:ssh:\/\/)?git@)([\w.-]+)[:/](.+?)(?:\.git)?\/?$/
      .exec(url ?? "") ?? [];
  if (host === undefined) return {};
  const page = `https://${host}/${path}`;
  return {
    repository: { type: "git", url: `git+${page}.git` },
    homepage: `${page}#readme`,
    bugs: `${page}/issues`,
  };
}
