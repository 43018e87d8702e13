// The architecture, checked: one order of folders, one way down, no circles.
// Type imports count.

import { assert, assertEquals } from "@std/assert";

const SRC = new URL("../../src/", import.meta.url);

/**
 * The folders of src in their order, and the doors of each: the files that
 * other folders may import. A folder uses only those before it.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  base: [
    "checks",
    "client_request",
    "clock",
    "error_codes",
    "errors",
    "log_text",
    "platform",
    "promises",
    "trace_event",
    "turn",
    "url_path",
  ],
  client: [
    "byte_sink",
    "byte_writer",
    "client_output",
    "given_buffer",
    "operation_slot",
    "ordered_output",
    "output_options",
    "text",
    "write_client",
    "write_options",
  ],
  response: [
    "answer_body",
    "answer_channel",
    "bodies",
    "body_outlet",
    "deadlines",
    "ending",
    "exchange",
    "exchange_init",
    "fetch_channel",
    "header_block",
    "header_text",
    "observer",
    "open_requests",
    "plain_head",
    "reply",
    "request_log",
    "response_head",
    "reusable_body",
    "sendable_response",
    "staging_block",
    "status_page",
    "waiting_parent",
    "whole_answer",
  ],
  files: [
    "file_answer",
    "file_body",
    "file_pieces",
    "file_store",
    "watched_answer",
  ],
  isapi: [
    "constants",
    "extension",
    "give_up",
    "status_name",
    "structs",
    "types",
  ],
  session: [
    "child_request",
    "chunk_reader",
    "host_services",
    "request_body",
    "request_facts",
    "server_variables",
    "session",
    "transmission",
  ],
  control_block: [
    "c_values",
    "code_names",
    "control_block",
    "ecb_access",
    "server_support/family",
  ],
  tracing: ["request_trace", "streamed_trace", "traced_control_block"],
  host: ["host", "host_options"],
  streaming: ["answer_trace", "producer", "respond_init", "streamed_answer"],
  node: [],
  wasm: [],
  compile: [],
  testing: [],
};

const FOLDERS = Object.keys(LAYERS);

/** Each file of src by its path without `.ts`, and the files that it imports. */
async function imports(
  folder = SRC,
  graph = new Map<string, string[]>(),
): Promise<Map<string, string[]>> {
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    const file = new URL(isDirectory ? `${name}/` : name, folder);
    if (isDirectory) await imports(file, graph);
    if (!name.endsWith(".ts")) continue;
    const text = await Deno.readTextFile(file);
    const specifiers = [...text.matchAll(/ from "(\.[^"]+)";$/gm)];
    graph.set(
      keyOf(file),
      specifiers.map(([, specifier]) => keyOf(new URL(specifier!, file))),
    );
  }
  return graph;
}

function keyOf(file: URL): string {
  return file.href.slice(SRC.href.length).replace(/\.ts$/, "");
}

function folderOf(key: string): string {
  return key.split("/")[0]!;
}

/** Imports that leave their folder. */
async function crossings(): Promise<[from: string, to: string][]> {
  const all = [...await imports()].flatMap(([from, targets]) =>
    targets.map((to): [string, string] => [from, to])
  );
  return all.filter(([from, to]) => folderOf(from) !== folderOf(to));
}

Deno.test("every file of src stands in a folder of the list", async () => {
  const keys = [...(await imports()).keys()];
  const unknown = keys.filter((key) => !FOLDERS.includes(folderOf(key)));
  assertEquals(unknown, []);
});

Deno.test("a folder of src uses only those before it", async () => {
  const upward = (await crossings()).filter(([from, to]) =>
    FOLDERS.indexOf(folderOf(to)) > FOLDERS.indexOf(folderOf(from))
  );
  assertEquals(upward, []);
});

Deno.test("the heart stands alone: client uses base only", async () => {
  const others = (await crossings()).filter(([from, to]) =>
    folderOf(from) === "client" && folderOf(to) !== "base"
  );
  assertEquals(others, []);
});

Deno.test("a folder of src is entered by its doors, and each door is used", async () => {
  const entered = new Set((await crossings()).map(([, to]) => to));
  const doors = Object.entries(LAYERS).flatMap(([folder, files]) =>
    files.map((file) => `${folder}/${file}`)
  );
  assertEquals([...entered].sort(), doors.sort());
});

Deno.test("the files of src import each other in no circle", async () => {
  const graph = await imports();
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (key: string, path: string[]) => {
    if (path.includes(key)) {
      circles.push([...path.slice(path.indexOf(key)), key].join(" → "));
      return;
    }
    if (done.has(key)) return;
    for (const target of graph.get(key) ?? []) visit(target, [...path, key]);
    done.add(key);
  };
  for (const key of graph.keys()) visit(key, []);
  assertEquals(circles, []);
  assert(done.size > 50);
});

/** Made from sdk/, and as long as that. */
const GENERATED: readonly string[] = [
  "compile/sdk_files",
  "compile/sdk_objects",
];

Deno.test("no file of src has more than 400 lines", async () => {
  const long: string[] = [];
  for (const key of (await imports()).keys()) {
    const text = await Deno.readTextFile(new URL(`${key}.ts`, SRC));
    const lines = text.split("\n").length - 1;
    if (lines > 400 && !GENERATED.includes(key)) long.push(key);
  }
  assertEquals(long, []);
});

Deno.test("CONTRIBUTING has the folders in this order, and the doors of each", async () => {
  const text = await Deno.readTextFile(
    new URL("../../CONTRIBUTING.md", import.meta.url),
  );
  const items = text.split(/^- `(?=\w+\/`: )/m).slice(1);
  const table = items.map((item) => {
    const [, doors = ""] = item.split("Doors:");
    const [own = ""] = doors.split("\n\n");
    return [
      item.slice(0, item.indexOf("/")),
      [...own.matchAll(/`([\w/]+)`/g)].map(([, door]) => door).sort(),
    ];
  });
  const list = Object.entries(LAYERS).map(([folder, doors]) => [
    folder,
    [...doors].sort(),
  ]);
  assertEquals(table, list);
});

Deno.test("no file of src assigns a function literal to a property", async () => {
  // V8 allocates such a function in old space: what it closes over, a whole
  // session, survives every minor collection. An initializer or an argument
  // is allocated like anything else.
  // https://github.com/v8/v8/blob/main/src/parsing/parser.h, CheckAssigningFunctionLiteralToProperty
  const assigned =
    /\.#?\w+ (?:\?\?)?=\s+(?:async )?(?:\([^)]*\)(?:: [\w<>| ]+)?|\w+)\s+=>/;
  const found: string[] = [];
  for (const key of (await imports()).keys()) {
    const text = await Deno.readTextFile(new URL(`${key}.ts`, SRC));
    const [assignment] = assigned.exec(text) ?? [];
    if (assignment !== undefined) found.push(`${key}: ${assignment}`);
  }
  assertEquals(found, []);
});
