import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_URL,
  HSE_STATUS_ERROR,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
  type IsapiHostOptions,
} from "../../../mod.ts";
import { bounded, drained, pause, until } from "../../helpers/bounded.ts";
import { done, read, sendHeader, write } from "../../helpers/ecb_calls.ts";
import { header, redirect } from "../../helpers/header_calls.ts";
import { latin1Text } from "../../helpers/patterns.ts";
import { turns } from "../../helpers/settled.ts";
import { sendUrl, support } from "../../helpers/support_calls.ts";
import { MemoryFiles, type Proc, TestHost } from "../../helpers/test_host.ts";
import { HostServer } from "../../helpers/wire_server.ts";

/** An extension that says what it was asked for. */
const other: Proc = async (ecb) => {
  sendHeader(ecb, "201 Made", "X-Other: yes\r\nContent-Type: a/b\r\n\r\n");
  const { lpszMethod, lpszPathInfo, lpszQueryString, cbTotalBytes } = ecb;
  await write(
    ecb,
    [lpszMethod, lpszPathInfo, lpszQueryString, cbTotalBytes].join(),
  );
  return HSE_STATUS_SUCCESS;
};

/** An extension that only sends another URL. */
function sends(url: string, result = HSE_STATUS_SUCCESS): Proc {
  return (ecb) => {
    assertEquals(sendUrl(ecb, url), 0);
    return result;
  };
}

/** What a request is answered with. */
async function asked(
  host: TestHost,
  path: string,
  init?: RequestInit,
): Promise<readonly [status: number, text: string]> {
  const response = await bounded(host.fetch(path, init), "the response");
  return [response.status, await bounded(response.text(), "the body")];
}

/** A host whose `/` runs calls and then ends as it likes; `/other` answers. */
function hostOf(proc: Proc, options: IsapiHostOptions = {}): TestHost {
  return new TestHost({ "/": proc, "/other": other }, options);
}

Deno.test("SEND_URL of a path is answered by the mount that it leads to, as if GET had asked", async () => {
  const host = hostOf(sends("/other/info?a=1&b"));
  const response = await bounded(host.fetch("/x?own"), "the response");
  assertEquals(response.status, 201);
  assertEquals(response.headers.get("x-other"), "yes");
  assertEquals(response.headers.get("content-type"), "a/b");
  assertEquals(await response.text(), "GET,/info,a=1&b,0");
  assertEquals(host.errors, []);
});

Deno.test("SEND_URL of a path is answered with a file, which is closed", async () => {
  const files = new MemoryFiles({
    "/page.html": new Blob(["<p>file</p>"], { type: "text/html" }),
  });
  const host = new TestHost({ "/ext": sends("/page.html?q") }, { files });
  const response = await bounded(host.fetch("/ext"), "the response");
  assertEquals(response.status, 200);
  assertEquals(response.headers.get("content-type"), "text/html");
  assertEquals(response.headers.get("content-length"), "11");
  assertEquals(await response.text(), "<p>file</p>");
  await turns();
  assertEquals(files.opened, []);
});

Deno.test("SEND_URL of a path is answered by the fallback, and without one with 404", async () => {
  const fallback = (request: Request) =>
    new Response(`${request.method} ${new URL(request.url).pathname}`);
  const procs = { "/ext": sends("/nowhere") };
  const host = new TestHost(procs, { fallback });
  assertEquals(await asked(host, "/ext"), [200, "GET /nowhere"]);
  const bare = new TestHost(procs);
  assertEquals(await asked(bare, "/ext"), [404, "404 Not Found\n"]);
  await turns();
  assertEquals(bare.logs.map(({ status, bytes }) => [status, bytes]), [
    [404, 14],
  ]);
});

Deno.test("SEND_URL passes the client's headers on, but no body and nothing that describes one", async () => {
  let seen: unknown;
  const host = new TestHost({
    "/": sends("/other"),
    "/other": async (ecb) => {
      const { lpszMethod, lpszContentType, cbTotalBytes, cbAvailable } = ecb;
      const size = { value: 4096 };
      const buffer = new Uint8Array(4096);
      ecb.GetServerVariable(ecb.ConnID, "ALL_RAW", buffer, size);
      const headers = latin1Text(buffer.subarray(0, size.value - 1));
      const { count } = await read(ecb, 10);
      seen = { lpszMethod, lpszContentType, cbTotalBytes, cbAvailable, count };
      await write(ecb, headers);
      return HSE_STATUS_SUCCESS;
    },
  });
  const [status, text] = await asked(host, "/", {
    method: "POST",
    body: "a body",
    headers: {
      "content-length": "6",
      "content-type": "text/plain",
      "content-encoding": "identity",
      "transfer-encoding": "chunked",
      cookie: "a=1",
      "x-name": "value",
    },
  });
  assertEquals(seen, {
    lpszMethod: "GET",
    lpszContentType: "",
    cbTotalBytes: 0,
    cbAvailable: 0,
    count: 0,
  });
  assertEquals([status, text], [200, "cookie: a=1\r\nx-name: value\r\n"]);
});

