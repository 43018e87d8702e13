import { assertEquals, assertThrows } from "@std/assert";
import {
  getServerVariable,
  HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR,
  HSE_REQ_EXEC_URL,
  HSE_REQ_IO_COMPLETION,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiExtension,
  IsapiHost,
  type IsapiHostOptions,
} from "../../mod.ts";
import { call } from "../../src/testing/mod.ts";
import { MemoryFiles } from "../helpers/test_host.ts";

/** An extension that says its name and its place. */
function named(name: string): IsapiExtension {
  return {
    async HttpExtensionProc(ecb) {
      const text = [
        name,
        getServerVariable(ecb, "SCRIPT_NAME"),
        ecb.lpszPathInfo,
        ecb.lpszPathTranslated,
      ].join(" | ");
      const bytes = new TextEncoder().encode(text);
      await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
      return HSE_STATUS_SUCCESS;
    },
  };
}

/** What answers a path: the extension, SCRIPT_NAME, PATH_INFO, PATH_TRANSLATED. */
async function placeOf(
  path: string,
  mounts: readonly string[],
  options: IsapiHostOptions = {},
): Promise<string> {
  const host = new IsapiHost({ files: new MemoryFiles(), ...options });
  for (const mount of mounts) host.mount(mount, named(mount));
  const response = await host.fetch(new Request(`http://localhost${path}`));
  return response.status === 200 ? await response.text() : "none";
}

/** Mounts, a path, and what answers it. */
const PLACES: readonly [mounts: string[], path: string, place: string][] = [
  [["*.esp"], "/a.esp", "*.esp | /a.esp | /a.esp | /files/a.esp"],
  [
    ["*.esp"],
    "/x/a.esp/b/c",
    "*.esp | /x/a.esp | /x/a.esp/b/c | /files/x/a.esp",
  ],
  [
    ["*.esp"],
    "/x/a.esp?q=b.esp",
    "*.esp | /x/a.esp | /x/a.esp | /files/x/a.esp",
  ],
  // The first segment that ends so.
  [["*.esp"], "/a.esp/b.esp", "*.esp | /a.esp | /a.esp/b.esp | /files/a.esp"],
  [
    ["*.esp", "*.sso"],
    "/b.sso/a.esp",
    "*.sso | /b.sso | /b.sso/a.esp | /files/b.sso",
  ],
  [
    ["*.gz", "*.tar.gz"],
    "/a.tar.gz",
    "*.tar.gz | /a.tar.gz | /a.tar.gz | /files/a.tar.gz",
  ],
  // A segment that goes on is another one.
  [
    ["*.esp"],
    "/a.espresso/b.esp",
    "*.esp | /a.espresso/b.esp | /a.espresso/b.esp | /files/a.espresso/b.esp",
  ],
  [["*.esp"], "/a.espresso", "none"],
  [["*.esp"], "/a.ESP", "none"],
  [["*.esp"], "/a%2Eesp", "*.esp | /a.esp | /a.esp | /files/a.esp"],
  [["*.e p"], "/a%20b.e%20p", "*.e p | /a b.e p | /a b.e p | /files/a b.e p"],
  // Longer paths, then script maps, then "/".
  [["/", "*.esp", "/x"], "/x/a.esp", "/x | /x | /a.esp | /files/a.esp"],
  [
    ["/", "*.esp", "/x"],
    "/y/a.esp",
    "*.esp | /y/a.esp | /y/a.esp | /files/y/a.esp",
  ],
  [["/", "*.esp", "/x"], "/y/a.txt", "/ |  | /y/a.txt | /files/y/a.txt"],
  [["/x", "/x/y"], "/x/y/z", "/x/y | /x/y | /z | /files/z"],
  [["/x"], "/X", "none"],
];

for (const [mounts, path, place] of PLACES) {
  Deno.test(`With ${mounts.join(", ")} mounted, ${path} goes to ${place}`, async () => {
    assertEquals(await placeOf(path, mounts), place);
  });
}

/** The same, where the host ignores case. */
const IGNORING: readonly [mounts: string[], path: string, place: string][] = [
  [
    ["/Scripts/Foo.dll"],
    "/scripts/FOO.DLL/Bar",
    "/Scripts/Foo.dll | /Scripts/Foo.dll | /Bar | /files/Bar",
  ],
  [["/scripts"], "/SCRIPTS", "/scripts | /scripts |  | "],
  [
    ["*.ESP"],
    "/Dir/a.esp/B",
    "*.ESP | /Dir/a.esp | /Dir/a.esp/B | /files/Dir/a.esp",
  ],
  // Only ASCII letters have two cases.
  [["/\u00e4"], "/%C3%84", "none"],
  [["/\u00e4"], "/%c3%a4", "/\u00e4 | /\u00e4 |  | "],
];

