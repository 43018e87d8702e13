import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import {
  getServerVariable,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
} from "../../mod.ts";

type Variables = NonNullable<IsapiHostOptions["serverVariables"]>;

/** Asks for a path whose extension sends a variable; what the host reported comes along. */
async function asked(
  serverVariables: unknown,
  { path = "/", info }: { path?: string; info?: unknown } = {},
): Promise<{ status: number; text: string; errors: string[]; runs: number }> {
  const errors: string[] = [];
  let runs = 0;
  const host = new IsapiHost({
    serverVariables: serverVariables as Variables,
    onError: (error) => errors.push(String(error)),
  }).mount("/", {
    async HttpExtensionProc(ecb) {
      runs++;
      const user = getServerVariable(ecb, "REMOTE_USER") ?? "none";
      const bytes = new TextEncoder().encode(user);
      await ecb.WriteClient(ecb.ConnID, bytes, { value: bytes.length });
      return HSE_STATUS_SUCCESS;
    },
  }).mount("/child", {
    HttpExtensionProc(ecb) {
      runs++;
      ecb.ServerSupportFunction(ecb.ConnID, 2, "/");
      return HSE_STATUS_SUCCESS;
    },
  });
  const request = new Request(`http://localhost${path}`, {
    headers: { "X-User": "alice" },
  });
  const response = await host.fetch(request, info);
  return {
    status: response.status,
    text: await response.text(),
    errors,
    runs,
  };
}

Deno.test("serverVariables as a function gets the request and the runtime's second argument", async () => {
  const given: unknown[] = [];
  const info = { remoteAddr: { hostname: "192.0.2.1", port: 5 } };
  const { text } = await asked((request: Request, info: unknown) => {
    given.push(info);
    return { remote_user: request.headers.get("x-user") };
  }, { info });
  assertEquals([text, given], ["alice", [info]]);
});

Deno.test("serverVariables as a function may give nothing", async () => {
  const { status, text } = await asked(() => undefined);
  assertEquals([status, text], [200, ""]);
});

Deno.test("Child requests have the variables of their parent, from one call", async () => {
  let calls = 0;
  const { text, runs } = await asked(
    () => ({ REMOTE_USER: `user ${++calls}` }),
    { path: "/child" },
  );
  assertEquals([text, calls, runs], ["user 1", 1, 2]);
});

Deno.test("serverVariables as a function that fails answers 500, and the extension is not called", async () => {
  const failing: Record<string, () => unknown> = {
    "Error: no user": () => {
      throw new Error("no user");
    },
    "must give text for REMOTE_USER, received 1": () => ({ REMOTE_USER: 1 }),
    "must give an object of names and texts, received a Promise": () =>
      Promise.resolve({}),
    "names and texts, received a Promise": () => Promise.reject(new Error()),
    "must give an object of names and texts, received": () => "alice",
  };
  for (const [message, variables] of Object.entries(failing)) {
    const { status, errors, runs } = await asked(variables);
    assertEquals([status, errors.length, runs], [500, 1, 0], message);
    assertStringIncludes(errors[0]!, message);
  }
});

Deno.test("serverVariables as an object is checked when the host is made", () => {
  for (const given of [{ A: 1 }, { A: null }, "text", 5, Promise.resolve({})]) {
    assertThrows(
      () => new IsapiHost({ serverVariables: given as unknown as Variables }),
      TypeError,
      "Cannot make a host: serverVariables must give",
    );
  }
});

Deno.test("ignoreCase is a boolean", () => {
  for (const ignoreCase of ["yes", 1, null]) {
    assertThrows(
      () => new IsapiHost({ ignoreCase: ignoreCase as unknown as boolean }),
      TypeError,
      "ignoreCase must be true or false",
    );
  }
});