Deno.test("SEND_URL takes a count, bytes, and text up to its NUL", async () => {
  const host = hostOf((ecb) => {
    const form = ecb.lpszPathInfo;
    const bytes = new TextEncoder().encode("/other?ab");
    const code = form === "/count"
      ? support(ecb, HSE_REQ_SEND_URL, "/other?abcdef", { value: 9 })
      : form === "/bytes"
      ? support(ecb, HSE_REQ_SEND_URL, bytes, { value: 0 })
      : support(ecb, HSE_REQ_SEND_URL, "/other?ab\0cd", { value: 12 });
    assertEquals(code, 0);
    return HSE_STATUS_SUCCESS;
  });
  for (const form of ["/count", "/bytes", "/nul"]) {
    assertEquals(await asked(host, form), [201, "GET,,ab,0"]);
  }
});

Deno.test("SEND_URL is refused with 87 once anything was sent or held, and what was sent stands", async () => {
  const before: Record<string, (ecb: ExtensionControlBlock) => unknown> = {
    header: (ecb) => header(ecb, "202 Own"),
    block: (ecb) => header(ecb, "202 Own", "X-A: 1\r\n"),
    redirection: (ecb) => redirect(ecb, "/own"),
    body: (ecb) => write(ecb, "own"),
    raw: (ecb) => write(ecb, "HTTP/1.1 202 "),
  };
  const codes: number[] = [];
  const host = hostOf(async (ecb) => {
    await before[ecb.lpszQueryString]!(ecb);
    codes.push(sendUrl(ecb, "/other"));
    await write(ecb, "Own\r\n\r\n");
    return HSE_STATUS_SUCCESS;
  });
  const statuses: number[] = [];
  for (const name of Object.keys(before)) {
    statuses.push((await asked(host, `/?${name}`))[0]);
  }
  assertEquals(codes, [87, 87, 87, 87, 87]);
  assertEquals(statuses, [202, 202, 302, 200, 202]);
});

Deno.test("SEND_URL after a write of no bytes, or a refused header call, is still answered", async () => {
  const host = hostOf(async (ecb) => {
    await write(ecb, "");
    assertEquals(header(ecb, "999 No"), 87);
    assertEquals(sendUrl(ecb, "/other"), 0);
    return HSE_STATUS_SUCCESS;
  });
  assertEquals(await asked(host, "/"), [201, "GET,,,0"]);
});

Deno.test("Header calls after SEND_URL are refused and change nothing", async () => {
  const codes: number[] = [];
  const host = new TestHost({
    "/": async (ecb) => {
      assertEquals(sendUrl(ecb, "/slow"), 0);
      codes.push(header(ecb, "202 Own"), header(ecb, null, "X-Own: 1\r\n"));
      codes.push(redirect(ecb, "/own"));
      codes.push(sendUrl(ecb, "https://example.org/"));
      const info = { pszStatus: "404 Not Found" };
      codes.push(support(ecb, HSE_REQ_SEND_CUSTOM_ERROR, info));
      await turns();
      codes.push(header(ecb, "202 Own"));
      return HSE_STATUS_SUCCESS;
    },
    "/slow": async (ecb) => {
      await turns(6);
      return await other(ecb);
    },
  });
  assertEquals(await asked(host, "/"), [201, "GET,,,0"]);
  assert(codes.every((code) => code !== 0), `they gave ${codes}`);
});

Deno.test("DONE, SUCCESS and ERROR after SEND_URL change nothing, before and after the answer", async () => {
  const ends: Record<string, Proc> = {
    success: () => HSE_STATUS_SUCCESS,
    error: () => HSE_STATUS_ERROR,
    done: (ecb) => {
      assertEquals([done(ecb), done(ecb)], [true, false]);
      return HSE_STATUS_PENDING;
    },
    both: (ecb) => {
      assert(done(ecb));
      return HSE_STATUS_SUCCESS;
    },
    late: async (ecb) => {
      await turns(6);
      assert(done(ecb));
      return HSE_STATUS_ERROR;
    },
    never: () => HSE_STATUS_PENDING,
  };
  const host = hostOf((ecb) => {
    assertEquals(sendUrl(ecb, "/other"), 0);
    return ends[ecb.lpszQueryString]!(ecb);
  });
  for (const end of Object.keys(ends)) {
    assertEquals(await asked(host, `/?${end}`), [201, "GET,,,0"], end);
  }
  await drained(host.host);
  assertEquals(host.errors, []);
  assertEquals(host.logs.length, Object.keys(ends).length);
});

