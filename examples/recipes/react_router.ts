// app/routes/count.ts of a React Router (Remix) app: a route without a component
import { respond } from "@isapi/streams";
import type { LoaderFunctionArgs } from "react-router";

export function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const count = Number(new URL(request.url).searchParams.get("count") ?? 3);
  return respond(request, async function* () {
    if (Number.isNaN(count)) throw new Error("no count today");
    for (let i = 1; i <= count; i++) yield `${i}\n`;
  }, {
    headers: { "content-type": "text/plain", "set-cookie": "visited=yes" },
  });
}
