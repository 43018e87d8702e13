import { assertEquals } from "@std/assert";
import { obstacles, type ReleaseState } from "../../tools/release_obstacles.ts";

const READY: ReleaseState = {
  version: "1.2.0",
  changelog:
    "# Changelog\n\n## [1.2.0] - 2026-12-01\n\n## [1.1.0] - 2026-11-01",
  earlier: new Map([
    ["v1.1.0", "# Changelog\n\n## [1.1.0] - 2026-11-01\n"],
  ]),
  tags: ["v1.2.0"],
  changed: [],
  ci: false,
};

Deno.test("a release needs nothing more when all is there", () => {
  assertEquals(obstacles(READY), []);
  assertEquals(obstacles({ ...READY, earlier: new Map() }), []);
});

Deno.test("a release is refused in CI, from a changed tree, without its tag or its date, and a second time", () => {
  const rows: [Partial<ReleaseState>, string][] = [
    [{ ci: true }, "CI releases nothing: a person does."],
    [{ changed: ["a", "b"] }, "The tree is not clean: a, b."],
    [{ tags: [] }, "The commit has no tag v1.2.0."],
    [{ tags: ["1.2.0", "v1.2"] }, "The commit has no tag v1.2.0."],
    [
      { changelog: "## [1.2.0] - unreleased\n\n## [11.2.0] - 2026-12-01" },
      'CHANGELOG.md has no heading "## [1.2.0] - " with a date.',
    ],
    [
      { earlier: new Map([["v1.3.0", READY.changelog]]) },
      "1.2.0 was released already: v1.3.0 has it.",
    ],
  ];
  for (const [change, reason] of rows) {
    assertEquals(obstacles({ ...READY, ...change }), [reason]);
  }
});

Deno.test("a release of a version that is not this one is told all that is missing at once", () => {
  assertEquals(obstacles({ ...READY, version: "2.0.0", ci: true }).length, 3);
});
