// Deno Deploy, with the deno.json beside it; anywhere else: deno serve main.ts
import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";

const host = new IsapiHost({
  onError: (error) => console.error(error),
}).mount("/hello", {
  async HttpExtensionProc(ecb) {
    const bytes = new TextEncoder().encode("Hello from Deno Deploy\n");
    await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
    return HSE_STATUS_SUCCESS;
  },
});

// Deploy sends SIGINT, and SIGKILL 5 seconds later.
Deno.addSignalListener("SIGINT", async () => {
  await host.shutdown({ deadline: 4000 });
  Deno.exit();
});

export default host satisfies Deno.ServeDefaultExport;
