import { runWriteClientModel } from "./write_client_model.ts";

Deno.test("WriteClient over a ResponseWriter keeps its promises whatever is called in which order", async () => {
  await runWriteClientModel({ runs: 10_000 });
});
