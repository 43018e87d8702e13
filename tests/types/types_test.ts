// Code that compiles and code that does not: the assertions are the types, and a line
// that should not compile fails the check when it does.

import { assertEquals } from "@std/assert";
import {
  type Bytes,
  type ByteWriter,
  type Completion,
  type ExtensionControlBlock,
  type FileSource,
  type FileStore,
  type HCONN,
  HSE_APPEND_LOG_PARAMETER,
  HSE_IO_ASYNC,
  HSE_IO_SYNC,
  HSE_REQ_ABORTIVE_CLOSE,
  HSE_REQ_ASYNC_READ_CLIENT,
  HSE_REQ_CANCEL_IO,
  HSE_REQ_CLOSE_CONNECTION,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_EXEC_UNICODE_URL,
  HSE_REQ_EXEC_URL,
  HSE_REQ_GET_ANONYMOUS_TOKEN,
  HSE_REQ_GET_CERT_INFO_EX,
  HSE_REQ_GET_EXEC_URL_STATUS,
  HSE_REQ_GET_IMPERSONATION_TOKEN,
  HSE_REQ_GET_SSPI_INFO,
  HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_IS_CONNECTED,
  HSE_REQ_IS_IN_PROCESS,
  HSE_REQ_IS_KEEP_CONN,
  HSE_REQ_MAP_URL_TO_PATH,
  HSE_REQ_MAP_URL_TO_PATH_EX,
  HSE_REQ_NORMALIZE_URL,
  HSE_REQ_REPORT_UNHEALTHY,
  HSE_REQ_SEND_CUSTOM_ERROR,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_SEND_URL,
  HSE_REQ_SEND_URL_REDIRECT_RESP,
  HSE_REQ_SET_FLUSH_FLAG,
  HSE_REQ_TRANSMIT_FILE,
  HSE_REQ_VECTOR_SEND,
  HSE_STATUS_SUCCESS,
  type HseCalls,
  type HseIoCompletion,
  type IsapiExtension,
  IsapiHost,
  type Producer,
  respond,
  WriteClient,
} from "../../mod.ts";
import { openFile } from "../../src/files/mod.ts";
import { serverSupport } from "../../src/control_block/server_support/table.ts";
import * as extension from "./extension.ts";

/** Compiles if both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends
  (<T>() => T extends B ? 1 : 2) ? true : false;

/** Takes a type that has to be `true`. */
function is<_T extends true>(): void {}

/** Takes a value of a type. */
function takes<T>(_value: T): void {}

/** Its body is checked, and never runs. */
function compiles(_body: () => void): void {}

declare const ecb: ExtensionControlBlock;
declare const id: HCONN;

Deno.test("HseCalls has every code of the table, and no other", () => {
  // A Record of all of its keys: one too few or too many does not compile.
  const codes: Record<keyof HseCalls, true> = {
    1: true,
    2: true,
    3: true,
    4: true,
    1001: true,
    1002: true,
    1003: true,
    1005: true,
    1006: true,
    1007: true,
    1008: true,
    1010: true,
    1011: true,
    1012: true,
    1014: true,
    1015: true,
    1016: true,
    1017: true,
    1018: true,
    1025: true,
    1026: true,
    1027: true,
    1028: true,
    1030: true,
    1032: true,
    1033: true,
    1037: true,
    1038: true,
    1040: true,
    1041: true,
    1042: true,
    1043: true,
    1044: true,
    1045: true,
    1046: true,
    1047: true,
    1048: true,
    1049: true,
    1050: true,
  };
  assertEquals(
    Object.keys(codes).map(Number),
    [...serverSupport.keys()].sort((a, b) => a - b),
  );
});

