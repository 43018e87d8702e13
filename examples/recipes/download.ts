// deno run --allow-net --allow-read examples/recipes/download.ts FILE [PORT]
import { basename } from "node:path";
import { fileResponse, openFile } from "@isapi/streams/files";

const [path = "README.md", port = "8000"] = Deno.args;

Deno.serve(
  { hostname: "127.0.0.1", port: Number(port) },
  async (request, info) => {
    // Who may have the file is decided here, before it is opened.
    const file = await openFile(path).catch(() => undefined);
    if (file === undefined) {
      return new Response("No such file\n", { status: 404 });
    }
    const name = encodeURIComponent(basename(path));
    return await fileResponse(request, file, {
      info,
      headers: {
        "cache-control": "private, no-cache",
        "content-disposition": `attachment; filename*=UTF-8''${name}`,
      },
      onError: (error) => console.error(error),
    });
  },
);
