// Deno Deploy, and any machine: deno serve --unstable-no-legacy-abort examples/deno_deploy.ts
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

export default host satisfies Deno.ServeDefaultExport;
