import { runNodeSessionModel } from "./node_session_model.ts";

Deno.test("a session behind a server of Node keeps its promises whatever its extension and its client do in which order", async () => {
  await runNodeSessionModel({ runs: 150 });
});
