import { assert, assertEquals } from "@std/assert";
import { safeSegments } from "../src/path_rules.ts";
import { decodePath } from "../src/url_path.ts";
import {
  foreignNames,
  hostilePaths,
  oversizedPaths,
} from "./helpers/hostile_paths.ts";
import { legalNames } from "./helpers/legal_names.ts";

Deno.test("safeSegments() refuses every name that some system takes for another", () => {
  const taken = foreignNames().filter((name) =>
    safeSegments(`/${decodePath(name)}`) !== undefined ||
    safeSegments(`/sub/${decodePath(name)}`) !== undefined ||
    safeSegments(`/${decodePath(name)}/a.txt`) !== undefined
  );
  assertEquals(taken, []);
});

Deno.test("safeSegments() refuses lone surrogates", () => {
  for (const half of ["\ud83d", "\ude00", "\ude00\ud83d"]) {
    assertEquals(safeSegments(`/a${half}.txt`), undefined);
  }
});

Deno.test("safeSegments() refuses paths that are too long or too deep", () => {
  for (const path of oversizedPaths()) {
    assertEquals(safeSegments(decodePath(path)), undefined);
  }
  assert(safeSegments(`/${"a".repeat(2047)}`));
  assertEquals(safeSegments(`/${"a/".repeat(64)}`)?.length, 64);
});

Deno.test("safeSegments() refuses what begins without a slash, and empty segments", () => {
  for (const path of ["", "a.txt", "\\a.txt", "//a.txt", "/a//b", "/a/b//"]) {
    assertEquals(safeSegments(path), undefined, path);
  }
});

Deno.test("safeSegments() gives the segments of a path; a slash at the end adds none", () => {
  assertEquals(safeSegments("/"), []);
  assertEquals(safeSegments("/a"), ["a"]);
  assertEquals(safeSegments("/a/b c/d.txt"), ["a", "b c", "d.txt"]);
  assertEquals(safeSegments("/a/b/"), ["a", "b"]);
});

Deno.test("safeSegments() gives no segment that climbs or separates, whatever it is asked", () => {
  let asked = 0;
  for (const path of hostilePaths()) {
    // Decoded once, as the host does, and as it came: a caller may forget.
    for (const form of [decodePath(path), path]) {
      asked++;
      for (const segment of safeSegments(form) ?? []) {
        assert(!/^\.*$|[/\\\0]/.test(segment), `${path}: ${segment}`);
      }
    }
  }
  assert(asked > 20_000, `${asked} paths`);
});

Deno.test("safeSegments() takes every legal name", () => {
  const names = legalNames();
  assert(names.length >= 200, `${names.length} names`);
  assertEquals(new Set(names).size, names.length);
  const refused = names.filter((name) =>
    safeSegments(`/${name}`)?.[0] !== name ||
    safeSegments(`/${name}/${name}`)?.length !== 2
  );
  assertEquals(refused, []);
});
