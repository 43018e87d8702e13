import { describeValue } from "../base/checks.ts";

/**
 * A value of the registry.
 *
 * @category WebAssembly
 */
export type RegistryValue =
  /** REG_SZ */
  | string
  /** REG_DWORD */
  | number
  /** REG_QWORD */
  | bigint
  /** REG_MULTI_SZ */
  | readonly string[]
  /** REG_BINARY */
  | Uint8Array;

/**
 * The values of each key: the key's path, then the value's name; `""` is the default value.
 *
 * @category WebAssembly
 */
export type RegistryContent = Readonly<
  Record<string, Readonly<Record<string, RegistryValue>>>
>;

/** The types of values, with Windows' numbers. */
export const REG_SZ = 1;
export const REG_EXPAND_SZ = 2;
export const REG_BINARY = 3;
export const REG_DWORD = 4;
export const REG_MULTI_SZ = 7;
export const REG_QWORD = 11;

/** A stored value: a text, bytes, or a list as a text with NULs between its items. */
export interface StoredValue {
  readonly name: string;
  readonly type: number;
  readonly data: string | Uint8Array;
}

/** A key: its name, and its values by their names in lower case. */
export interface RegistryKey {
  readonly name: string;
  readonly values: Map<string, StoredValue>;
}

/** The root keys, by Windows' handles. */
const ROOTS: ReadonlyMap<number, string> = new Map([
  [0x80000000, "HKEY_CLASSES_ROOT"],
  [0x80000001, "HKEY_CURRENT_USER"],
  [0x80000002, "HKEY_LOCAL_MACHINE"],
  [0x80000003, "HKEY_USERS"],
  [0x80000005, "HKEY_CURRENT_CONFIG"],
]);

const SHORT_ROOTS: Readonly<Record<string, string>> = {
  HKCR: "HKEY_CLASSES_ROOT",
  HKCU: "HKEY_CURRENT_USER",
  HKLM: "HKEY_LOCAL_MACHINE",
  HKU: "HKEY_USERS",
  HKCC: "HKEY_CURRENT_CONFIG",
};

/**
 * The registry of a module: the values that the loader was given. The module's
 * changes last until it is unloaded; the given object is not changed.
 */
export class Registry {
  /** Keys by their paths in lower case. */
  readonly #keys = new Map<string, RegistryKey>();

  /** @throws {TypeError} If something in it is not a value. */
  constructor(content: RegistryContent = {}) {
    for (const root of ROOTS.values()) this.create(root);
    for (const [path, values] of Object.entries(content)) {
      const key = this.create(fullPath(path));
      for (const [name, value] of Object.entries(values ?? {})) {
        key.values.set(name.toLowerCase(), stored(path, name, value));
      }
    }
  }

  /** The path of a root's handle. */
  static root(handle: number): string | undefined {
    return ROOTS.get(handle >>> 0);
  }

  find(path: string): RegistryKey | undefined {
    return this.#keys.get(normal(path).toLowerCase());
  }

  /** Returns a key. Makes it and the keys above it, if they do not exist. */
  create(path: string): RegistryKey {
    const segments = normal(path).split("\\");
    let key: RegistryKey | undefined;
    for (let length = 1; length <= segments.length; length++) {
      const part = segments.slice(0, length).join("\\").toLowerCase();
      key = this.#keys.get(part);
      if (key === undefined) {
        key = { name: segments[length - 1]!, values: new Map() };
        this.#keys.set(part, key);
      }
    }
    return key!;
  }

  /** Returns the names of the keys below one. */
  subkeys(path: string): string[] {
    const above = `${normal(path).toLowerCase()}\\`;
    return [...this.#keys]
      .filter(([key]) =>
        key.startsWith(above) && !key.slice(above.length).includes("\\")
      )
      .map(([, { name }]) => name);
  }

  /** Deletes a value. Returns false if there is none. */
  delete(path: string): boolean {
    return this.#keys.delete(normal(path).toLowerCase());
  }
}

function normal(path: string): string {
  return path.split("\\").filter((segment) => segment !== "").join("\\");
}

/** Returns the path with its root. Without a root, it is HKEY_LOCAL_MACHINE. */
function fullPath(path: string): string {
  const [first = "", ...rest] = normal(path).split("\\");
  const root = SHORT_ROOTS[first.toUpperCase()] ??
    [...ROOTS.values()].find((name) => name === first.toUpperCase());
  return root === undefined
    ? `HKEY_LOCAL_MACHINE\\${path}`
    : [root, ...rest].join("\\");
}

function stored(path: string, name: string, value: unknown): StoredValue {
  if (typeof value === "string") return { name, type: REG_SZ, data: value };
  if (typeof value === "number") {
    const data = new Uint8Array(4);
    new DataView(data.buffer).setUint32(0, value, true);
    return { name, type: REG_DWORD, data };
  }
  if (typeof value === "bigint") {
    const data = new Uint8Array(8);
    new DataView(data.buffer).setBigUint64(0, value, true);
    return { name, type: REG_QWORD, data };
  }
  if (value instanceof Uint8Array) {
    return { name, type: REG_BINARY, data: value.slice() };
  }
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) {
    return {
      name,
      type: REG_MULTI_SZ,
      data: value.map((v) => `${v}\0`).join(""),
    };
  }
  throw new TypeError(
    `Cannot load the extension: registry["${path}"]["${name}"] must be a string, a number, a bigint, an array of strings or a Uint8Array, received ${
      describeValue(value)
    }`,
  );
}