for (const [mounts, path, place] of IGNORING) {
  Deno.test(`With ignoreCase and ${mounts.join(", ")}, ${path} goes to ${place}`, async () => {
    assertEquals(await placeOf(path, mounts, { ignoreCase: true }), place);
  });
}

Deno.test("Two mounts cannot share a path, in any form of it", () => {
  const taken: [first: string, second: string, ignoreCase: boolean][] = [
    ["/a", "/a/", false],
    ["/a-b", "/a%2Db", false],
    ["*.esp", "*.esp", false],
    ["*.esp", "*.%65sp", false],
    ["/A", "/a", true],
    ["*.ESP", "*.esp", true],
  ];
  for (const [first, second, ignoreCase] of taken) {
    const host = new IsapiHost({ ignoreCase }).mount(first, named(first));
    assertThrows(
      () => host.mount(second, named(second)),
      TypeError,
      "already mounted",
    );
  }
  new IsapiHost().mount("/A", named("A")).mount("/a", named("a"))
    .mount("*.ESP", named("B")).mount("*.esp", named("b"));
});

Deno.test("What is neither a path nor a script map is refused", () => {
  const paths: unknown[] = [
    "*",
    "*.",
    "*esp",
    "*.e/p",
    "*.e\\p",
    "*.e?p",
    "*.e#p",
    "*.e*",
    "*.e\0p",
    "**.esp",
    "/*.esp?",
    "/*.esp",
    "/app/*",
    "x.esp",
    "",
    "//x",
    "/a//b",
    "/a\\b",
    "/a?b",
    "/a#b",
    "/../a",
    null,
    ["*.esp"],
  ];
  for (const path of paths) {
    assertThrows(
      () => new IsapiHost().mount(path as string, named("x")),
      TypeError,
      "Cannot mount: the path must begin with",
      String(path),
    );
  }
});

Deno.test("IGNORE_CURRENT_INTERCEPTOR of a script map leaves the other script maps out", async () => {
  const again: IsapiExtension = {
    HttpExtensionProc(ecb) {
      ecb.ServerSupportFunction(
        ecb.ConnID,
        HSE_REQ_IO_COMPLETION,
        (ecb) => {
          ecb.ServerSupportFunction(ecb.ConnID, 4, null);
        },
      );
      ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_EXEC_URL, {
        dwExecUrlFlags: HSE_EXEC_URL_IGNORE_CURRENT_INTERCEPTOR,
      });
      return HSE_STATUS_PENDING;
    },
  };
  const host = new IsapiHost({ files: new MemoryFiles() })
    .mount("*.esp", again).mount("*.a.esp", named("other"))
    .mount("/", named("/"));
  const response = await host.fetch(new Request("http://localhost/x.esp"));
  assertEquals(await response.text(), "/ |  | /x.esp | /files/x.esp");
});

Deno.test("A child request finds its own script map", async () => {
  const host = new IsapiHost({ files: new MemoryFiles() })
    .mount("*.esp", named("esp"))
    .mount("/x", {
      HttpExtensionProc(ecb) {
        ecb.ServerSupportFunction(ecb.ConnID, 2, "/y/a.esp/more");
        return HSE_STATUS_SUCCESS;
      },
    });
  const response = await host.fetch(new Request("http://localhost/x"));
  assertEquals(
    await response.text(),
    "esp | /y/a.esp | /y/a.esp/more | /files/y/a.esp",
  );
});

Deno.test("call() mounts an extension at a script map, and its transcript has the place", async () => {
  await using test = call(named("esp"), "/x/a.esp/b", { mount: "*.esp" });
  assertEquals(await test.text(), "esp | /x/a.esp | /x/a.esp/b | ");
  const { detail } = test.transcript.find(({ name }) =>
    name === "HttpExtensionProc"
  )!;
  assertEquals(
    [detail.scriptName, detail.pathInfo],
    ["/x/a.esp", "/x/a.esp/b"],
  );
});

Deno.test("call() refuses a mount for a host", () => {
  assertThrows(
    () => call(new IsapiHost(), "/", { mount: "/x" }),
    TypeError,
    "Cannot call: options.mount must be left out",
  );
});
