import { ERROR_SUCCESS } from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import type { KernelObject } from "../handles.ts";
import {
  REG_EXPAND_SZ,
  REG_MULTI_SZ,
  REG_SZ,
  Registry,
  type StoredValue,
} from "../registry.ts";
import {
  ERROR_ACCESS_DENIED,
  ERROR_FILE_NOT_FOUND,
  ERROR_INVALID_HANDLE,
  ERROR_MORE_DATA,
  ERROR_NO_MORE_ITEMS,
} from "../win32_codes.ts";

/** An open key. */
class OpenKey implements KernelObject {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  close(): void {}
}

/** A text in either width; `bytesOf` has its NUL. */
interface Width {
  textAt(pointer: number): string;
  textOf(bytes: Uint8Array): string;
  bytesOf(text: string): Uint8Array;
  readonly unit: number;
}

/** The registry. The last argument says whether texts are wide. */
export const registryImports: ImportFamily = (environment) => {
  const { memory, registry, handles } = environment;
  const pathOf = (handle: number) =>
    Registry.root(handle) ?? handles.find(handle, OpenKey)?.path;
  const widthOf = (wide: number | undefined) => width(environment, wide !== 0);
  /** Returns the key of a handle, and its path. */
  const keyOf = (handle: number | undefined) => {
    const path = pathOf(handle!);
    const key = path === undefined ? undefined : registry.find(path);
    return key === undefined ? undefined : { path: path!, key };
  };
  return {
    key_open: checked((handle, name, creates, existed, wide) => {
      const above = pathOf(handle!);
      if (above === undefined) return -ERROR_INVALID_HANDLE;
      const below = name === 0 ? "" : widthOf(wide).textAt(name!);
      const path = `${above}\\${below}`;
      const found = registry.find(path) !== undefined;
      if (!found && creates === 0) return -ERROR_FILE_NOT_FOUND;
      registry.create(path);
      if (existed !== 0) memory.setDword(existed!, found ? 1 : 0);
      return handles.open(new OpenKey(path));
    }),
    key_close: checked((handle) =>
      Registry.root(handle!) !== undefined || handles.close(handle!)
        ? ERROR_SUCCESS
        : -ERROR_INVALID_HANDLE
    ),
    value_get: checked((handle, name, type, data, size, wide) => {
      const found = keyOf(handle);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      const text = name === 0 ? "" : widthOf(wide).textAt(name!);
      const value = found.key.values.get(text.toLowerCase());
      if (value === undefined) return -ERROR_FILE_NOT_FOUND;
      return give(environment, value, {
        type: type!,
        data: data!,
        size: size!,
        width: widthOf(wide),
      });
    }),
    value_set: checked((handle, name, type, data, size, wide) => {
      const found = keyOf(handle);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      const width = widthOf(wide);
      const text = name === 0 ? "" : width.textAt(name!);
      const bytes = memory.bytes(data!, size!);
      found.key.values.set(text.toLowerCase(), {
        name: text,
        type: type!,
        data: isText(type!)
          ? withoutNul(width.textOf(bytes), type!)
          : bytes.slice(),
      });
      return ERROR_SUCCESS;
    }),
    value_delete: checked((handle, name, wide) => {
      const found = keyOf(handle);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      const text = name === 0 ? "" : widthOf(wide).textAt(name!);
      return found.key.values.delete(text.toLowerCase())
        ? ERROR_SUCCESS
        : -ERROR_FILE_NOT_FOUND;
    }),
    key_delete: checked((handle, name, wide) => {
      const above = pathOf(handle!);
      if (above === undefined) return -ERROR_INVALID_HANDLE;
      const path = `${above}\\${widthOf(wide).textAt(name!)}`;
      if (registry.subkeys(path).length > 0) return -ERROR_ACCESS_DENIED;
      return registry.delete(path) ? ERROR_SUCCESS : -ERROR_FILE_NOT_FOUND;
    }),
    key_at: checked((handle, index, to, room, wide) => {
      const found = keyOf(handle);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      const name = registry.subkeys(found.path)[index!];
      if (name === undefined) return -ERROR_NO_MORE_ITEMS;
      return giveName(environment, name, {
        to: to!,
        room: room!,
        width: widthOf(wide),
      });
    }),
    value_at: checked((handle, index, to, room, wide) => {
      const found = keyOf(handle);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      const value = [...found.key.values.values()][index!];
      if (value === undefined) return -ERROR_NO_MORE_ITEMS;
      return giveName(environment, value.name, {
        to: to!,
        room: room!,
        width: widthOf(wide),
      });
    }),
    /** Writes six counts: keys, longest key name, values, longest value name, largest data, 0. */
    key_facts: checked((handle, to) => {
      const found = keyOf(handle);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      const keys = registry.subkeys(found.path);
      const values = [...found.key.values.values()];
      const longest = (lengths: number[]) => Math.max(0, ...lengths);
      const facts = [
        keys.length,
        longest(keys.map((name) => name.length)),
        values.length,
        longest(values.map(({ name }) => name.length)),
        longest(values.map(({ data }) => data.length * 2 + 2)),
      ];
      facts.forEach((fact, i) => memory.setDword(to! + i * 4, fact));
      return ERROR_SUCCESS;
    }),
  };
};

function isText(type: number): boolean {
  return type === REG_SZ || type === REG_EXPAND_SZ || type === REG_MULTI_SZ;
}

/** Removes the NUL at the end of a text. A list ends with two, of which one is removed. */
function withoutNul(text: string, type: number): string {
  if (!text.endsWith("\0")) return text;
  return type === REG_MULTI_SZ && !text.endsWith("\0\0")
    ? text
    : text.slice(0, -1);
}

function width({ memory }: Environment, wide: boolean): Width {
  if (!wide) {
    return {
      textAt: (pointer) => new TextDecoder().decode(memory.text(pointer)),
      textOf: (bytes) => new TextDecoder().decode(bytes),
      bytesOf: (text) => new TextEncoder().encode(`${text}\0`),
      unit: 1,
    };
  }
  return {
    textAt: (pointer) => memory.wideText(pointer),
    textOf: (bytes) => new TextDecoder("utf-16le").decode(bytes),
    bytesOf(text) {
      const bytes = new Uint8Array(text.length * 2 + 2);
      const view = new DataView(bytes.buffer);
      for (let i = 0; i < text.length; i++) {
        view.setUint16(2 * i, text.charCodeAt(i), true);
      }
      return bytes;
    },
    unit: 2,
  };
}

/** The addresses for data. Each may be NULL. */
interface Place {
  readonly type: number;
  readonly data: number;
  readonly size: number;
  readonly width: Width;
}

function give(
  { memory }: Environment,
  { type, data }: StoredValue,
  place: Place,
): number {
  const bytes = typeof data === "string" ? place.width.bytesOf(data) : data;
  if (place.type !== 0) memory.setDword(place.type, type);
  if (place.size === 0) return ERROR_SUCCESS;
  const room = memory.dword(place.size);
  memory.setDword(place.size, bytes.length);
  if (place.data === 0) return ERROR_SUCCESS;
  if (bytes.length > room) return -ERROR_MORE_DATA;
  memory.bytes(place.data, bytes.length).set(bytes);
  return ERROR_SUCCESS;
}

/** Writes a name with its NUL, and gives its length without. */
function giveName(
  { memory }: Environment,
  name: string,
  { to, room, width }: { to: number; room: number; width: Width },
): number {
  const bytes = width.bytesOf(name);
  if (bytes.length > room * width.unit) return -ERROR_MORE_DATA;
  memory.bytes(to, bytes.length).set(bytes);
  return bytes.length / width.unit - 1;
}
