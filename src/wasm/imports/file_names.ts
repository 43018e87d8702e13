import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { ImportFamily } from "../environment.ts";
import type { FileFacts } from "../file_system.ts";
import type { KernelObject } from "../handles.ts";
import type { ModuleMemory } from "../memory.ts";
import {
  ERROR_FILE_NOT_FOUND,
  ERROR_INVALID_HANDLE,
  ERROR_NO_MORE_FILES,
} from "../win32_codes.ts";

/** The bytes of a name in `struct isapi_file_facts`, including its NUL. */
const NAME_BYTES = 260;

/** The files that a search has found and not returned yet. */
class Search implements KernelObject {
  readonly found: FileFacts[];

  constructor(found: FileFacts[]) {
    this.found = found;
  }

  close(): void {}
}

/** Files by their names. */
export const fileNameImports: ImportFamily = (environment) => {
  const { memory, fileSystem, handles, answers } = environment;
  const path = (pointer: number | undefined) =>
    new TextDecoder().decode(memory.text(pointer!));
  return {
    file_facts: checked((name, to) => {
      const tell = (facts: FileFacts | number) =>
        typeof facts === "number" ? -facts : writeFacts(memory, to!, facts);
      const facts = fileSystem.facts(path(name));
      return answers.of(
        "GetFileAttributes",
        facts instanceof Promise ? facts.then(tell) : tell(facts),
      );
    }),
    file_delete: checked((name) => {
      const code = fileSystem.delete(path(name));
      return answers.of(
        "DeleteFile",
        code instanceof Promise ? code.then((code) => -code) : -code,
      );
    }),
    file_move: checked((from, to, replaces) =>
      answers.of(
        "MoveFile",
        fileSystem.move(path(from), path(to), replaces !== 0)
          .then((code) => -code),
      )
    ),
    folder_create: checked((name) => -fileSystem.createFolder(path(name))),
    folder_remove: checked((name) => -fileSystem.removeFolder(path(name))),
    /** Writes the base of relative paths, with its NUL. */
    folder_root: checked((to, room) => {
      const bytes = new TextEncoder().encode(`${fileSystem.root}\0`);
      if (bytes.length > room!) return -ERROR_INVALID_PARAMETER;
      memory.bytes(to!, bytes.length).set(bytes);
      return bytes.length;
    }),
    find_open: checked((pattern) =>
      answers.of(
        "FindFirstFile",
        fileSystem.search(path(pattern)).then((found) =>
          found.length === 0
            ? -ERROR_FILE_NOT_FOUND
            : handles.open(new Search(found))
        ),
      )
    ),
    find_next: checked((handle, to) => {
      const search = handles.find(handle!, Search);
      if (search === undefined) return -ERROR_INVALID_HANDLE;
      const facts = search.found.shift();
      return facts === undefined
        ? -ERROR_NO_MORE_FILES
        : writeFacts(memory, to!, facts);
    }),
  };
};

/** Fills in a `struct isapi_file_facts`: size, milliseconds, whether it is a folder, name. */
export function writeFacts(
  memory: ModuleMemory,
  to: number,
  { name, size, modified, isDirectory }: FileFacts,
): number {
  memory.setQuad(to, BigInt(size));
  memory.setQuad(to + 8, BigInt(Math.max(0, Math.floor(modified))));
  memory.setDword(to + 16, isDirectory ? 1 : 0);
  const room = memory.bytes(to + 20, NAME_BYTES).fill(0);
  new TextEncoder().encodeInto(name, room.subarray(0, NAME_BYTES - 1));
  return ERROR_SUCCESS;
}