Deno.test("ServerSupportFunction takes each code's own arguments, and C's nulls behind them", () => {
  compiles(() => {
    const text = new Uint8Array(1);
    const size = { value: 1 };
    const handle = { value: undefined as unknown };
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_URL_REDIRECT_RESP, "/");
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_URL, text, size, null);
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_RESPONSE_HEADER, null);
    ecb.ServerSupportFunction(
      id,
      HSE_REQ_SEND_RESPONSE_HEADER,
      "200 OK",
      null,
      text,
    );
    ecb.ServerSupportFunction(id, HSE_REQ_DONE_WITH_SESSION);
    ecb.ServerSupportFunction(id, HSE_REQ_DONE_WITH_SESSION, size, null, null);
    ecb.ServerSupportFunction(id, HSE_REQ_DONE_WITH_SESSION, null);
    ecb.ServerSupportFunction(id, HSE_REQ_MAP_URL_TO_PATH, text, size);
    ecb.ServerSupportFunction(id, HSE_APPEND_LOG_PARAMETER, "a", size);
    ecb.ServerSupportFunction(id, HSE_REQ_IO_COMPLETION, null);
    ecb.ServerSupportFunction(id, HSE_REQ_TRANSMIT_FILE, {
      hFile: null,
      dwFlags: HSE_IO_ASYNC,
    });
    ecb.ServerSupportFunction(id, HSE_REQ_IS_KEEP_CONN, { value: true });
    ecb.ServerSupportFunction(
      id,
      HSE_REQ_ASYNC_READ_CLIENT,
      text,
      size,
      { value: HSE_IO_ASYNC },
    );
    ecb.ServerSupportFunction(id, HSE_REQ_GET_IMPERSONATION_TOKEN, handle);
    ecb.ServerSupportFunction(id, HSE_REQ_MAP_URL_TO_PATH_EX, "/", null, {
      lpszPath: text,
      dwFlags: 0,
      cchMatchingPath: 0,
      cchMatchingURL: 0,
    });
    ecb.ServerSupportFunction(id, HSE_REQ_ABORTIVE_CLOSE);
    ecb.ServerSupportFunction(id, HSE_REQ_GET_SSPI_INFO, {}, 5, "any");
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
      pszStatus: "200 OK",
      cchHeader: 4,
    });
    ecb.ServerSupportFunction(id, HSE_REQ_CLOSE_CONNECTION);
    ecb.ServerSupportFunction(id, HSE_REQ_IS_CONNECTED, { value: true });
    ecb.ServerSupportFunction(id, HSE_REQ_EXEC_URL, { pszUrl: "/" });
    ecb.ServerSupportFunction(id, HSE_REQ_EXEC_UNICODE_URL, {}, null, null);
    ecb.ServerSupportFunction(id, HSE_REQ_GET_EXEC_URL_STATUS, {
      uHttpStatusCode: 0,
      uHttpSubStatus: 0,
      dwWin32Error: 0,
    });
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_CUSTOM_ERROR, {
      pszStatus: "404",
    });
    ecb.ServerSupportFunction(id, HSE_REQ_IS_IN_PROCESS, size);
    ecb.ServerSupportFunction(id, HSE_REQ_REPORT_UNHEALTHY);
    ecb.ServerSupportFunction(id, HSE_REQ_REPORT_UNHEALTHY, "why");
    ecb.ServerSupportFunction(id, HSE_REQ_NORMALIZE_URL, text);
    ecb.ServerSupportFunction(id, HSE_REQ_GET_ANONYMOUS_TOKEN, "/", handle);
    ecb.ServerSupportFunction(
      id,
      HSE_REQ_GET_UNICODE_ANONYMOUS_TOKEN,
      "/",
      handle,
    );
    ecb.ServerSupportFunction(id, HSE_REQ_SET_FLUSH_FLAG, true);
    ecb.ServerSupportFunction(id, HSE_REQ_CANCEL_IO, null, null, null);
  });
});

Deno.test("C's spellings compile: the block as its handle, and 0 for NULL", () => {
  compiles(() => {
    const size = { value: 0 };
    ecb.WriteClient(ecb, 0, size, HSE_IO_SYNC);
    ecb.ReadClient(ecb, new Uint8Array(1), size);
    ecb.GetServerVariable(ecb, "URL", 0, size);
    ecb.ServerSupportFunction(ecb, HSE_REQ_CANCEL_IO, 0, 0, 0);
    ecb.ServerSupportFunction(ecb, HSE_REQ_IO_COMPLETION, 0, 0, 0);
    ecb.ServerSupportFunction(ecb, HSE_REQ_SEND_RESPONSE_HEADER, 0, 0, 0);
    ecb.ServerSupportFunction(ecb, HSE_REQ_SEND_URL, "/", 0, 0);
    ecb.ServerSupportFunction(ecb, HSE_REQ_DONE_WITH_SESSION, 0, 0, 0);
  });
});

