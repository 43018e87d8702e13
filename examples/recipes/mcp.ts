// deno serve --allow-env examples/recipes/mcp.ts
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { WebStandardStreamableHTTPServerTransport as Transport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { Responder } from "@isapi/streams";

const responder = new Responder({ onError: console.error });

function makeServer(): McpServer {
  const server = new McpServer({ name: "counter", version: "1.0.0" });
  server.registerTool("count", { description: "Counts to 3" }, () => ({
    content: [{ type: "text", text: "1 2 3" }],
  }));
  return server;
}

export default {
  async fetch(request: Request, info?: unknown): Promise<Response> {
    const [server, transport] = [makeServer(), new Transport()];
    await server.connect(transport);
    const { status, headers, body } = await transport.handleRequest(request);
    return responder.respond(request, async (client) => {
      // The client has left, or the responder shuts down.
      client.signal.addEventListener("abort", () => server.close());
      await body?.pipeTo(client.writable);
      await server.close();
    }, { status, headers, info });
  },
};
