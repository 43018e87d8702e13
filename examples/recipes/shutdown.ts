// deno run --allow-net examples/recipes/shutdown.ts [PORT]
import { Responder } from "@isapi/streams";
import { respondEvents } from "@isapi/streams/sse";

const [port = "8000"] = Deno.args;
const responder = new Responder({
  onLog: ({ outcome, status }) => console.log(`${status} ${outcome}`),
});

const server = Deno.serve(
  { hostname: "127.0.0.1", port: Number(port) },
  (request) =>
    respondEvents(request, async (events) => {
      while (!events.signal.aborted) {
        await events.send(new Date().toISOString());
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
      await events.send({ event: "restart", data: "", retry: 10_000 });
    }, { responder }),
);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, async () => {
    await responder.shutdown({ deadline: 4000 }); // answers end, or are cut
    await server.shutdown(); // connections close; the process ends
  });
}
