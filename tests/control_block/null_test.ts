// C source writes 0 for NULL, and passes the control block as its handle.

import { assert, assertEquals } from "@std/assert";
import {
  type ExtensionControlBlock,
  HSE_IO_ASYNC,
  HSE_REQ_DONE_WITH_SESSION,
  HSE_REQ_IO_COMPLETION,
  HSE_REQ_SEND_RESPONSE_HEADER,
  HSE_REQ_SEND_RESPONSE_HEADER_EX,
  HSE_REQ_TRANSMIT_FILE,
  HSE_STATUS_PENDING,
} from "../../mod.ts";
import { call } from "../../src/testing/mod.ts";

/** Runs an extension; gives its answer's status and text. */
async function answered(
  proc: (ecb: ExtensionControlBlock) => number | Promise<number>,
): Promise<readonly [status: number, text: string]> {
  await using test = call({ HttpExtensionProc: proc }, "/");
  const { status } = await test.response;
  return [status, await test.text()];
}

Deno.test("0 stands for NULL in every call that takes NULL", async () => {
  const found = await answered(async (ecb) => {
    const size = { value: 0 };
    assertEquals(ecb.GetServerVariable(ecb, "URL", 0, size), false);
    assertEquals([ecb.GetLastError(), size.value], [122, 2]);
    assert(ecb.ServerSupportFunction(ecb, HSE_REQ_IO_COMPLETION, 0, 0, 0));
    assert(
      ecb.ServerSupportFunction(
        ecb,
        HSE_REQ_SEND_RESPONSE_HEADER,
        0,
        0,
        "X-A: b\r\n\r\n",
      ),
    );
    assert(await ecb.WriteClient(ecb, 0, { value: 0 }));
    const bytes = new TextEncoder().encode("text");
    assert(await ecb.WriteClient(ecb, bytes, { value: 4 }, 0));
    assert(ecb.ServerSupportFunction(ecb, HSE_REQ_DONE_WITH_SESSION, 0, 0, 0));
    return HSE_STATUS_PENDING;
  });
  assertEquals(found, [200, "text"]);
});

Deno.test("0 stands for NULL in structures, too", async () => {
  const NULL = 0 as unknown as null;
  const found = await answered((ecb) => {
    assert(
      ecb.ServerSupportFunction(ecb, HSE_REQ_SEND_RESPONSE_HEADER_EX, {
        pszStatus: "201 Created",
        pszHeader: NULL as unknown as string,
      }),
    );
    ecb.ServerSupportFunction(ecb, HSE_REQ_IO_COMPLETION, (ecb) => {
      ecb.ServerSupportFunction(ecb, HSE_REQ_DONE_WITH_SESSION);
    });
    assert(
      ecb.ServerSupportFunction(ecb, HSE_REQ_TRANSMIT_FILE, {
        hFile: NULL,
        pfnHseIO: NULL,
        pHead: "head",
        pTail: NULL,
        dwFlags: HSE_IO_ASYNC,
      }),
    );
    return HSE_STATUS_PENDING;
  });
  assertEquals(found, [201, "head"]);
});

Deno.test("0 stands for NULL only: a buffer of 0 with a count, another number, and a needed pointer are refused", async () => {
  const found = await answered(async (ecb) => {
    const one = 1 as unknown as null;
    const codes: number[] = [];
    const note = (ok: boolean) => codes.push(ok ? 0 : ecb.GetLastError());
    note(await ecb.WriteClient(ecb, 0, { value: 1 }));
    note(await ecb.WriteClient(ecb, one, { value: 0 }));
    note(ecb.GetServerVariable(ecb, "URL", one, { value: 0 }));
    note(
      ecb.GetServerVariable(ecb, "URL", 0, 0 as unknown as { value: number }),
    );
    note(ecb.ServerSupportFunction(ecb, HSE_REQ_IO_COMPLETION, one));
    assertEquals(codes, [87, 87, 87, 87, 87]);
    return 204;
  });
  assertEquals(found, [204, ""]);
});
