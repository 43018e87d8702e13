// deno serve examples/recipes/progress.ts
import { respondEvents } from "@isapi/streams/sse";

type Report = (percent: number) => void;
type Job = (report: Report, signal: AbortSignal) => Promise<string>;

export const progressOf = (job: Job) => (request: Request) =>
  respondEvents(request, async (events) => {
    const report = (percent: number) => {
      // A client that does not keep up misses steps, and does not slow the job.
      if ((events.client.desiredSize ?? 0) <= 0) return;
      events.send({ event: "progress", data: `${percent}` });
    };
    const end = await job(report, events.signal).then(
      (data) => ({ event: "done", data }),
      (error) => ({ event: "failed", data: String(error) }),
    );
    await events.send(end);
  });

export async function demo(report: Report, signal: AbortSignal) {
  for (let percent = 1; percent <= 100; percent++) {
    signal.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 50));
    report(percent);
  }
  return "result.pdf";
}

export default { fetch: progressOf(demo) };