Deno.test("ServerSupportFunction does not compile with another code's arguments", () => {
  compiles(() => {
    const bytes = new Uint8Array(1);
    const size = { value: 1 };
    // @ts-expect-error A URL is text.
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_URL, 5);
    // @ts-expect-error A URL is needed.
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_URL);
    // @ts-expect-error Its third argument is not used.
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_URL, "/", null, "text");
    // @ts-expect-error A size is a Ref, and no number.
    ecb.ServerSupportFunction(id, HSE_REQ_SEND_RESPONSE_HEADER, "200", 3, "");
    // @ts-expect-error A status goes by reference, as C's pointer to it.
    ecb.ServerSupportFunction(id, HSE_REQ_DONE_WITH_SESSION, 1);
    // @ts-expect-error A path is written into a buffer, and not into a string.
    ecb.ServerSupportFunction(id, HSE_REQ_MAP_URL_TO_PATH, "/", { value: 1 });
    // @ts-expect-error A file is no path.
    ecb.ServerSupportFunction(id, HSE_REQ_TRANSMIT_FILE, { hFile: "a.txt" });
    // @ts-expect-error TRANSMIT_FILE needs its flags.
    ecb.ServerSupportFunction(id, HSE_REQ_TRANSMIT_FILE, { hFile: null });
    // @ts-expect-error A member of another name is a mistake.
    ecb.ServerSupportFunction(id, HSE_REQ_EXEC_URL, { url: "/" });
    // @ts-expect-error Flags are needed: without HSE_IO_ASYNC it is refused.
    ecb.ServerSupportFunction(id, HSE_REQ_ASYNC_READ_CLIENT, bytes, size);
    // @ts-expect-error A struct is needed for what it gives.
    ecb.ServerSupportFunction(id, HSE_REQ_GET_EXEC_URL_STATUS);
    // @ts-expect-error A BOOL goes out through a Ref.
    ecb.ServerSupportFunction(id, HSE_REQ_IS_CONNECTED, true);
    // @ts-expect-error IS_CONNECTED gives a boolean.
    ecb.ServerSupportFunction(id, HSE_REQ_IS_CONNECTED, { value: 1 });
    // @ts-expect-error The flag goes by value.
    ecb.ServerSupportFunction(id, HSE_REQ_SET_FLUSH_FLAG, { value: true });
    // @ts-expect-error It takes nothing.
    ecb.ServerSupportFunction(id, HSE_REQ_CLOSE_CONNECTION, "now");
    // @ts-expect-error No code of the table.
    ecb.ServerSupportFunction(id, 1004);
    // @ts-expect-error C has three arguments behind the code.
    ecb.ServerSupportFunction(id, HSE_REQ_GET_CERT_INFO_EX, 1, 2, 3, 4);
    // @ts-expect-error A handle is a number, or the block.
    ecb.ServerSupportFunction("1", HSE_REQ_CANCEL_IO);
    // @ts-expect-error NULL is null or 0.
    ecb.ServerSupportFunction(id, HSE_REQ_CANCEL_IO, 1);
    // @ts-expect-error A structure is needed.
    ecb.ServerSupportFunction(id, HSE_REQ_TRANSMIT_FILE, 0);
    // @ts-expect-error A count goes by reference.
    ecb.WriteClient(id, bytes, 0);
    // @ts-expect-error The size is always needed.
    ecb.GetServerVariable(id, "URL", 0, 0);
  });
});

Deno.test("Calls give a boolean, or a promise of one where they wait", () => {
  compiles(() => {
    const bytes = new Uint8Array(1);
    const size = { value: 1 };
    const sent = ecb.ServerSupportFunction(id, HSE_REQ_SEND_URL, "/");
    is<Same<typeof sent, boolean>>();
    const vector = ecb.ServerSupportFunction(id, HSE_REQ_VECTOR_SEND, {
      dwFlags: HSE_IO_SYNC,
      lpElementArray: [],
    });
    is<Same<typeof vector, boolean | Promise<boolean>>>();
    const submitted = ecb.WriteClient(id, bytes, size, HSE_IO_ASYNC);
    is<Same<typeof submitted, boolean>>();
    const written = ecb.WriteClient(id, bytes, size, HSE_IO_SYNC);
    is<Same<typeof written, Promise<boolean>>>();
    const plain = ecb.WriteClient(id, bytes, size);
    is<Same<typeof plain, Promise<boolean>>>();
    const zero = ecb.WriteClient(id, null, size, 0);
    is<Same<typeof zero, Promise<boolean>>>();
    const either = ecb.WriteClient(id, bytes, size, size.value);
    is<Same<typeof either, boolean | Promise<boolean>>>();
    const got = ecb.ReadClient(id, bytes, size);
    is<Same<typeof got, Promise<boolean>>>();
    const known = ecb.GetServerVariable(id, "URL", null, size);
    is<Same<typeof known, boolean>>();
    is<Same<ExtensionControlBlock["lpbData"], Uint8Array<ArrayBuffer>>>();
    // @ts-expect-error A string is no bytes.
    ecb.WriteClient(id, "text", size, HSE_IO_SYNC);
    // @ts-expect-error A count goes by reference.
    ecb.WriteClient(id, bytes, 1, HSE_IO_SYNC);
    // @ts-expect-error The body cannot be read into nothing.
    ecb.ReadClient(id, null, size);
    // @ts-expect-error The handle is the host's to give.
    ecb.ConnID = 1;
    ecb.dwHttpStatusCode = 404;
    ecb.lpszLogData = "text";
  });
});

