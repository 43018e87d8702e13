// Bun: bun add @isapi/streams, then bun run bun.ts
import { HSE_STATUS_SUCCESS, IsapiHost } from "@isapi/streams";
import process from "node:process";

const host = new IsapiHost({
  onError: (error) => console.error(error),
}).mount("/hello", {
  async HttpExtensionProc(ecb) {
    const bytes = new TextEncoder().encode("Hello from Bun\n");
    await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
    return HSE_STATUS_SUCCESS;
  },
});

// Bun serves what a module exports by default.
export default {
  fetch: host.fetch,
  hostname: "127.0.0.1",
  port: Number(process.argv[2] ?? 8000),
};