Deno.test("HEAD gets the head of what SEND_URL answers, and no body", async () => {
  const files = new MemoryFiles({ "/file": new Blob(["0123456789"]) });
  const host = new TestHost({
    "/ext": sends("/other"),
    "/ext/file": sends("/file"),
    "/ext/none": sends("/none"),
    "/ext/long": sends("/long"),
    "/other": other,
    "/long": async (ecb) => {
      while ((await write(ecb, new Uint8Array(65536))).ok);
      return HSE_STATUS_SUCCESS;
    },
  }, { files });
  const seen: unknown[] = [];
  for (const path of ["/ext", "/ext/file", "/ext/none", "/ext/long"]) {
    const response = await bounded(
      host.fetch(path, { method: "HEAD" }),
      "the response",
    );
    seen.push([response.status, await response.text()]);
    if (path === "/ext/file") {
      assertEquals(response.headers.get("content-length"), "10");
    }
  }
  assertEquals(seen, [[201, ""], [200, ""], [404, ""], [200, ""]]);
  await drained(host.host);
  assertEquals(
    host.logs.map(({ status, outcome, bytes }) => [status, outcome, bytes]),
    [[201, "sent", 0], [200, "sent", 0], [404, "sent", 0], [200, "sent", 0]],
  );
  assertEquals(files.opened, []);
});

