import { assert, assertEquals } from "@std/assert";
import { bounded } from "../helpers/bounded.ts";

const PROGRAM = new URL("../helpers/handles_program.ts", import.meta.url);

const skipped = Deno.build.os !== "linux";
if (skipped) {
  console.log("skipped, no /proc tells of open handles: all of this");
}

Deno.test({
  name:
    "No handle is left of what was opened and is no file, nor where a link was swapped meanwhile",
  ignore: skipped,
  async fn() {
    const child = new Deno.Command(Deno.execPath(), {
      args: ["run", "--allow-all", "--no-check", PROGRAM.href],
      stdout: "piped",
      stderr: "piped",
    }).spawn();
    const { stdout, stderr } = await bounded(child.output(), "its end", 60_000);
    const text = new TextDecoder().decode(stdout);
    assert(text.startsWith("{"), new TextDecoder().decode(stderr));
    const left: Record<string, number> = JSON.parse(text);
    assertEquals(Object.keys(left).length, 9);
    const open = Object.entries(left).filter(([, count]) => count > 0);
    assertEquals(open, []);
  },
});
