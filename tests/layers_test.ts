// The architecture, checked: one way down, no circles. A file knows its own
// floor and those below. Type imports count.

import { assert, assertEquals } from "@std/assert";

const SRC = new URL("../src/", import.meta.url);

const FLOORS: readonly (readonly string[])[] = [
  // 0: names, structures, errors, the turn, and what is asked of the host
  [
    "byte_sink",
    "byte_writer",
    "clock",
    "constants",
    "deadlines",
    "deferred",
    "error_codes",
    "errors",
    "extension",
    "file_store",
    "host_services",
    "log_record",
    "log_text",
    "platform",
    "quietly",
    "received",
    "scalars",
    "structs",
    "tracing/trace_event",
    "turn",
    "types",
    "waiting_parent",
  ],
  // 1: each one thing, usable and tested alone
  [
    "answer_body",
    "argument_faults",
    "bodies",
    "c_arguments",
    "check_count",
    "check_request",
    "chunked_writer",
    "client_output",
    "client_over",
    "directory",
    "discard_writer",
    "disconnect",
    "ending",
    "exchange",
    "file_source",
    "head",
    "header_block",
    "header_text",
    "hints",
    "host_options",
    "length_writer",
    "loaded_extensions",
    "mounts",
    "observer",
    "open_requests",
    "operation_slot",
    "path_rules",
    "producer",
    "request_body",
    "request_facts",
    "response_head",
    "response_writer",
    "roster",
    "sendable_response",
    "server_variables",
    "session_wait",
    "silent_status",
    "staging_block",
    "status_argument",
    "status_page",
    "testing/body_reader",
    "testing/manual_clock",
    "testing/manual_writer",
    "tracing/call_names",
    "tracing/described",
    "tracing/picture_rows",
    "tracing/request_trace",
    "tracing/sequence_picture",
    "tracing/trace_text",
    "tracing/traced_client",
    "transmission",
    "url_path",
    "waiting_calls",
    "watch",
    "wrapped_writer",
    "write_client",
    "writer_sink",
  ],
  // 2: one request's life
  [
    "child_request",
    "file_response",
    "plain_answer",
    "plain_response",
    "reply",
    "respond",
    "streamed_answer",
    "session",
  ],
  // 3: what the extension sees
  [
    "ecb_access",
    "extension_control_block",
    "mistakes",
    "server_support/arguments",
    "server_support/connection",
    "server_support/headers",
    "server_support/identity",
    "server_support/paths",
    "server_support/reading",
    "server_support/ref",
    "server_support/refused",
    "server_support/reports",
    "server_support/server_support",
    "server_support/session_control",
    "server_support/table",
    "server_support/text",
    "server_support/transmission",
    "server_support/urls",
    "tracing/traced_control_block",
  ],
  // 4: all requests
  ["host"],
  // 5: public faces, beside mod.ts and write_client
  ["files", "testing", "testing/test_call", "trace"],
];

async function imports(): Promise<Map<string, string[]>> {
  const graph = new Map<string, string[]>();
  for (const folder of ["", "server_support/", "testing/", "tracing/"]) {
    for await (const { name } of Deno.readDir(new URL(folder, SRC))) {
      if (!name.endsWith(".ts")) continue;
      const file = new URL(folder + name, SRC);
      const text = await Deno.readTextFile(file);
      const specifiers = [...text.matchAll(/^[^*]*? from "(\.[^"]+)";$/gm)];
      graph.set(
        keyOf(file),
        specifiers.map(([, specifier]) => keyOf(new URL(specifier!, file))),
      );
    }
  }
  return graph;
}

function keyOf(file: URL): string {
  return file.href.slice(SRC.href.length).replace(/\.ts$/, "");
}

function floorOf(key: string): number {
  return FLOORS.findIndex((floor) => floor.includes(key));
}

Deno.test("every file of src stands on a floor", async () => {
  const graph = await imports();
  assertEquals([...graph.keys()].filter((key) => floorOf(key) < 0), []);
  assertEquals(FLOORS.flat().filter((key) => !graph.has(key)), []);
});

Deno.test("no file of src imports from a floor above its own", async () => {
  const upward: string[] = [];
  for (const [key, targets] of await imports()) {
    for (const target of targets) {
      if (floorOf(target) > floorOf(key)) upward.push(`${key} → ${target}`);
    }
  }
  assertEquals(upward, []);
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
