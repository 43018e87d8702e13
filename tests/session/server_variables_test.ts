import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  getServerVariable,
  HSE_STATUS_SUCCESS,
  IsapiHost,
  type IsapiHostOptions,
} from "../../mod.ts";
import { variableNames } from "../../src/session/server_variables.ts";
import { latin1Text } from "../helpers/patterns.ts";
import { done } from "../helpers/ecb_calls.ts";
import { isHint } from "../helpers/hints.ts";

interface Setting {
  request?: Request;
  mount?: string;
  info?: unknown;
  options?: IsapiHostOptions;
}

/** What a look at a request's control block gives. */
async function seen<T>(
  look: (ecb: ExtensionControlBlock) => T,
  { request, mount = "/", info, options }: Setting = {},
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const host = new IsapiHost({
    ...options,
    onError: (error) => isHint(error) || reject(error),
  }).mount(mount, {
    HttpExtensionProc(ecb) {
      resolve(look(ecb));
      return HSE_STATUS_SUCCESS;
    },
  });
  await host.fetch(request ?? new Request("http://localhost/"), info);
  return promise;
}

/** The bytes of a variable, in a buffer that is larger, with what the call left behind them. */
function bytesOf(
  ecb: ExtensionControlBlock,
  name: string,
): { error: number; size: number; text: string } {
  const buffer = new Uint8Array(4096).fill(0x2e);
  const size = { value: buffer.length };
  const ok = ecb.GetServerVariable(ecb.ConnID, name, buffer, size);
  return {
    error: ok ? 0 : ecb.GetLastError(),
    size: size.value,
    text: latin1Text(buffer.subarray(0, size.value)),
  };
}

function requestWith(headers: HeadersInit, init: RequestInit = {}): Request {
  return new Request("http://localhost/", { ...init, headers });
}

Deno.test("GetServerVariable() writes the value and its NUL, and counts both", async () => {
  const result = await seen((ecb) => bytesOf(ecb, "REQUEST_METHOD"));
  assertEquals(result, { error: 0, size: 4, text: "GET\0" });
});

Deno.test("GetServerVariable() gives 122 and the size that is needed when the buffer or its count is too small", async () => {
  await seen((ecb) => {
    const rows: [buffer: number | null, count: number, ok: boolean][] = [
      [null, 0, false],
      [null, 100, false],
      [0, 0, false],
      [3, 3, false],
      [3, 4, false],
      [3, 100, false],
      [4, 3, false],
      [4, 0, false],
      [4, -1, false],
      [4, NaN, false],
      [4, 4, true],
      [100, 4, true],
      [4, 100, true],
      [4, Infinity, true],
    ];
    for (const [length, count, ok] of rows) {
      const row = `a buffer of ${length}, a count of ${count}`;
      const buffer = length === null ? null : new Uint8Array(length).fill(0x2e);
      const size = { value: count };
      const result = ecb.GetServerVariable(
        ecb.ConnID,
        "REQUEST_METHOD",
        buffer,
        size,
      );
      assertEquals(result, ok, row);
      assertEquals(size.value, 4, row);
      if (!ok) assertEquals(ecb.GetLastError(), 122, row);
      const expected = (ok ? "GET\0" : "").padEnd(length ?? 0, ".");
      assertEquals(latin1Text(buffer ?? new Uint8Array()), expected, row);
    }
  });
});

Deno.test("GetServerVariable() never writes past a view, into the buffer around it", async () => {
  await seen((ecb) => {
    const around = new Uint8Array(12).fill(0x2e);
    for (const [from, to] of [[4, 7], [4, 8]] as const) {
      const size = { value: 100 };
      const view = around.subarray(from, to);
      ecb.GetServerVariable(ecb.ConnID, "REQUEST_METHOD", view, size);
    }
    assertEquals(latin1Text(around), "....GET\0....");
  });
});

Deno.test("GetServerVariable() writes an empty value as its NUL alone", async () => {
  await seen((ecb) => {
    assertEquals(bytesOf(ecb, "AUTH_USER"), { error: 0, size: 1, text: "\0" });
    assertEquals(bytesOf(ecb, "UNICODE_AUTH_USER"), {
      error: 0,
      size: 2,
      text: "\0\0",
    });
  });
});