Deno.test("Internal requests go 10 deep, and the eleventh is answered with 500", async () => {
  const depths: number[] = [];
  const host = new TestHost({
    "/": (ecb) => {
      const depth = Number(ecb.lpszQueryString);
      depths.push(depth);
      assertEquals(sendUrl(ecb, `/?${depth + 1}`), 0);
      return HSE_STATUS_SUCCESS;
    },
  });
  assertEquals(await asked(host, "/?0"), [500, "500 Internal Server Error\n"]);
  assertEquals(depths, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  // A chain that ends in time is answered.
  const ending = new TestHost({
    "/": (ecb) => {
      const depth = Number(ecb.lpszQueryString);
      assertEquals(sendUrl(ecb, depth < 9 ? `/?${depth + 1}` : "/other"), 0);
      return HSE_STATUS_SUCCESS;
    },
    "/other": other,
  });
  assertEquals((await asked(ending, "/?0"))[0], 201);
  await turns(20);
  assertEquals([host.logs.length, ending.logs.length], [1, 1]);
});

Deno.test("SEND_URL is one log record: the client's URL, the child's status and bytes, the parent's log data", async () => {
  const host = new TestHost({
    "/ext": (ecb) => {
      ecb.lpszLogData = "parent";
      sendUrl(ecb, ecb.lpszQueryString);
      return HSE_STATUS_PENDING;
    },
    "/other": (ecb) => {
      ecb.lpszLogData = "child";
      return other(ecb);
    },
  }, { files: new MemoryFiles({ "/file": new Blob(["0123456789"]) }) });
  await asked(host, "/ext?/other");
  await asked(host, "/ext?/file");
  await until(() => host.logs.length === 2, "both records");
  assertEquals(
    host.logs.map(({ url, status, bytes, outcome, logData }) => [
      url.slice("http://localhost".length),
      status,
      bytes,
      outcome,
      logData,
    ]),
    [
      ["/ext?/other", 201, 7, "sent", "parent"],
      ["/ext?/file", 200, 10, "sent", "parent"],
    ],
  );
});

Deno.test("SEND_URL's answer streams with the client's backpressure, and is logged when it was taken", async () => {
  let written = 0;
  const host = new TestHost({
    "/": sends("/long", HSE_STATUS_PENDING),
    "/long": async (ecb) => {
      for (let i = 0; i < 64; i++) {
        written += (await write(ecb, new Uint8Array(16384))).count;
      }
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/"), "the response");
  await turns(20);
  assert(written <= 65536 + 16384, `${written} bytes were taken unasked`);
  assertEquals(host.logs, []);
  const { length } = await bounded(response.bytes(), "the body");
  await turns();
  assertEquals([length, host.logs[0]?.bytes], [1 << 20, 1 << 20]);
});

Deno.test("SEND_URL of a child that fails: 500 before hand-over, an errored body after it, and the record says so", async () => {
  const host = new TestHost({
    "/early": sends("/throws"),
    "/late": sends("/breaks"),
    "/throws": () => {
      throw new Error("boom");
    },
    "/breaks": async (ecb) => {
      await write(ecb, "some");
      await turns();
      throw new Error("bang");
    },
  });
  assertEquals(await asked(host, "/early"), [
    500,
    "500 Internal Server Error\n",
  ]);
  const response = await bounded(host.fetch("/late"), "the response");
  const broken = await bounded(
    response.text().then(() => false, () => true),
    "the body",
  );
  await turns();
  assert(broken);
  assertEquals(host.errors.map(String), ["Error: boom", "Error: bang"]);
  assertEquals(host.logs.map(({ status, outcome }) => [status, outcome]), [
    [500, "failed"],
    [200, "failed"],
  ]);
});

Deno.test("SEND_URL: what the parent throws afterwards is reported once, and 500 if nothing was handed over", async () => {
  const host = new TestHost({
    "/": (ecb) => {
      sendUrl(ecb, "/slow");
      throw new Error("boom");
    },
    "/slow": async (ecb) => {
      await turns();
      return await other(ecb);
    },
  });
  assertEquals((await asked(host, "/"))[0], 500);
  await drained(host.host);
  assertEquals(host.errors.map(String), ["Error: boom"]);
  assertEquals(host.logs.map(({ outcome }) => outcome), ["failed"]);
});

Deno.test("CLOSE_CONNECTION after SEND_URL errors the body of the child", async () => {
  let close: (() => number) | undefined;
  const codes: number[] = [];
  const host = new TestHost({
    "/": (ecb) => {
      sendUrl(ecb, "/long");
      close = () => support(ecb, HSE_REQ_CLOSE_CONNECTION);
      return HSE_STATUS_PENDING;
    },
    "/long": async (ecb) => {
      let outcome;
      while ((outcome = await write(ecb, new Uint8Array(65536))).ok);
      codes.push(outcome.error);
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/"), "the response");
  await turns();
  codes.push(close!());
  const broken = await bounded(
    response.text().then(() => false, () => true),
    "the body",
  );
  assert(broken);
  await turns();
  assertEquals(codes, [0, 10054]);
});

Deno.test("SEND_URL: after a client that leaves during the answer, later I/O is refused with 10054", async () => {
  let parent: ExtensionControlBlock | undefined;
  const host = new TestHost({
    "/": (ecb) => {
      parent = ecb;
      return sends("/endless", HSE_STATUS_PENDING)(ecb);
    },
    "/endless": async (ecb) => {
      while ((await write(ecb, new Uint8Array(65536))).ok);
      return HSE_STATUS_SUCCESS;
    },
  });
  const response = await bounded(host.fetch("/"), "the response");
  await turns();
  assertEquals((await write(parent!, "busy")).error, 170);
  await response.body!.cancel();
  await turns();
  assertEquals((await write(parent!, "late")).error, 10054);
  assertEquals(host.logs.map(({ outcome }) => outcome), ["disconnected"]);
});

Deno.test("SEND_URL does not count against maxSessions, and ends with the shutdown's deadline", async () => {
  const host = new TestHost({
    "/": sends("/waits", HSE_STATUS_PENDING),
    "/waits": async (ecb) => {
      await write(ecb, "first");
      return HSE_STATUS_PENDING;
    },
  }, { maxSessions: 1 });
  const response = await bounded(host.fetch("/"), "the response");
  assertEquals(response.status, 200);
  await bounded(host.host.shutdown({ deadline: 20 }), "the shutdown");
  const broken = await bounded(
    response.text().then(() => false, () => true),
    "the body",
  );
  assert(broken);
  assertEquals(host.logs.length, 1);
});

Deno.test("SEND_URL: the log has how a child has ended that took its time, on a real server", async () => {
  const endings: Readonly<Record<string, Proc>> = {
    "/written": async (ecb) => {
      await pause(20);
      await write(ecb, "written");
      return HSE_STATUS_SUCCESS;
    },
    "/failed": async () => {
      await pause(20);
      throw new Error("failed");
    },
    "/hung": () => HSE_STATUS_PENDING,
  };
  for (const [path, proc] of Object.entries(endings)) {
    await using server = HostServer.start({
      "/": sends(path, HSE_STATUS_SUCCESS),
      [path]: proc,
    }, { deadlines: { idle: path === "/hung" ? 100 : Infinity } });
    await using client = await server.connect();
    const { head } = await client.fetch("/");
    const { outcome, status } = await server.log();
    const expected = {
      "/written": [200, "sent"],
      "/failed": [500, "failed"],
      "/hung": [504, "timed out"],
    }[path];
    assertEquals([head.status, outcome], expected);
    assertEquals(status, head.status);
  }
});
