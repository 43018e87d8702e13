import type { FileStore } from "../../src/files/file_store.ts";

/** The bytes that a mapped path leads to, as text; `undefined` if it leads nowhere. */
export async function readThrough(
  files: FileStore,
  mapped: string | undefined,
): Promise<string | undefined> {
  const file = mapped === undefined ? undefined : await files.open(mapped);
  if (file === undefined) return undefined;
  try {
    return await new Response(file.slice(0, file.size).stream()).text();
  } finally {
    await file.close?.();
  }
}