Deno.test("A completion function is called with the context of its registration", () => {
  compiles(() => {
    const context = { file: "a.txt" };
    ecb.ServerSupportFunction(
      id,
      HSE_REQ_IO_COMPLETION,
      (block, { file }, bytes, error) => {
        is<Same<typeof block, ExtensionControlBlock>>();
        is<Same<typeof file, string>>();
        is<Same<typeof bytes, number>>();
        is<Same<typeof error, number>>();
      },
      null,
      context,
    );
    ecb.ServerSupportFunction(
      id,
      HSE_REQ_IO_COMPLETION,
      async (_ecb, _context, bytes) => {
        await Promise.resolve(bytes);
      },
    );
    const wants: HseIoCompletion<{ file: string }> = () => {};
    ecb.ServerSupportFunction(id, HSE_REQ_IO_COMPLETION, wants, null, context);
    // @ts-expect-error The function wants another context.
    ecb.ServerSupportFunction(id, HSE_REQ_IO_COMPLETION, wants, null, {
      file: 5,
    });
    // @ts-expect-error No function.
    ecb.ServerSupportFunction(id, HSE_REQ_IO_COMPLETION, "function");
    type Five = (a: unknown, b: unknown, c: number, d: number, e: 1) => void;
    // @ts-expect-error It is called with four arguments.
    ecb.ServerSupportFunction(id, HSE_REQ_IO_COMPLETION, {} as Five);

    const client = new WriteClient(new WritableStream<Bytes>().getWriter());
    client.onCompletion((context, bytes, error) => {
      is<Same<typeof context, { file: string }>>();
      is<Same<typeof bytes, number>>();
      is<Same<typeof error, number>>();
    }, context);
    client.onCompletion(null);
    const counts: Completion<number[]> = (all, bytes) => void all.push(bytes);
    client.onCompletion(counts, [] as number[]);
    // @ts-expect-error The function wants a list.
    client.onCompletion(counts, "list");
  });
});

Deno.test("A module namespace, an object and a class's instance are an IsapiExtension", async () => {
  const host = new IsapiHost().mount("/", extension);
  const response = await host.fetch(new Request("http://localhost/"));
  assertEquals(await response.text(), "");
  await host.shutdown();
  takes<IsapiExtension>(extension);
  takes<IsapiExtension>({ HttpExtensionProc: () => HSE_STATUS_SUCCESS });
  takes<IsapiExtension>({
    GetExtensionVersion: (version) => version.dwExtensionVersion === 0,
    HttpExtensionProc: async () => await Promise.resolve(HSE_STATUS_SUCCESS),
    TerminateExtension: async (flags) => await Promise.resolve(flags > 0),
  });
  takes<IsapiExtension>(
    new class {
      HttpExtensionProc(ecb: ExtensionControlBlock): number {
        return ecb.dwHttpStatusCode;
      }
    }(),
  );
  compiles(() => {
    // @ts-expect-error Without its function it is no extension.
    takes<IsapiExtension>({});
    // @ts-expect-error A status is a number.
    takes<IsapiExtension>({ HttpExtensionProc: () => "done" });
    // @ts-expect-error It has to return its status.
    takes<IsapiExtension>({ HttpExtensionProc: () => {} });
    // @ts-expect-error A module without it is none either.
    new IsapiHost().mount("/", { GetExtensionVersion: () => true });
    // A host is a handler of its own.
    takes<{ fetch: (request: Request) => Promise<Response> }>(new IsapiHost());
    takes<Deno.ServeHandler>(new IsapiHost().fetch);
    takes<Deno.ServeDefaultExport>(new IsapiHost());
    takes<AsyncDisposable>(new IsapiHost());
  });
});

