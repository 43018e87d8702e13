import { soakFile } from "../soak/traffic_plan.ts";

/** Bytes of the suite's large file. */
export const LARGE = 3_000_000;

/** Makes the directory that the engines with a file system serve, and gives its path. */
export async function makeDisk(scratch: string): Promise<string> {
  const disk = `${scratch}/www`;
  await Deno.mkdir(`${disk}/sub`, { recursive: true });
  await Deno.writeTextFile(`${scratch}/secret.txt`, "SECRET");
  await Deno.writeTextFile(`${disk}/a.txt`, "on disk");
  await Deno.writeTextFile(`${disk}/sub/b.html`, "<p>below</p>");
  await Deno.symlink("../secret.txt", `${disk}/out.txt`);
  const large = new Uint8Array(LARGE).map((_, i) => i % 251);
  await Deno.writeFile(`${disk}/large.bin`, large);
  await Deno.mkdir(`${disk}/soak`);
  await Deno.writeFile(`${disk}/soak/file.bin`, soakFile());
  return disk;
}
