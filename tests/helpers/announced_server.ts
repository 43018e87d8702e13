/** Serves on a free port and prints the port, for a `ServerProcess`. A failure of the handler is a 500. */
export function announced(
  handler: Deno.ServeHandler<Deno.NetAddr>,
): Deno.HttpServer<Deno.NetAddr> {
  return Deno.serve({
    port: 0,
    hostname: "127.0.0.1",
    onListen: ({ port }) => console.log(port),
    onError: () => new Response(null, { status: 500 }),
  }, handler);
}
