import { ThrownError } from "./imports/faults.ts";
import type { ModuleMemory } from "./memory.ts";

/** The tag of C++ exceptions, which TypeScript does not declare yet. */
type Tag = object;

/** An exception that has left a module. */
interface Thrown {
  is(tag: Tag): boolean;
  getArg(tag: Tag, index: number): number;
}

interface Interface {
  Exception?: abstract new (...args: never[]) => Thrown;
}

/** The offset of the pointer to a type's name in its description. */
const NAME = 4;

/**
 * Returns the error that ended an entry. A C++ exception becomes an error that
 * names its type; any other error is returned unchanged.
 *
 * @param tag The module's tag of C++ exceptions, if it has one.
 */
export function escaped(
  thrown: unknown,
  tag: WebAssembly.ExportValue | undefined,
  memory: ModuleMemory,
): unknown {
  const { Exception } = WebAssembly as Interface;
  if (
    tag === undefined || Exception === undefined ||
    !(thrown instanceof Exception) || !thrown.is(tag)
  ) return thrown;
  return new ThrownError(
    nameOf(memory, thrown.getArg(tag, 0)),
    ", and caught it nowhere",
  );
}

/** Reads the type's name. An exception begins with a pointer to its type: sdk/src/exceptions.cpp. */
function nameOf(memory: ModuleMemory, exception: number): string {
  try {
    const type = memory.dword(exception);
    return new TextDecoder().decode(memory.text(memory.dword(type + NAME)));
  } catch {
    // Something has written there.
    return "an exception";
  }
}
