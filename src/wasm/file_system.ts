import type { FileSource, FileStore } from "../files/file_store.ts";
import { ignoreErrors } from "../base/promises.ts";
import {
  ERROR_ACCESS_DENIED,
  ERROR_ALREADY_EXISTS,
  ERROR_DIR_NOT_EMPTY,
  ERROR_DISK_FULL,
  ERROR_FILE_EXISTS,
  ERROR_FILE_NOT_FOUND,
  ERROR_PATH_NOT_FOUND,
} from "./win32_codes.ts";
import { belowRoot, matches, spellings, splitKey } from "./file_paths.ts";
import { MemoryFile } from "./memory_file.ts";

/** The way in which a file is created or opened: CREATE_NEW to TRUNCATE_EXISTING, by their numbers in Windows. */
export type Disposition = 1 | 2 | 3 | 4 | 5;

/** The way in which a file is opened. */
export interface Access {
  readonly disposition: Disposition;
  /** True if it is to be written. */
  readonly writes: boolean;
}

/** A file that exists. */
export type FoundFile = FileSource | MemoryFile;

/** The facts of a file or directory. */
export interface FileFacts {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** An opened file; `existed` is true if there was one before. */
export interface Opened {
  readonly file: FoundFile;
  readonly existed: boolean;
}

/** A result, now or later. A number is a Win32 code. */
export type Later<T> = T | number | Promise<T | number>;

/**
 * The files of a module: the files of the loader's store, read-only, and
 * over them the files that the module has written, in memory until
 * it is unloaded.
 */
export class FileSystem {
  /** The base of relative paths: the store's root. */
  readonly root: string;
  readonly #store: FileStore | undefined;
  readonly #limit: number;
  readonly #files = new Map<string, { name: string; file: MemoryFile }>();
  readonly #folders = new Map<string, string>();
  /** Files of the store that the module has deleted. */
  readonly #deleted = new Set<string>();

  /**
   * @param store The files that the module can read.
   * @param limit The most bytes that may be written.
   */
  constructor(store: FileStore | undefined, limit: number) {
    this.#store = store;
    this.#limit = limit;
    let root: string | undefined;
    ignoreErrors(() => root = store?.map("/"));
    this.root = root ?? "/inetpub/wwwroot/";
  }

