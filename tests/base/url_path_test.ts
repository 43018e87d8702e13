import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { decodePath, hostPath, splitUrl } from "../../src/base/url_path.ts";
import { assertProperty } from "../helpers/property.ts";

/** URLs as Deno and workerd hand them over: the target raw, behind a host. */
const HOSTS = ["http://localhost", "https://a.example:8443", "http://[::1]:80"];

const PATHS = [
  "/",
  "//",
  "///a",
  "/a",
  "/a/",
  "/a//b",
  "/a.b/c.d",
  "/a/..b/c",
  "/a/b..",
  "/a/...",
  "/a/~b/-_!$&'()*+,;=:@",
  "/a%20b%2Fc",
  "/a%",
  "/a%zz",
  "/a%2",
  "/.",
  "/./",
  "/..",
  "/../..",
  "/a/./b",
  "/a/../b",
  "/a/..",
  "/a/../../../b",
  "/.%2e/a",
  "/%2e%2E/a",
  "/a/%2E%2e",
  "/a/%2e",
  "/a/%2e%2e%2f..%2fb",
  "/a\\b",
  "/a\\..\\b",
  "\\a\\..\\b",
  "\\a/b",
  "/..\\..\\b",
  "/a b",
  "/a\tb",
  "/a\nb",
  '/a"b<c>d`e{f}g^h|i',
  "/caf\xe9/\u20ac/\u{1f600}",
  "/a\0b",
  "/.a",
  "/..a",
  "/a/.hidden",
  "/a;b=c/d",
  "/a:b@c",
];

/** What the URL parser gives, each character escaped in one way, if each escape is one. */
function parsed(url: string): string {
  const { pathname } = new URL(url);
  const pieces = pathname.split("%");
  if (!pieces.slice(1).every((piece) => /^[0-9a-f]{2}/i.test(piece))) {
    return pathname;
  }
  return pieces.map((piece, index) => {
    if (index === 0) return piece;
    const [code, rest] = [piece.slice(0, 2).toUpperCase(), piece.slice(2)];
    const char = String.fromCharCode(parseInt(code, 16));
    return (/[a-z0-9._~-]/i.test(char) ? char : `%${code}`) + rest;
  }).join("");
}

Deno.test("splitUrl() gives the path that the URL parser would, and the query as it was sent", () => {
  const queries = ["", "?", "?q", "?q=1&r=%20+a?b/../c", "?q='<\">\\ \u20ac"];
  for (const host of HOSTS) {
    for (const path of ["", ...PATHS]) {
      for (const query of queries) {
        for (const fragment of ["", "#", "#f?g/../h"]) {
          const url = `${host}${path}${query}${fragment}`;
          const row = JSON.stringify(url);
          assertEquals(splitUrl(url), {
            path: parsed(url),
            query: query.slice(1),
          }, row);
        }
      }
    }
  }
});

Deno.test("splitUrl() gives the URL parser's path for whatever comes", () => {
  const piece = fc.oneof(
    fc.constantFrom("/", "\\", ".", "..", "%2e", "%2E", "%2f", "%5c", "%00"),
    fc.constantFrom("%", "a", "~", ":", "@", ";", "'", '"', "|", "^", "\t"),
    fc.string({ maxLength: 3 }),
    fc.string({ unit: "binary", maxLength: 2 }),
  );
  assertProperty(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const rest = pieces.join("");
      const url = `http://localhost/${rest}`;
      assertEquals(splitUrl(url).path, parsed(url));
      assertEquals(splitUrl(new URL(url).href).path, parsed(url));
    }),
    { runs: 5000 },
  );
});

Deno.test("splitUrl() gives a query as sent, of what a Request makes of it too", () => {
  const request = new Request("http://localhost/a b?x=%41&y=\u20ac#f");
  assertEquals(splitUrl(request.url), {
    path: "/a%20b",
    query: "x=%41&y=%E2%82%AC",
  });
});

Deno.test("splitUrl() and hostPath() give a path one spelling, however it is escaped", () => {
  const rows: [path: string, expected: string][] = [
    ["/%61pp/x", "/app/x"],
    ["/%41%7a%30%2D%5f%7E%2ehidden", "/Az0-_~.hidden"],
    ["/caf%c3%a9", "/caf%C3%A9"],
    ["/a%2fb%3f%25%20", "/a%2Fb%3F%25%20"],
    ["/100%", "/100%"],
    ["/%6", "/%6"],
    ["/%%36%31/%61", "/%%36%31/%61"],
  ];
  for (const [path, expected] of rows) {
    assertEquals(splitUrl(`http://localhost${path}`).path, expected, path);
    assertEquals(hostPath(path), expected, path);
  }
});

Deno.test("decodePath() decodes once, and byte by byte what is no UTF-8", () => {
  const rows: [path: string, expected: string][] = [
    ["", ""],
    ["/plain", "/plain"],
    ["/a%20b", "/a b"],
    ["/a+b", "/a+b"],
    ["/caf%C3%A9", "/caf\xe9"],
    ["/%e2%82%ac%F0%9F%98%80", "/\u20ac\u{1f600}"],
    ["/%2e%2e%2f", "/../"],
    ["/%252e%252e", "/%2e%2e"],
    ["/%00", "/\0"],
    ["/caf%E9", "/caf\xe9"],
    ["/%c0%af", "/\xc0\xaf"],
    ["/%c3%a9%ff", "/\xc3\xa9\xff"],
    ["/%ff%20", "/\xff "],
    ["/100%", "/100%"],
    ["/%zz%20", "/%zz "],
    ["/%2", "/%2"],
    ["/%ed%a0%80", "/\xed\xa0\x80"],
  ];
  for (const [path, expected] of rows) {
    assertEquals(decodePath(path), expected, path);
  }
});

Deno.test("decodePath() never throws, whatever comes", () => {
  const piece = fc.oneof(
    fc.constantFrom("%", "%2", "%c3", "%a9", "%00", "%f0%9f", "/", "%25"),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  assertProperty(
    fc.property(fc.array(piece), (pieces) => {
      decodePath(pieces.join(""));
    }),
    { runs: 2000 },
  );
});