Deno.test("GetServerVariable() gives 1413 for a name that it does not know", async () => {
  const names = [
    "",
    "NO_SUCH_NAME",
    "HTTP_",
    "HTTP_NO_SUCH_HEADER",
    "HEADER_",
    "HEADER_No-Such",
    "HEADER_bad name",
    "HTTP_BAD:NAME",
    "HTTP_\n",
    "HTTP_\u20ac",
    "UNICODE_",
    "UNICODE_NO_SUCH_NAME",
    "UNICODE_UNICODE_URL",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "HTTP___PROTO__",
    "HTTP_CONSTRUCTOR",
    "HEADER_toString",
    "UNICODE___proto__",
    "UNICODE_constructor",
  ];
  await seen((ecb) => {
    for (const name of names) {
      const { error, size } = bytesOf(ecb, name);
      assertEquals([error, size], [1413, 4096], JSON.stringify(name));
      const asked = { value: 0 };
      assertEquals(
        ecb.GetServerVariable(ecb.ConnID, name, null, asked),
        false,
      );
      assertEquals([ecb.GetLastError(), asked.value], [1413, 0], name);
      assertEquals(getServerVariable(ecb, name), undefined, name);
    }
  });
});

Deno.test("GetServerVariable() finds a header of a name that Object.prototype has", async () => {
  const request = requestWith([["constructor", "a"], ["tostring", "b"]]);
  await seen((ecb) => {
    assertEquals(bytesOf(ecb, "HTTP_CONSTRUCTOR").text, "a\0");
    assertEquals(bytesOf(ecb, "HTTP_toString").text, "b\0");
    assertEquals(bytesOf(ecb, "constructor").error, 1413);
  }, { request });
});

Deno.test("GetServerVariable() and getServerVariable() answer no more after DONE", async () => {
  await seen((ecb) => {
    done(ecb);
    assertEquals(bytesOf(ecb, "URL").error, 87);
    assertEquals(getServerVariable(ecb, "URL"), undefined);
  });
});

Deno.test("getServerVariable() gives undefined for what is no control block", () => {
  for (const ecb of [null, undefined, {}, 7]) {
    assertEquals(getServerVariable(ecb as never, "URL"), undefined);
  }
});

Deno.test("HTTP_ names find any request header, dashes and underscores alike", async () => {
  const request = requestWith({
    "User-Agent": "agent",
    "X-Forwarded-For": "1.2.3.4",
    "Cookie": "a=1; b=2",
    "X-Empty": "",
    "SOAPAction": '"x"',
  });
  const rows: [name: string, value: string][] = [
    ["HTTP_USER_AGENT", "agent"],
    ["HTTP_USER-AGENT", "agent"],
    ["HTTP_User-Agent", "agent"],
    ["http_user_agent", "agent"],
    ["HTTP_X_FORWARDED_FOR", "1.2.3.4"],
    ["HTTP_X-Forwarded_For", "1.2.3.4"],
    ["HTTP_COOKIE", "a=1; b=2"],
    ["HTTP_X_EMPTY", ""],
    ["HTTP_SOAPACTION", '"x"'],
  ];
  await seen((ecb) => {
    for (const [name, value] of rows) {
      assertEquals(bytesOf(ecb, name), {
        error: 0,
        size: value.length + 1,
        text: `${value}\0`,
      }, name);
      assertEquals(getServerVariable(ecb, name), value, name);
    }
  }, { request });
});

Deno.test("HTTP_HOST is the Host header; without one, as over HTTP/2, the URL's host", async () => {
  for (
    const [host, expected] of [["a.test:81", "a.test:81"], [
      undefined,
      "url.test:82",
    ]]
  ) {
    const url = "http://url.test:82/";
    const request = new Request(url, { headers: host ? { host } : {} });
    await seen((ecb) => {
      for (const name of ["HTTP_HOST", "http_host", "HEADER_Host"]) {
        assertEquals(getServerVariable(ecb, name), expected, name);
        assertEquals(bytesOf(ecb, name).text, `${expected}\0`, name);
      }
    }, { request });
  }
});

