import { runSessionModel } from "./session_run.ts";

Deno.test("a session keeps its promises whatever its extension, its client and time do in which order", async () => {
  await runSessionModel({ runs: 4000 });
});
