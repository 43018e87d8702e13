import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { assertSameFile } from "../fuzz/paths.ts";
import { safeSegments } from "../../src/files/path_rules.ts";
import { decodePath } from "../../src/base/url_path.ts";
import {
  foreignNames,
  hostilePaths,
  oversizedPaths,
} from "../helpers/hostile_paths.ts";
import { legalNames } from "../helpers/legal_names.ts";
import { assertProperty } from "../helpers/property.ts";

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
  assertEquals(safeSegments(`/${"a/".repeat(65)}`), undefined);
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

Deno.test("safeSegments() gives names that POSIX and Windows take for what they are, however they normalize them", () => {
  let taken = 0;
  const ask = (path: string) => {
    const segments = safeSegments(path);
    if (segments === undefined) return;
    taken++;
    assertSameFile(segments);
  };
  for (const path of hostilePaths()) {
    ask(decodePath(path));
    ask(path);
  }
  for (const name of legalNames()) ask(`/${name}/${name}`);
  // Every character that is made of others, where that would be a way out or a device.
  for (let code = 0x80; code < 0x20000; code++) {
    const char = String.fromCodePoint(code);
    if (/\p{Script=Hangul}/u.test(char) || char.normalize("NFKD") === char) {
      continue;
    }
    for (const name of [`a${char}b`, `.${char}`, `con${char}`, `${char}con`]) {
      ask(`/${name}`);
    }
  }
  assert(taken > 10_000, `${taken} were taken`);
});

Deno.test("safeSegments() refuses what becomes a separator, a stream or a device once it is normalized", () => {
  for (
    const name of [
      "a\u2100b", // a/c
      "\u2a74", // ::=
      "\u037e", // ;
      "a\u2048", // ?!
      "\ufe30", // ..
      "a\ufe19", // ...
      "\u216don", // con, of a Roman numeral
      "co\u207f", // con, of a superscript
      "NU\u2112.txt", // nul, of a script letter
    ]
  ) assertEquals(safeSegments(`/${name}`), undefined, name);
  assertEquals(safeSegments("/\ufb01le.txt"), ["\ufb01le.txt"]);
});

/** Names that change their length when they are normalized, the last three in their own way. */
const NORMALIZED = [
  "/loop\u0301AB~1.TXT", // 8.3 in NFC only
  "/abcdq\u0344~1", // and in no form but its own
  "/abc\ud83d\ude00\u0301~1.t\u0301xt",
  "/%2e\u0301",
  `/${"e\u0301".repeat(1024)}`,
  `/${"e\u0301".repeat(2047)}`,
  `/${"\ufa6c".repeat(1200)}`,
];

Deno.test("safeSegments() judges a name and its NFC and NFD forms alike", () => {
  const judgements = (path: string) =>
    [path, path.normalize("NFC"), path.normalize("NFD")]
      .map((form) => safeSegments(form)?.length);
  for (const path of NORMALIZED) {
    const [own, composed, decomposed] = judgements(path);
    assertEquals([composed, decomposed], [own, own], path);
  }
  const part = fc.oneof(
    fc.constantFrom("~", "1", "a", ".", "/", "con", "o", "e", "\u0301"),
    fc.constantFrom("\u0344", "\u0958", "\ud55c", "\u1112\u1161", "\u212a"),
    fc.constantFrom("\u037e", "\u226e", "\u0338", "\ufa6c", "\u1e9b\u0323"),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  const paths = fc.array(part, { maxLength: 12 });
  assertProperty(
    fc.property(paths, (parts) => {
      const [own, composed, decomposed] = judgements(`/${parts.join("")}`);
      assertEquals([composed, decomposed], [own, own]);
    }),
    { runs: 5000 },
  );
  const refused = NORMALIZED.map((path) => safeSegments(path) === undefined);
  assertEquals(refused, [true, true, true, true, false, false, true]);
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
