// The arguments of the benchmark, and the options that they become.

import { assert, assertEquals, assertThrows } from "@std/assert";
import { goals } from "../../bench/goals.ts";
import { meaning } from "../../bench/legend.ts";
import { optionsOf } from "../../bench/options.ts";
import { rows } from "../../bench/rows.ts";
import { partsOf, selected } from "../../bench/selection.ts";
import { fetchHandlers } from "../../bench/served/fetch_handlers.ts";
import { nodeHandlers } from "../../bench/served/node_handlers.ts";
import { setUps } from "../../bench/set_ups.ts";
import type { Task } from "../../bench/workload.ts";

/** Ids and subjects of what is selected. */
function chosen(...args: string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    selected(rows, optionsOf(args)).map(({ id, subjects }) => [id, subjects]),
  );
}

Deno.test("optionsOf() refuses options that there are not", () => {
  for (
    const args of [["--quik"], ["small"], ["--rows"], ["--placement=near"]]
  ) {
    assertThrows(() => optionsOf(args), TypeError);
  }
});

Deno.test("--rows takes a row by its name, or all whose names begin with it", () => {
  assertEquals(Object.keys(chosen("--rows=small")), ["small"]);
  assertEquals(Object.keys(chosen("--rows=file,16B")), [
    "16B",
    "file-1KiB",
    "file-64MiB",
  ]);
  assertThrows(() => chosen("--rows=smal"), TypeError, '"smal"');
});

Deno.test("--peers takes set-ups, handlers or subjects, and adds ours", () => {
  assertEquals(chosen("--rows=small", "--peers=deno:one"), {
    small: ["deno:host", "deno:one"],
  });
  assertEquals(chosen("--rows=small", "--peers=go,deno-http:end"), {
    small: ["deno:host", "deno-http:end", "go:write", "go:end"],
  });
  assertEquals(chosen("--rows=small", "--peers=respond"), {
    small: [
      "deno:respond",
      "node:respond",
      "bun:respond",
      "workerd:respond",
      "node-listener:respond",
      "deno-listener:respond",
    ],
  });
  assertThrows(() => chosen("--peers=iis"), TypeError, '"iis"');
});

Deno.test("--base compares ours alone, on Deno unless others are asked for", () => {
  assertEquals(chosen("--rows=16B", "--base=."), {
    "16B": ["deno:host", "deno:respond"],
  });
  assertEquals(chosen("--rows=16B", "--base=.", "--peers=node,hono"), {
    "16B": ["node:host", "node:respond"],
  });
});

Deno.test("--quick has a few rows on Deno, and others if they are named", () => {
  const quick = chosen("--quick");
  assert(Object.keys(quick).length < 12);
  for (const subject of Object.values(quick).flat()) {
    assert(partsOf(subject)[0].startsWith("deno"), subject);
  }
  assertEquals(Object.keys(chosen("--quick", "--rows=copies")), ["copies"]);
});

Deno.test("each subject of a row is a handler that its set-up has, and that is explained", () => {
  assertEquals(new Set(rows.map(({ id }) => id)).size, rows.length);
  for (const { id, subjects, workload } of rows) {
    for (const subject of subjects) {
      const [setUp, handler] = partsOf(subject);
      assert(
        setUps[setUp]?.handlers[workload.task].includes(handler),
        `${id}: ${subject}`,
      );
      assert(meaning(subject) !== undefined, `no meaning of ${subject}`);
    }
  }
});

Deno.test("set-ups have the handlers that they name", () => {
  const tasks: Task[] = ["write", "upload", "loop"];
  for (const task of tasks) {
    assertEquals(
      Object.keys(fetchHandlers[task]).sort(),
      [...setUps.node!.handlers[task]].sort(),
    );
  }
  for (const task of [...tasks, "file"] as const) {
    assertEquals(
      Object.keys(nodeHandlers[task]).sort(),
      [...setUps["node-http"]!.handlers[task]].sort(),
    );
  }
});

Deno.test("goals name rows and subjects that there are, or those of ./node", () => {
  for (const { row: id, ours, over } of goals) {
    const row = rows.find((row) => row.id === id);
    assert(row, `there is no row ${id}`);
    for (const subject of [ours, over]) {
      const [setUp] = partsOf(subject);
      assert(
        row.subjects.includes(subject) || setUp.endsWith("-listener"),
        `${id} has no ${subject}`,
      );
    }
  }
});
