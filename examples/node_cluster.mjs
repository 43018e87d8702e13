// A process for each processor, on one port: npm install @isapi/streams, then node node_cluster.mjs
import { HSE_STATUS_SUCCESS, IsapiHost, writeClientOf } from "@isapi/streams";
import { nodeListener } from "@isapi/streams/node";
import cluster from "node:cluster";
import { createServer } from "node:http";
import { availableParallelism } from "node:os";
import process from "node:process";

if (cluster.isPrimary) {
  for (let i = 0; i < availableParallelism(); i++) cluster.fork();
  process.once("SIGTERM", () => {
    for (const { process } of Object.values(cluster.workers)) process.kill();
  });
} else {
  const host = new IsapiHost().mount("/hello", {
    async HttpExtensionProc(ecb) {
      await writeClientOf(ecb).write(`Hello from a cluster\n`);
      return HSE_STATUS_SUCCESS;
    },
  });
  const server = createServer(nodeListener(host));
  server.listen(Number(process.argv[2] ?? 8000), "127.0.0.1", () => {
    console.log(`Listening on http://127.0.0.1:${server.address().port}/hello`);
  });
  process.once("SIGTERM", async () => {
    await host.shutdown({ deadline: 5000 }); // open sessions may finish
    cluster.worker.disconnect(); // closes the server
  });
}
