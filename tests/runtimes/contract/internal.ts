import { assert, assertEquals } from "@std/assert";
import {
  getServerVariable,
  type HSE_EXEC_URL_INFO,
  HSE_STATUS_PENDING,
  HSE_STATUS_SUCCESS,
} from "../../../mod.ts";
import { pause } from "../../helpers/bounded.ts";
import { done, onCompletion, read, write } from "../../helpers/ecb_calls.ts";
import { header } from "../../helpers/header_calls.ts";
import { latin1Bytes, latin1Text } from "../../helpers/patterns.ts";
import {
  execStatus,
  execUrl,
  home,
  sendUrl,
} from "../../helpers/support_calls.ts";
import { group, type Serve } from "./case.ts";

/** Has a path below answer in its place. */
function sends(below: string): Serve {
  return (ecb, note) => {
    note(sendUrl(ecb, home(ecb) + below));
    return HSE_STATUS_SUCCESS;
  };
}

/** Executes a path below, notes what came of it, and writes on. */
function executes(
  below: string,
  info: HSE_EXEC_URL_INFO = {},
): Serve {
  return (ecb, note) => {
    onCompletion(ecb, async (...completed) => {
      note(completed, execStatus(ecb));
      await write(ecb, " parent");
      done(ecb);
    });
    const code = execUrl(ecb, { pszUrl: home(ecb) + below, ...info });
    if (code !== 0) {
      note(code);
      done(ecb);
    }
    return HSE_STATUS_PENDING;
  };
}

const child: Serve = async (ecb) => {
  header(ecb, "203 Child", "X-Child: 1\r\n\r\n");
  await write(ecb, "child");
  return HSE_STATUS_SUCCESS;
};

