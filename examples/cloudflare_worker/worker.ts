// Cloudflare Workers: npm install @isapi/streams, then npx wrangler dev
import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";

const host = new IsapiHost({
  onError: (error) => console.error(error),
}).mount("/hello", {
  async HttpExtensionProc(ecb) {
    const bytes = new TextEncoder().encode("Hello from a Worker\n");
    await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
    return HSE_STATUS_SUCCESS;
  },
});

export default { fetch: host.fetch };
