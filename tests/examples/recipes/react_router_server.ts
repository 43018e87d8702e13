// The recipe of React Router in a build that is written by hand: as its bundler makes one.
import {
  createRequestHandler,
  type ServerBuild,
} from "npm:react-router@7.18.7";
import * as count from "../../../examples/recipes/react_router.ts";

const build = {
  entry: { module: { default: () => new Response("a page") } },
  routes: { count: { id: "count", path: "count", module: count } },
  assets: { routes: {}, entry: { imports: [], module: "" }, version: "1" },
  future: {},
  ssr: true,
  routeDiscovery: { mode: "initial" },
} as unknown as ServerBuild;

const handle = createRequestHandler(build, "production");

export default { fetch: (request: Request) => handle(request) };
