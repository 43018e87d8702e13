import { LeavingHost } from "../soak/leaving_host.ts";
import { SteadyHost } from "../soak/steady_host.ts";
import { TrafficHost } from "../soak/traffic_host.ts";
import {
  type Application,
  application,
  type Engine,
} from "./contract/application.ts";

/** What every engine serves: the contract, the hostile corpora, and a soak. */
export function served(engine: Engine = {}): Application {
  const contract = application(engine);
  const traffic = new TrafficHost(engine.disk);
  const leaving = new LeavingHost();
  const steady = new SteadyHost();
  return {
    fetch(request, info, context) {
      const [, first] = new URL(request.url).pathname.split("/");
      const application = first === "soak"
        ? traffic
        : first === "leaving"
        ? leaving
        : first === "steady"
        ? steady
        : contract;
      return application.fetch(request, info, context);
    },
  };
}
