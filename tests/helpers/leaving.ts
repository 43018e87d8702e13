import type { RawClient } from "./raw_client.ts";

/** How clients leave. */
export type Way = "FIN" | "RST" | "half-close";

/** What each does. With bytes unread, the kernel turns a close into RST. */
export const WAYS: Readonly<
  Record<Way, (client: RawClient) => Promise<void>>
> = {
  FIN: (client) => client.close(),
  RST: (client) => client.reset(),
  "half-close": (client) => client.halfClose(),
};
