import { assertEquals } from "@std/assert";
import { getServerVariable, HSE_STATUS_SUCCESS } from "../../../mod.ts";
import { group, type Serve } from "./case.ts";

/** Notes these variables; `null` where there is none of that name. */
function notes(...names: readonly string[]): Serve {
  return (ecb, note) => {
    note(...names.map((name) => getServerVariable(ecb, name) ?? null));
    return HSE_STATUS_SUCCESS;
  };
}

/** What an extension is told of its request. */
export const variables = group({
  "the method, the path and the query": {
    serve: notes(
      "REQUEST_METHOD",
      "SCRIPT_NAME",
      "PATH_INFO",
      "QUERY_STRING",
      "SERVER_PROTOCOL",
    ),
    async see(visit) {
      await visit.fetch("/a%20b/c?x=%20y&z", "DELETE");
      assertEquals(await visit.notes(5), [
        "DELETE",
        visit.path,
        "/a b/c",
        "x=%20y&z",
        "HTTP/1.1",
      ]);
    },
  },

  "the URL is the path as it was sent": {
    serve: notes("URL"),
    async see(visit) {
      await visit.fetch("/a%20b/%C3%A9?x");
      assertEquals(await visit.notes(), [`${visit.path}/a%20b/%C3%A9`]);
    },
  },

  "the server's name and port are those that were asked for": {
    serve: notes("SERVER_NAME", "SERVER_PORT", "HTTPS"),
    async see(visit) {
      const client = await visit.connect();
      await client.send(
        `GET ${visit.path} HTTP/1.1\r\nHost: example.com:8080\r\n\r\n`,
      );
      await client.answer();
      assertEquals(await visit.notes(3), ["example.com", "8080", "off"]);
    },
  },

  "the client's address": {
    serve: notes("REMOTE_ADDR"),
    async see(visit) {
      await visit.fetch();
      assertEquals(await visit.notes(), ["127.0.0.1"]);
    },
  },

  "header fields are HTTP_ variables": {
    serve: notes("HTTP_X_ONE", "HTTP_X_TWO", "HTTP_X_NONE", "CONTENT_TYPE"),
    async see(visit) {
      await visit.fetch("", "GET", [
        "X-One: 1",
        "X-Two: a",
        "X-Two: b",
        "Content-Type: text/plain",
      ]);
      assertEquals(await visit.notes(4), ["1", "a, b", null, "text/plain"]);
    },
  },

  "an Authorization header names no user": {
    serve: notes(
      "AUTH_TYPE",
      "REMOTE_USER",
      "LOGON_USER",
      "AUTH_USER",
      "HTTP_AUTHORIZATION",
    ),
    async see(visit) {
      await visit.fetch("", "GET", [
        "Authorization: Basic eDp5",
        "Remote-User: x",
      ]);
      assertEquals(await visit.notes(5), ["", "", "", "", "Basic eDp5"]);
    },
  },

  "names of the language are no variables": {
    serve: notes("__proto__", "constructor", "HTTP___PROTO__", "toString"),
    async see(visit) {
      await visit.fetch();
      assertEquals(await visit.notes(4), [null, null, null, null]);
    },
  },

  "the log has the request's URL, and what the extension adds": {
    serve(ecb) {
      ecb.lpszLogData = "two words";
      return HSE_STATUS_SUCCESS;
    },
    async see(visit) {
      await visit.fetch("?a=b");
      const { url, method, status, logData } = await visit.log();
      assertEquals(new URL(url).pathname, visit.path);
      assertEquals([method, status], ["GET", 200]);
      assertEquals(logData.includes("two"), true);
    },
  },
});