Deno.test("HEADER_ names find a header by its own name, underscores and all", async () => {
  const request = requestWith({ "X-Name": "dash", "X_Name": "underscore" });
  await seen((ecb) => {
    assertEquals(getServerVariable(ecb, "HEADER_X-Name"), "dash");
    assertEquals(getServerVariable(ecb, "HEADER_X_Name"), "underscore");
    assertEquals(getServerVariable(ecb, "header_x_name"), "underscore");
    // Whoever sends X_Name cannot pass for X-Name.
    assertEquals(getServerVariable(ecb, "HTTP_X_NAME"), "dash");
  }, { request });
});

Deno.test("ALL_HTTP and ALL_RAW list the headers, each in its own form", async () => {
  const request = requestWith({ "X-Name": "dash", "X_Name": "forged" });
  await seen((ecb) => {
    assertEquals(getServerVariable(ecb, "ALL_HTTP"), "HTTP_X_NAME:dash\r\n");
    assertEquals(
      getServerVariable(ecb, "all_raw")!.split("\r\n").sort(),
      ["", "x-name: dash", "x_name: forged"],
    );
  }, { request });
  await seen((ecb) => {
    assertEquals(bytesOf(ecb, "ALL_HTTP"), { error: 0, size: 1, text: "\0" });
  });
});

Deno.test("A header's bytes come out as they came in, under every name", async () => {
  const request = requestWith(
    { "Content-Type": "caf\xe9", "Authorization": "B\xe4sic" },
    { method: "POST", body: "" },
  );
  await seen((ecb) => {
    for (const name of ["HTTP_CONTENT_TYPE", "CONTENT_TYPE"]) {
      assertEquals(bytesOf(ecb, name).text, "caf\xe9\0", name);
    }
    assertEquals(
      bytesOf(ecb, "ALL_RAW").text.includes("content-type: caf\xe9\r\n"),
      true,
    );
    assertEquals(bytesOf(ecb, "HTTP_AUTHORIZATION").text, "B\xe4sic\0");
  }, { request });
});

Deno.test("UNICODE_ names give UTF-16LE, with a wide NUL, and reach no header", async () => {
  const request = new Request("http://localhost/caf%C3%A9%F0%9F%98%80", {
    headers: { "X-Name": "v" },
  });
  await seen((ecb) => {
    assertEquals(bytesOf(ecb, "UNICODE_REQUEST_METHOD"), {
      error: 0,
      size: 8,
      text: "G\0E\0T\0\0\0",
    });
    const path = "/caf\xe9\u{1f600}";
    const { error, size, text } = bytesOf(ecb, "Unicode_Path_Info");
    const units = Uint16Array.from(
      { length: size / 2 },
      (_, i) => text.charCodeAt(2 * i) | text.charCodeAt(2 * i + 1) << 8,
    );
    assertEquals(error, 0);
    assertEquals(String.fromCharCode(...units), `${path}\0`);
    assertEquals(getServerVariable(ecb, "UNICODE_PATH_INFO"), path);
    // Bytes, as C strings have them, are UTF-8.
    assertEquals(bytesOf(ecb, "PATH_INFO").size, 11);
    assertEquals(bytesOf(ecb, "UNICODE_HTTP_X_NAME").error, 1413);
    assertEquals(bytesOf(ecb, "UNICODE_HEADER_X-Name").error, 1413);
  }, { request });
});

Deno.test("UNICODE_ values need an even number of bytes, all of them", async () => {
  await seen((ecb) => {
    const name = "UNICODE_REQUEST_METHOD";
    for (let room = 0; room <= 8; room++) {
      const buffer = new Uint8Array(room).fill(0x2e);
      const size = { value: room };
      const ok = ecb.GetServerVariable(ecb.ConnID, name, buffer, size);
      assertEquals([ok, size.value], [room === 8, 8], String(room));
      const expected = ok ? "G\0E\0T\0\0\0" : ".".repeat(room);
      assertEquals(latin1Text(buffer), expected, String(room));
    }
  });
});