/** SEND_URL and EXEC_URL: requests within the host. */
export const internal = group({
  "SEND_URL: another extension answers": {
    serve: { "": sends("/child"), "/child": child },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("x-child"), text], [
        203,
        "1",
        "child",
      ]);
      assertEquals(await visit.notes(), [0]);
      assertEquals((await visit.log()).bytes, 5);
    },
  },

  "SEND_URL: a file answers": {
    files: "memory",
    serve(ecb) {
      sendUrl(ecb, "/a.txt");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, text], [200, "in memory"]);
    },
  },

  "SEND_URL to nothing is a 404": {
    serve(ecb) {
      sendUrl(ecb, "/none");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 404);
    },
  },

  "SEND_URL to an absolute URL is a 302": {
    serve(ecb) {
      sendUrl(ecb, "https://example.com/");
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      const { head } = await visit.fetch();
      assertEquals([head.status, head.get("location")], [
        302,
        "https://example.com/",
      ]);
    },
  },

  "SEND_URL to itself ends with a 500": {
    serve: sends(""),
    async see(visit) {
      assertEquals((await visit.fetch()).head.status, 500);
      assertEquals((await visit.notes(11)).length, 11);
    },
  },

  "SEND_URL behind a body is refused with 87": {
    async serve(ecb, note) {
      await write(ecb, "body");
      note(sendUrl(ecb, "/none"));
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      assertEquals((await visit.fetch()).text, "body");
      assertEquals(await visit.notes(), [87]);
    },
  },

  "SEND_URL for HEAD is the answer's head": {
    serve: { "": sends("/child"), "/child": child },
    async see(visit) {
      const client = await visit.ask("", "HEAD");
      const { head } = await client.answer("HEAD");
      assertEquals([head.status, head.get("x-child")], [203, "1"]);
      assert(await client.quiet(100), "something followed");
    },
  },

  "SEND_URL of a streamed answer streams": {
    serve: {
      "": sends("/child"),
      "/child": async (ecb) => {
        await write(ecb, "early");
        await pause(1000);
        await write(ecb, "late");
        return HSE_STATUS_SUCCESS;
      },
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      assertEquals(latin1Text(await client.chunk()), "early");
      assertEquals(latin1Text(await client.chunk()), "late");
      assertEquals((await client.chunk()).length, 0);
      assertEquals((await visit.log()).outcome, "sent");
    },
  },

  "EXEC_URL: the child's answer, then the parent's": {
    serve: { "": executes("/child"), "/child": child },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals([head.status, head.get("x-child"), text], [
        203,
        "1",
        "child parent",
      ]);
      assertEquals(await visit.notes(2), [[0, 0], [203, 0]]);
      assertEquals((await visit.told()).logs.length, 1);
    },
  },

  "EXEC_URL: a child that fails is a status, and no error": {
    serve: {
      "": executes("/child"),
      "/child": () => {
        throw new Error("the child");
      },
    },
    async see(visit) {
      const { head, text } = await visit.fetch();
      assertEquals(head.status, 500);
      assert(text.endsWith(" parent"), text);
      assertEquals(await visit.notes(2), [[0, 0], [500, 0]]);
    },
  },

  "EXEC_URL: the child gets the entity that was given": {
    serve: {
      "": executes("/child", {
        pszMethod: "PUT",
        pszChildHeaders: "X-Given: yes\r\nContent-Type: text/given\r\n\r\n",
        pEntity: { cbAvailable: 5, lpbData: latin1Bytes("given") },
      }),
      "/child": async (ecb, note) => {
        note(ecb.lpszMethod, ecb.lpszContentType, latin1Text(ecb.lpbData));
        note(getServerVariable(ecb, "HTTP_X_GIVEN"));
        await write(ecb, "child");
        return HSE_STATUS_SUCCESS;
      },
    },
    async see(visit) {
      assertEquals((await visit.post("unread")).text, "child parent");
      assertEquals((await visit.notes(4)).slice(0, 4), [
        "PUT",
        "text/given",
        "given",
        "yes",
      ]);
    },
  },

  "EXEC_URL: the child gets the body that the parent has not read": {
    serve: {
      "": executes("/child"),
      "/child": async (ecb) => {
        let bytes: Uint8Array = ecb.lpbData;
        while (bytes.length > 0) {
          await write(ecb, bytes);
          bytes = (await read(ecb, 16384)).bytes;
        }
        return HSE_STATUS_SUCCESS;
      },
    },
    async see(visit) {
      const sent = "x".repeat(150_000);
      assertEquals((await visit.post(sent)).text, `${sent} parent`);
    },
  },

  "EXEC_URL: a child that gets no body has no Content-Type": {
    serve: {
      "": executes("/child", { pszMethod: "GET" }),
      "/child": (ecb, note) => {
        note(ecb.lpszContentType, ecb.cbTotalBytes);
        note(getServerVariable(ecb, "HTTP_X_KEPT"));
        return HSE_STATUS_SUCCESS;
      },
    },
    async see(visit) {
      await visit.post("body", "", ["Content-Type: text/plain", "X-Kept: 1"]);
      assertEquals((await visit.notes(3)).slice(0, 3), ["", 0, "1"]);
    },
  },

  "EXEC_URL: the child's client is the parent's": {
    serve: {
      "": executes("/child"),
      "/child": (ecb, note) => {
        note(getServerVariable(ecb, "REMOTE_ADDR"));
        return HSE_STATUS_SUCCESS;
      },
    },
    async see(visit) {
      await visit.fetch();
      assertEquals((await visit.notes())[0], "127.0.0.1");
    },
  },

  "EXEC_URL: a child that takes its time streams through": {
    serve: {
      "": executes("/child"),
      "/child": async (ecb) => {
        await write(ecb, "early");
        await pause(1000);
        await write(ecb, "late");
        return HSE_STATUS_SUCCESS;
      },
    },
    async see(visit) {
      const client = await visit.ask();
      await client.head();
      assertEquals(latin1Text(await client.chunk()), "early");
      let rest = "";
      for (let chunk; (chunk = await client.chunk()).length > 0;) {
        rest += latin1Text(chunk);
      }
      assertEquals(rest, "late parent");
    },
  },
});