Deno.test("A Blob, a File and what openFile gives are a FileSource", () => {
  takes<FileSource>(new Blob(["bytes"]));
  takes<FileSource>(new File(["bytes"], "a.txt"));
  compiles(() => {
    openFile("a.txt").then((file) => takes<FileSource>(file));
    takes<FileStore>({
      map: (path) => path,
      open: () => Promise.resolve(new Blob(["bytes"])),
    });
    // @ts-expect-error A stream has no size, and no parts.
    takes<FileSource>(new ReadableStream());
    // @ts-expect-error Bytes are no file: their slice() gives no stream.
    takes<FileSource>(new Uint8Array(1));
    // @ts-expect-error A Deno file is none; openFile gives one.
    takes<FileSource>({} as Deno.FsFile);
  });
});

Deno.test("Every platform's writer of bytes is a ByteWriter", () => {
  takes<ByteWriter>(new WritableStream<Uint8Array>().getWriter());
  takes<ByteWriter>(new WritableStream<BufferSource>().getWriter());
  takes<ByteWriter>(new WritableStream<Bytes>().getWriter());
  compiles(() => {
    takes<ByteWriter>(({} as Deno.FsFile).writable.getWriter());
    takes<ByteWriter>(({} as Deno.TcpConn).writable.getWriter());
    takes<ByteWriter>(({} as Deno.TlsConn).writable.getWriter());
    takes<ByteWriter>(({} as Deno.ChildProcess).stdin.getWriter());
    takes<ByteWriter>(Deno.stdout.writable.getWriter());
    takes<ByteWriter>(new TransformStream<Uint8Array>().writable.getWriter());
    takes<ByteWriter>(new CompressionStream("gzip").writable.getWriter());
    takes<ByteWriter>(new DecompressionStream("gzip").writable.getWriter());
    // @ts-expect-error Its chunks are text.
    takes<ByteWriter>(new WritableStream<string>().getWriter());
    // @ts-expect-error Its chunks are text, too.
    takes<ByteWriter>(new TextEncoderStream().writable.getWriter());
    // @ts-expect-error A stream is no writer.
    takes<ByteWriter>(new WritableStream<Uint8Array>());
  });
});

Deno.test("Every buffer is Bytes, and a client's writable takes them", () => {
  takes<Bytes>(new Uint8Array(1));
  takes<Bytes>(new Uint8Array(1) as Uint8Array<ArrayBufferLike>);
  takes<Bytes>(new DataView(new ArrayBuffer(1)));
  takes<Bytes>(new ArrayBuffer(1));
  takes<Bytes>(new Float64Array(1));
  compiles(() => {
    // @ts-expect-error Text is not a buffer.
    takes<Bytes>("text");
    // @ts-expect-error A list of numbers is no buffer.
    takes<Bytes>([1, 2]);
    const { writable } = new WriteClient(
      new WritableStream<Uint8Array>().getWriter(),
    );
    new Blob([]).stream().pipeTo(writable);
    ({} as Deno.FsFile).readable.pipeTo(writable);
    new Response("").body!.pipeTo(writable);
    new ReadableStream<string>().pipeTo(writable);
    // @ts-expect-error Numbers are neither bytes nor text.
    new ReadableStream<number>().pipeTo(writable);
  });
});

Deno.test("respond() takes functions that write, and async iterables of bytes and text", () => {
  const request = new Request("http://localhost/");
  const bytes = new Uint8Array(1);
  compiles(() => {
    const producers: Producer[] = [
      () => {},
      async (client) => {
        await client.write(bytes);
      },
      (client) => new Blob().stream().pipeTo(client.writable),
      (client) => new Response().body?.pipeTo(client.writable),
      () => new Blob().stream(),
      async function* () {
        yield bytes;
        yield "text";
      },
    ];
    for (const producer of producers) respond(request, producer);
    respond(request, new Blob().stream());
    respond(request, producers[0]!, {
      info: 5,
      context: undefined,
      onError: (error) => takes<unknown>(error),
    });
    // @ts-expect-error: the count of a write is no body
    respond(request, (client) => client.write(bytes));
    // @ts-expect-error: text is written
    respond(request, () => "text");
    // @ts-expect-error: a Response is returned in place of respond()'s
    respond(request, () => new Response());
    // @ts-expect-error: the generator has to be async
    respond(request, function* () {
      yield bytes;
    });
    // @ts-expect-error: chunks are bytes or text
    respond(request, async function* () {
      yield 5;
    });
  });
});