Deno.test("Server variables follow the request", async () => {
  const request = new Request(
    "https://example.com:8443/app/sub/a%20b?q=%20#f",
    {
      method: "POST",
      body: "x",
      headers: {
        "content-length": "1",
        "content-type": "text/plain",
        "authorization": "Basic eDp5",
      },
    },
  );
  const info = { remoteAddr: { hostname: "10.0.0.1", port: 4711 } };
  const rows: Record<string, string> = {
    AUTH_TYPE: "",
    CONTENT_LENGTH: "1",
    CONTENT_TYPE: "text/plain",
    GATEWAY_INTERFACE: "CGI/1.1",
    HTTPS: "on",
    HTTP_URL: "/app/sub/a%20b?q=%20",
    HTTP_VERSION: "HTTP/1.1",
    PATH_INFO: "/a b",
    PATH_TRANSLATED: "",
    QUERY_STRING: "q=%20",
    REMOTE_ADDR: "10.0.0.1",
    REMOTE_HOST: "10.0.0.1",
    REMOTE_PORT: "4711",
    REMOTE_USER: "",
    REQUEST_METHOD: "POST",
    SCRIPT_NAME: "/app/sub",
    SERVER_NAME: "example.com",
    SERVER_PORT: "8443",
    SERVER_PORT_SECURE: "1",
    SERVER_PROTOCOL: "HTTP/1.1",
    UNENCODED_URL: "/app/sub/a%20b?q=%20",
    URL: "/app/sub/a%20b",
  };
  await seen((ecb) => {
    for (const [name, value] of Object.entries(rows)) {
      assertEquals(getServerVariable(ecb, name), value, name);
    }
  }, { request, info, mount: "/app/sub" });
});

/** The variables that say who the client is, and how that was checked. */
const USERS = [
  "AUTH_PASSWORD",
  "AUTH_TYPE",
  "AUTH_USER",
  "CERT_SUBJECT",
  "LOGON_USER",
  "REMOTE_USER",
  "UNMAPPED_REMOTE_USER",
];

Deno.test("No request names a user: the variables are empty, whatever its headers claim", async () => {
  const requests = [
    "Basic eDp5",
    "Bearer token",
    "Negotiate TlRMTVNTUAAB",
    'Digest username="x"',
    "Xyz",
    "",
  ].map((authorization) => requestWith({ authorization }));
  const forged = new Headers();
  for (const name of USERS) {
    forged.append(name, "forged");
    forged.append(name.replaceAll("_", "-"), "forged");
  }
  requests.push(requestWith(forged));
  for (const request of requests) {
    await seen((ecb) => {
      for (const name of USERS) {
        for (const asked of [name, name.toLowerCase(), `UNICODE_${name}`]) {
          const { error, text } = bytesOf(ecb, asked);
          assertEquals([error, text.replaceAll("\0", "")], [0, ""], asked);
        }
      }
    }, { request });
  }
});

Deno.test("Under HTTP_, HEADER_ and in the lists there is what the client sent, and no more", async () => {
  const request = requestWith({ "Authorization": "Basic eDp5" });
  await seen((ecb) => {
    assertEquals(bytesOf(ecb, "HTTP_AUTHORIZATION").text, "Basic eDp5\0");
    assertEquals(bytesOf(ecb, "HEADER_Authorization").text, "Basic eDp5\0");
    const lists = [
      ["ALL_HTTP", "HTTP_AUTHORIZATION:Basic eDp5\r\n"],
      ["ALL_RAW", "authorization: Basic eDp5\r\n"],
    ] as const;
    for (const [name, text] of lists) {
      assertEquals(getServerVariable(ecb, name), text);
    }
    for (const name of USERS) {
      assertEquals(bytesOf(ecb, `HTTP_${name}`).error, 1413, name);
      assertEquals(bytesOf(ecb, `HEADER_${name}`).error, 1413, name);
    }
  }, { request });
});

Deno.test("serverVariables name the user whom the host has checked", async () => {
  const serverVariables = { AUTH_TYPE: "Basic", remote_user: "alice" };
  const request = requestWith({ "Authorization": "Xyz", "Remote-User": "bob" });
  await seen((ecb) => {
    assertEquals(getServerVariable(ecb, "AUTH_TYPE"), "Basic");
    assertEquals(getServerVariable(ecb, "REMOTE_USER"), "alice");
    assertEquals(getServerVariable(ecb, "HTTP_REMOTE_USER"), "bob");
  }, { request, options: { serverVariables } });
});

