// Deno, from a program: deno run --unstable-no-legacy-abort --allow-net examples/deno_serve.ts
import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";

const host = new IsapiHost({
  onError: (error) => console.error(error),
}).mount("/hello", {
  async HttpExtensionProc(ecb) {
    const bytes = new TextEncoder().encode("Hello from Deno\n");
    await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
    return HSE_STATUS_SUCCESS;
  },
});

const port = Number(Deno.args[0] ?? 8000);
const server = Deno.serve({ hostname: "127.0.0.1", port }, host.fetch);

Deno.addSignalListener("SIGTERM", async () => {
  await host.shutdown({ deadline: 5000 }); // open sessions may finish
  await server.shutdown();
  Deno.exit();
});