  /** Opens a file. The result tells if it existed. */
  open(
    path: string,
    { disposition, writes }: Access,
  ): Later<Opened> {
    const key = this.#keyOf(path);
    const written = this.#files.get(key);
    if (written !== undefined) {
      if (disposition === 1) return ERROR_FILE_EXISTS;
      if (disposition === 2 || disposition === 5) written.file.resize(0);
      return { file: written.file, existed: true };
    }
    if (this.#folders.has(key)) return ERROR_ACCESS_DENIED;
    const found = this.#find(path, key);
    const decide = (file: FileSource | undefined): Later<Opened> => {
      if (file === undefined) {
        if (disposition === 3 || disposition === 5) return ERROR_FILE_NOT_FOUND;
        return { file: this.#create(path, key), existed: false };
      }
      if (disposition === 1) {
        ignoreErrors(() => file.close?.());
        return ERROR_FILE_EXISTS;
      }
      if (disposition === 2 || disposition === 5) {
        ignoreErrors(() => file.close?.());
        return { file: this.#create(path, key), existed: true };
      }
      return writes ? this.#copy(path, key, file) : { file, existed: true };
    };
    return found === undefined ? decide(undefined) : found.then(decide);
  }

  /** Returns the facts of a path, or a code if there is nothing. */
  facts(path: string): Later<FileFacts> {
    const key = this.#keyOf(path);
    const name = lastName(path);
    const written = this.#files.get(key);
    if (written !== undefined) return fileFacts(written.name, written.file);
    if (this.#isFolder(key)) return folderFacts(name);
    const found = this.#find(path, key);
    if (found === undefined) return ERROR_FILE_NOT_FOUND;
    return found.then((file) => {
      if (file === undefined) return ERROR_FILE_NOT_FOUND;
      ignoreErrors(() => file.close?.());
      return fileFacts(name, file);
    });
  }

  delete(path: string): number | Promise<number> {
    const key = this.#keyOf(path);
    if (this.#files.delete(key)) {
      this.#deleted.add(key);
      return 0;
    }
    const found = this.#find(path, key);
    if (found === undefined) return ERROR_FILE_NOT_FOUND;
    return found.then((file) => {
      if (file === undefined) return ERROR_FILE_NOT_FOUND;
      ignoreErrors(() => file.close?.());
      this.#deleted.add(key);
      return 0;
    });
  }

  /** Moves a file; the bytes of one of the store are copied. */
  async move(from: string, to: string, replaces: boolean): Promise<number> {
    const target = await this.facts(to);
    if (typeof target !== "number" && this.#keyOf(from) !== this.#keyOf(to)) {
      if (!replaces || target.isDirectory) return ERROR_ALREADY_EXISTS;
    }
    const opened = await this.open(from, { disposition: 3, writes: true });
    if (typeof opened === "number") return opened;
    const file = opened.file as MemoryFile;
    this.#files.delete(this.#keyOf(from));
    this.#deleted.add(this.#keyOf(from));
    this.#files.set(this.#keyOf(to), { name: lastName(to), file });
    return 0;
  }

  createFolder(path: string): number {
    const key = this.#keyOf(path);
    if (this.#isFolder(key) || this.#files.has(key)) {
      return ERROR_ALREADY_EXISTS;
    }
    this.#folders.set(key, lastName(path));
    return 0;
  }

  removeFolder(path: string): number {
    const key = this.#keyOf(path);
    if (!this.#folders.has(key)) return ERROR_PATH_NOT_FOUND;
    if (this.#within(key).length > 0) return ERROR_DIR_NOT_EMPTY;
    this.#folders.delete(key);
    return 0;
  }

  /**
   * Returns the files that match a pattern: those that the module has written, and a file of the store
   * that is named without `*` and `?`. A store cannot list its files.
   */
  async search(pattern: string): Promise<FileFacts[]> {
    const { folder, name } = splitKey(this.#keyOf(pattern));
    if (!/[*?]/.test(name)) {
      const facts = await this.facts(pattern);
      return typeof facts === "number" ? [] : [facts];
    }
    return this.#within(folder).filter((facts) => matches(name, facts.name));
  }

  /** Returns true if that number of bytes more may be written to a file. */
  hasRoom(file: MemoryFile, size: number): boolean {
    let held = Math.max(0, size - file.room);
    for (const { file } of this.#files.values()) held += file.room;
    return held <= this.#limit;
  }

  #create(path: string, key: string): MemoryFile {
    const file = new MemoryFile();
    this.#files.set(key, { name: lastName(path), file });
    return file;
  }

  /** A file of the store that is to be written: what it has is in memory from now on. */
  async #copy(
    path: string,
    key: string,
    source: FileSource,
  ): Promise<Opened | number> {
    try {
      const file = new MemoryFile();
      if (!this.hasRoom(file, source.size)) return ERROR_DISK_FULL;
      const stream = source.slice(0, source.size).stream();
      for await (const bytes of stream) file.write(file.size, bytes);
      // Others may have opened it meanwhile: there is one file of a name.
      const other = this.#files.get(key);
      if (other !== undefined) return { file: other.file, existed: true };
      this.#files.set(key, { name: lastName(path), file });
      return { file, existed: true };
    } finally {
      ignoreErrors(() => source.close?.());
    }
  }

  /** A file of the store; `undefined`: there can be none. */
  #find(
    path: string,
    key: string,
  ): Promise<FileSource | undefined> | undefined {
    const store = this.#store;
    if (store === undefined || this.#deleted.has(key)) return undefined;
    return (async () => {
      for (const name of this.#namesOf(path, store)) {
        try {
          const file = await store.open(name);
          if (file !== undefined) return file;
        } catch {
          // A store may refuse a name, or fail: there is no file of that name.
        }
      }
      return undefined;
    })();
  }

  /** The names that a store may know a path by, one below its root at last. */
  #namesOf(path: string, store: FileStore): Set<string> {
    const names = new Set(spellings(path));
    ignoreErrors(() => {
      const below = store.map(belowRoot(path, this.root));
      if (below !== undefined) names.add(below);
    });
    return names;
  }

  /** Returns the key of a file: the same for each spelling of its name. */
  #keyOf(path: string): string {
    return belowRoot(path, this.root).toLowerCase();
  }

  #isFolder(key: string): boolean {
    return key === "/" || this.#folders.has(key) ||
      this.#within(key).length > 0;
  }

  #within(folder: string): FileFacts[] {
    const inside = (key: string) => splitKey(key).folder === folder;
    return [
      ...[...this.#folders].filter(([key]) => inside(key))
        .map(([, name]) => folderFacts(name)),
      ...[...this.#files].filter(([key]) => inside(key))
        .map(([, { name, file }]) => fileFacts(name, file)),
    ];
  }
}

function fileFacts(name: string, file: FoundFile): FileFacts {
  return {
    name,
    isDirectory: false,
    size: file.size,
    modified: file.lastModified ?? 0,
  };
}

function folderFacts(name: string): FileFacts {
  return { name, isDirectory: true, size: 0, modified: 0 };
}

/** The last name of a path, its case as given. */
function lastName(path: string): string {
  return path.replace(/[\\/]+$/, "").split(/[\\/]/).at(-1) ?? "";
}