Deno.test("Server variables have the defaults of a plain request", async () => {
  const rows: Record<string, string> = {
    AUTH_TYPE: "",
    CONTENT_LENGTH: "",
    CONTENT_TYPE: "",
    HTTPS: "off",
    QUERY_STRING: "",
    REMOTE_ADDR: "",
    REMOTE_PORT: "",
    SCRIPT_NAME: "",
    SERVER_PORT: "80",
    SERVER_PORT_SECURE: "0",
    URL: "/",
  };
  await seen((ecb) => {
    for (const [name, value] of Object.entries(rows)) {
      assertEquals(getServerVariable(ecb, name), value, name);
    }
    for (const name of variableNames) {
      assertEquals(typeof getServerVariable(ecb, name), "string", name);
      assert(bytesOf(ecb, name).error === 0, name);
      assert(bytesOf(ecb, `UNICODE_${name}`).error === 0, name);
    }
  });
  const request = new Request("https://localhost/");
  const port = await seen((ecb) => getServerVariable(ecb, "SERVER_PORT"), {
    request,
  });
  assertEquals(port, "443");
});

Deno.test("REMOTE_ADDR follows what each runtime passes, by its shape", async () => {
  const bun = {
    requestIP: () => ({ address: "::1", port: 7, family: "IPv6" }),
  };
  const gone = { requestIP: () => null };
  const hono = {
    incoming: { socket: { remoteAddress: "::1", remotePort: 8 } },
  };
  const unix = { remoteAddr: { transport: "unix", path: "/s" } };
  const rows: [info: unknown, address: string, port: string][] = [
    [bun, "::1", "7"],
    [gone, "", ""],
    [unix, "", ""],
    [hono, "::1", "8"],
    [{ incoming: {} }, "", ""],
    [{ incoming: { socket: { remoteAddress: 1 } } }, "", ""],
    [{}, "", ""],
    [null, "", ""],
    ["info", "", ""],
  ];
  for (const [info, address, port] of rows) {
    const found = await seen((ecb) => [
      getServerVariable(ecb, "REMOTE_ADDR"),
      getServerVariable(ecb, "REMOTE_PORT"),
    ], { info });
    assertEquals(found, [address, port]);
  }
});

Deno.test("The host's own variables win, in any case, and in every byte", async () => {
  const options = {
    serverVariables: {
      "Remote_User": "Zo\xeb",
      "server_name": "override",
      "MY_OWN": "mine",
      "HTTP_X_NAME": "set",
      "HTTP_Secret": "",
      "ALL_RAW": "\u20ac",
      "__proto__x": "y",
    },
  };
  const request = requestWith({ "X-Name": "sent", "Secret": "sent" });
  await seen((ecb) => {
    assertEquals(getServerVariable(ecb, "REMOTE_USER"), "Zo\xeb");
    assertEquals(bytesOf(ecb, "remote_user").text, "Zo\xc3\xab\0");
    assertEquals(getServerVariable(ecb, "Server_Name"), "override");
    assertEquals(getServerVariable(ecb, "my_own"), "mine");
    assertEquals(getServerVariable(ecb, "UNICODE_MY_OWN"), "mine");
    assertEquals(getServerVariable(ecb, "HTTP_X_NAME"), "set");
    assertEquals(getServerVariable(ecb, "HTTP_SECRET"), "");
    assertEquals(bytesOf(ecb, "ALL_RAW").text, "\xe2\x82\xac\0");
    assertEquals(getServerVariable(ecb, "__PROTO__X"), "y");
    assertEquals(getServerVariable(ecb, "__proto__"), undefined);
  }, { request, options });
});

Deno.test("A forged header cannot stand for a variable of the host", async () => {
  const request = requestWith({
    "Remote-User": "forged",
    "Url": "/forged",
    "Method": "FORGED",
    "Version": "HTTP/9",
    "S": "on",
  });
  await seen((ecb) => {
    assertEquals(getServerVariable(ecb, "REMOTE_USER"), "");
    assertEquals(getServerVariable(ecb, "HTTP_URL"), "/");
    assertEquals(getServerVariable(ecb, "HTTP_METHOD"), "GET");
    assertEquals(getServerVariable(ecb, "HTTP_VERSION"), "HTTP/1.1");
    assertEquals(getServerVariable(ecb, "HTTPS"), "off");
  }, { request });
});
