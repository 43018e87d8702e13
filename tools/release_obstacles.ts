// The reasons why this tree cannot be released.

/** What is looked at. */
export interface ReleaseState {
  readonly version: string;
  /** CHANGELOG.md. */
  readonly changelog: string;
  /** CHANGELOG.md as it was at each other tag that begins with `v`, by tag. */
  readonly earlier: ReadonlyMap<string, string>;
  /** Tags on the commit that is checked out. */
  readonly tags: readonly string[];
  /** Paths that are changed or not known to git. */
  readonly changed: readonly string[];
  /** Whether CI runs this. */
  readonly ci: boolean;
}

/** Why there can be no release, each as a sentence; none if there can be. */
export function obstacles(state: ReleaseState): string[] {
  const { version, changelog, earlier, tags, changed, ci } = state;
  const found: string[] = [];
  if (ci) found.push("CI releases nothing: a person does.");
  if (changed.length > 0) {
    found.push(`The tree is not clean: ${changed.join(", ")}.`);
  }
  if (!tags.includes(`v${version}`)) {
    found.push(`The commit has no tag v${version}.`);
  }
  if (!isReleased(changelog, version)) {
    found.push(
      `CHANGELOG.md has no heading "## [${version}] - " with a date.`,
    );
  }
  for (const [tag, text] of earlier) {
    if (!isReleased(text, version)) continue;
    found.push(`${version} was released already: ${tag} has it.`);
  }
  return found;
}

/** Whether a changelog has the version with a date. */
function isReleased(changelog: string, version: string): boolean {
  return changelog.split("\n").some((line) =>
    line.startsWith(`## [${version}] - `) &&
    /^\d{4}-\d{2}-\d{2}$/.test(line.slice(line.lastIndexOf(" ") + 1))
  );
}
