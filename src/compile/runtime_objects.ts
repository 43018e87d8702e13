import { sdkObjects } from "./sdk_objects.ts";

/** A part of the C runtime that is linked to an extension. */
export type RuntimePart =
  | "runtime"
  | "wide"
  | "exceptions"
  | "throwing_wide";

const objects = new Map<RuntimePart, Promise<Uint8Array<ArrayBuffer>>>();

/** A part of the runtime, as `deno task build:sdk` has compiled it. */
export function runtimeObject(
  part: RuntimePart,
): Promise<Uint8Array<ArrayBuffer>> {
  let object = objects.get(part);
  if (object === undefined) {
    object = unpacked(sdkObjects[part]);
    objects.set(part, object);
  }
  return object;
}

async function unpacked(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = Uint8Array.from(atob(text), (digit) => digit.charCodeAt(0));
  const stream = new Blob([packed]).stream()
    .pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
