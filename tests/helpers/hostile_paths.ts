/** Ways to write the step up, and what some decoder takes for it. */
const DOTS = [
  "..",
  ".",
  "...",
  "%2e%2e",
  "%2E%2e",
  "%2e.",
  ".%2e",
  "%252e%252e",
  "%25252e%25252e",
  "%c0%ae%c0%ae",
  "%e0%80%ae%e0%80%ae",
  "%f0%80%80%ae%f0%80%80%ae",
  "%u002e%u002e",
  "%ef%bc%8e%ef%bc%8e",
  "%e2%80%a4%e2%80%a4",
  "%e2%80%a5",
  "%ef%b9%92%ef%b9%92",
  "..%20",
  "..%00",
  "..;",
  "..;a=b",
  "..%0a",
  ".%00.",
  ".%e2%80%8b.",
  "%e2%80%ae..",
  "..::$DATA",
  "..%ff",
  "%2e%2e%2e",
];

/** Ways to write what stands between, and what some decoder takes for it. */
const SEPARATORS = [
  "/",
  "//",
  "/./",
  "\\",
  "%2f",
  "%5c",
  "%2F%2f",
  "\\/",
  "%252f",
  "%255c",
  "%c0%af",
  "%c1%9c",
  "%e0%80%af",
  "%ef%bc%8f",
  "%ef%bc%bc",
  "%e2%81%84",
  "%e2%88%95",
  "/%00/",
  ";/",
  "%2f/",
];

const PREFIXES = ["", "sub/", "sub/deep/", "in-dir/", "%20/", "x:/"];
const DEPTHS = [1, 2, 3, 8];

/** What lies outside, seen from the directory above the root, and from the root of all. */
const TARGETS = [
  "secret.txt",
  "www-secret/secret.txt",
  "private/secret.txt",
  "etc/passwd",
  // Inside and outside.
  "a.txt",
];

/** Links of the tree that lead out, in circles, or nowhere, and what is asked behind them. */
const LINKS = [
  "out.txt",
  "out-dir",
  "out-sibling",
  "out-parent",
  "out-chain",
  "out-absolute",
  "sub/out-deep",
  "loop",
  "gone.txt",
];
const BEHIND_LINKS = [
  "",
  "/",
  "/secret.txt",
  "/private/secret.txt",
  "/../secret.txt",
  "/../../secret.txt",
  "/www/../secret.txt",
  "/%2e%2e/secret.txt",
  "%2fsecret.txt",
  "/./secret.txt",
  "/www/out-dir/secret.txt",
  "/loop/secret.txt",
];

const DEVICES = [
  "con",
  "PRN",
  "aux",
  "NUL",
  "nul.txt",
  "nul.tar.gz",
  "nul .txt",
  "CLOCK$",
  "CONIN$",
  "conout$",
  "COM1",
  "com9.log",
  "LPT1",
  "COM%C2%B9",
  "com%c2%b2.txt",
  "LPT%C2%B3",
];

const CONTROLS = [
  0x00,
  0x01,
  0x08,
  0x09,
  0x0a,
  0x0d,
  0x1b,
  0x1f,
  0x7f,
  0x80,
  0x85,
  0x9f,
];

/** Characters that hide, steer, or look like others, one by one. */
const UNSEEN = [
  0xad,
  0x61c,
  0x180e,
  0x200b,
  0x200c,
  0x200d,
  0x200e,
  0x200f,
  0x2024,
  0x2028,
  0x2029,
  0x202a,
  0x202e,
  0x2044,
  0x2060,
  0x2066,
  0x2069,
  0x2215,
  0xfeff,
  0xff0e,
  0xff0f,
  0xff1a,
  0xff3c,
  0xfffd,
];

/** Names that one system or another takes for something else: no store may know them. */
export function foreignNames(): string[] {
  const chars = [
    ...CONTROLS.filter((code) => code > 0).concat(UNSEEN)
      .map((code) => encodeURIComponent(String.fromCharCode(code))),
    "%00",
    "%5c",
    "%3a",
    "%2a",
    "%3f",
    "%22",
    "%3c",
    "%3e",
    "%7c",
    "%3b",
    "%2541",
  ];
  return [
    ...DEVICES,
    ...chars.flatMap((
      char,
    ) => [`a${char}b.txt`, `${char}a.txt`, `a.txt${char}`]),
    "a.txt.",
    "a.txt..",
    "a.txt%20",
    "a.txt.%20",
    "a.txt::$DATA",
    "a.txt:stream",
    "a.txt:stream:$DATA",
    "c:a.txt",
    "C%3Aa.txt",
    "PROGRA~1",
    "longna~1.txt",
    "AB1234~1.HTM",
    "a~12.t",
    ".",
    "..",
    "...",
    "%20",
    "%20.",
  ];
}

/** Paths that are too much for any file of one's own. */
export function oversizedPaths(): string[] {
  return [
    `/${"a".repeat(2048)}`,
    `/${"a/".repeat(65)}a.txt`,
    `/${"a/".repeat(4000)}`,
    `/${"%61".repeat(3000)}`,
  ];
}

/**
 * Thousands of URL paths that want to leave a root, as a client would send
 * them: each form of the dots with each separator, depth, prefix and target,
 * absolute and UNC forms, and the names that are foreign somewhere, at each
 * place of a path.
 */
export function* hostilePaths(): Generator<string> {
  let turn = 0;
  for (const dots of DOTS) {
    for (const separator of SEPARATORS) {
      for (const depth of DEPTHS) {
        for (const prefix of PREFIXES) {
          const target = TARGETS[turn++ % TARGETS.length]!;
          const climb = (dots + separator).repeat(depth);
          yield `/${prefix}${climb}${target}`;
        }
      }
    }
  }
  for (const target of TARGETS) {
    for (const start of ["//", "///", "/\\\\", "/%5c%5c", "/%2f%2f", "/\\"]) {
      yield start + target;
      yield `${start}127.0.0.1/c$/${target}`;
      yield `${start}?%5c${target}`;
      yield `${start}.%5c${target}`;
    }
    yield `/c:/${target}`;
    yield `/c:%5c${target}`;
    yield `/file:///${target}`;
    yield `/%00/../${target}`;
    yield `/~root/${target}`;
    yield `/$HOME/../${target}`;
    yield `/proc/self/root/${target}`;
  }
  for (const link of LINKS) {
    for (const behind of BEHIND_LINKS) {
      for (const before of ["", "sub/../", "in-dir/../", "./"]) {
        yield `/${before}${link}${behind}`;
      }
    }
  }
  for (const name of foreignNames()) {
    yield `/${name}`;
    yield `/${name}/a.txt`;
    yield `/sub/${name}`;
    yield `/sub/${name}/../../secret.txt`;
  }
  yield* oversizedPaths();
}
