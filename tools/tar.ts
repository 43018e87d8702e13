import { assert } from "@std/assert";

/** The files of a gzipped ustar archive, as text. */
export async function untar(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Map<string, string>> {
  const tar = await new Response(
    new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")),
  ).bytes();
  const decoder = new TextDecoder();
  const field = (at: number, length: number) =>
    decoder.decode(tar.subarray(at, at + length)).replace(/\0[^]*$/, "");
  const files = new Map<string, string>();
  let at = 0;
  while (at + 512 <= tar.length && tar[at] !== 0) {
    const type = field(at + 156, 1);
    const size = parseInt(field(at + 124, 12), 8);
    assert(type === "" || type === "0", `tar entry of type "${type}"`);
    const prefix = field(at + 345, 155);
    const path = (prefix ? `${prefix}/` : "") + field(at, 100);
    files.set(
      path.replace(/^\.\//, ""),
      decoder.decode(tar.subarray(at + 512, at + 512 + size)),
    );
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
