// The benchmark reads the figures of processes and places them on cores.

import { assertEquals } from "@std/assert";
import { parseSchedstat, usedBetween } from "../../bench/cpu.ts";
import { parseBusy } from "../../bench/machine.ts";
import { parseResident } from "../../bench/memory.ts";
import { parseCores, pinned } from "../../bench/placement.ts";

Deno.test("parseCores() reads what taskset prints", () => {
  assertEquals(parseCores(" 0\n"), [0]);
  assertEquals(parseCores("0,2-4,7"), [0, 2, 3, 4, 7]);
});

Deno.test("pinned() gives server and client a core each, or says that there is one", () => {
  const on = (core: number) => ["taskset", "-c", `${core}`];
  assertEquals(pinned("apart", [2, 5, 6]), {
    name: "apart",
    note: "server on core 2, client on core 5",
    server: on(2),
    client: on(5),
  });
  assertEquals(pinned("together", [2, 5]), {
    name: "together",
    note: "server and client on core 2",
    server: on(2),
    client: on(2),
  });
  assertEquals(
    pinned("apart", [3]).note,
    "server and client on core 3: there is no second one",
  );
});

Deno.test("usedBetween() adds up threads, those that began meanwhile as a whole", () => {
  assertEquals(parseSchedstat("123456789 42 7\n"), 123456789);
  const before = new Map([["1", 100], ["2", 50]]);
  assertEquals(usedBetween(before, new Map([["1", 130], ["3", 5]])), 35);
});

Deno.test("parseResident() and parseBusy() read what Linux says", () => {
  assertEquals(parseResident("Name:\tdeno\nVmRSS:\t  2048 kB\n"), 2048 * 1024);
  assertEquals(
    parseBusy("cpu  1 2 3 100 10 4 5 6 0 0\ncpu0 1 2 3 100 10 4 5 6 0 0\n"),
    { busy: 21, idle: 110 },
  );
});
