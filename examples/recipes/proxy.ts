// deno serve --allow-net examples/recipes/proxy.ts
import { respond } from "@isapi/streams";

/** Answers with what another server answers, as it comes. */
export function proxy(origin: string) {
  return async (request: Request): Promise<Response> => {
    const url = new URL(origin);
    // Not new URL(path, origin): "//elsewhere/" is a path, and another server.
    ({ pathname: url.pathname, search: url.search } = new URL(request.url));
    const asked = new Headers(request.headers);
    for (const name of ["connection", "host"]) asked.delete(name);
    asked.set("accept-encoding", "identity"); // fetch() would decompress it
    const answer = await fetch(new Request(url, request), {
      headers: asked,
      redirect: "manual",
    }).catch(() => new Response("No server\n", { status: 502 }));
    const { status, headers, body } = answer;
    return respond(request, (client) => body?.pipeTo(client.writable), {
      status,
      headers,
    });
  };
}

export default { fetch: proxy("http://127.0.0.1:9000") };
