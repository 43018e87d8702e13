// docs/server_variables.md has all variables of the source, those that are
// always "" under that heading.

import { assert, assertEquals } from "@std/assert";
import { getServerVariable, HSE_STATUS_SUCCESS, IsapiHost } from "../../mod.ts";
import { variableNames } from "../../src/session/server_variables.ts";

const page = await Deno.readTextFile(
  new URL("../../docs/server_variables.md", import.meta.url),
);

/** The names in the tables of a chapter, without those of families, such as `HTTP_`. */
function named(heading: string): string[] {
  const [, chapter] = page.split(`\n## ${heading}\n`);
  assert(chapter !== undefined, `no chapter ${heading}`);
  const rows = chapter.split("\n## ")[0]!.match(/^\|.*$/gm) ?? [];
  return rows.flatMap((row) => {
    const [, name, value] = row.split("|");
    const cell = heading === 'Always `""`' ? value : name;
    return [...cell!.matchAll(/`([A-Z_]+[A-Z])`/g)].map(([, name]) => name!);
  });
}

/** The variables of a request that has as much as a request can have. */
async function valuesOf(request: Request): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  const host = new IsapiHost({
    files: {
      map: (path) => `/srv${path}`,
      open: () => Promise.resolve(undefined),
    },
  }).mount("/app.dll", {
    HttpExtensionProc(ecb) {
      for (const name of variableNames) {
        values.set(name, getServerVariable(ecb, name)!);
      }
      return HSE_STATUS_SUCCESS;
    },
  });
  await host.fetch(request, {
    remoteAddr: { hostname: "192.0.2.7", port: 4711 },
  });
  return values;
}

const full = () =>
  new Request("https://shop.example:8443/app.dll/a/b?c=d", {
    method: "POST",
    headers: {
      "content-length": "4",
      "content-type": "text/plain",
      authorization: "Basic YWRhOnNlY3JldA==",
    },
    body: "body",
  });

Deno.test("docs/server_variables.md names every variable once, and no other", () => {
  const all = [
    ...named("From the request"),
    ...named("The same for every request"),
    ...named('Always `""`'),
  ];
  assertEquals(all.toSorted(), variableNames.toSorted());
});

Deno.test('The variables that docs/server_variables.md calls always "" are so, and no others are', async () => {
  const values = await valuesOf(full());
  const empty = [...values].filter(([, value]) => value === "");
  assertEquals(
    empty.map(([name]) => name).sort(),
    named('Always `""`').sort(),
  );
});

Deno.test("The variables that docs/server_variables.md calls the same for every request have the value that it gives", async () => {
  const values = await valuesOf(full());
  const others = await valuesOf(new Request("http://localhost/app.dll"));
  for (const name of named("The same for every request")) {
    assertEquals(values.get(name), others.get(name), name);
    const row = new RegExp(`\\| \`${name}\` +\\| \`([^\`]+)\``).exec(page);
    assertEquals(row?.[1], values.get(name), name);
  }
});
