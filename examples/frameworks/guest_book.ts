/**
 * A WebBroker application, ported: a guest book with a form. Its actions are
 * what they were in Delphi, line by line.
 *
 * @module
 */

import { webModule } from "./web_module.ts";

/** One process serves all requests: what was a critical section's is a plain array. */
const entries: string[] = [];

const module = webModule([
  {
    PathInfo: "/",
    Default: true,
    OnAction(request, response) {
      const name = request.CookieFields.get("name") ?? "";
      response.Content = `<h1>Guest book</h1>
<ul>${entries.map((entry) => `<li>${escaped(entry)}</li>`).join("")}</ul>
<form method="post" action="${request.ScriptName}/sign">
<input name="name" value="${
        escaped(name)
      }"><input name="text"><button>Sign</button>
</form>`;
    },
  },
  {
    PathInfo: "/sign",
    async OnAction(request, response) {
      await request.ReadTotalContent();
      const name = request.ContentFields.get("name") ?? "";
      const text = request.ContentFields.get("text") ?? "";
      if (text === "") {
        response.StatusCode = 400;
        response.Content = "Please write something.";
        return;
      }
      entries.push(`${name}: ${text}`);
      response.LogMessage(`signed from ${request.RemoteAddr}`);
      const Value = encodeURIComponent(name);
      response.Cookies.push({ Name: "name", Value, Path: "/" });
      response.SendRedirect(request.ScriptName || "/");
    },
  },
  {
    PathInfo: "/download",
    OnAction(_request, response) {
      response.ContentType = "text/plain; charset=utf-8";
      response.ContentStream = ReadableStream.from(entries)
        .pipeThrough(
          new TransformStream<string, string>({
            transform: (entry, stream) => stream.enqueue(`${entry}\n`),
          }),
        )
        .pipeThrough(new TextEncoderStream());
    },
  },
]);

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}

export const HttpExtensionProc = module.HttpExtensionProc;
