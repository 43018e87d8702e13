import { runPlatformWriterModel } from "./platform_writer_model.ts";
import { runWriteClientModel } from "./write_client_model.ts";

Deno.test("WriteClient over a ResponseWriter keeps its promises whatever is called in which order", async () => {
  await runWriteClientModel({ runs: 2000 });
});

Deno.test("WriteClient over a platform's writer keeps its promises whatever its sink does in which order", async () => {
  await runPlatformWriterModel({ runs: 2000 });
});
