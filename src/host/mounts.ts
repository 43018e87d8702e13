import { describeValue } from "../base/checks.ts";
import { logText } from "../base/log_text.ts";
import { decodePath, plainPath } from "../base/url_path.ts";
import type { IsapiExtension } from "../isapi/extension.ts";

/** The place of a request in its mount, as the extension sees it. */
export interface Place {
  readonly mount: Mount;
  /** The end of the part of the path that matches. */
  readonly end: number;
  /** SCRIPT_NAME. */
  readonly scriptName: string;
  /** PATH_INFO, decoded. */
  readonly pathInfo: string;
  /** The path whose file is PATH_TRANSLATED; `""` if there is none. */
  readonly translated: string;
}

/** An extension at a path, or at a script map. */
export interface Mount {
  readonly extension: IsapiExtension;
  /** The path or script map in the form that is compared. */
  readonly key: string;
  /** A mount with a higher rank is asked first: longer paths, then script maps, then `/`. */
  readonly rank: number;
  /** The place of a path; `undefined` if the path does not match. */
  place(path: string): Place | undefined;
}

/** Between `/`, whose rank is 0, and the shortest path below it. */
const SCRIPT_MAP_RANK = 1;

/** Extensions by path and by script map. */
export class Mounts {
  readonly #ignoreCase: boolean;
  /** In the order in which they are asked. */
  #mounts: readonly Mount[] = [];

  /** @param ignoreCase True if `/Scripts` and `/scripts` are the same path. */
  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
  }

  /**
   * Adds an extension.
   *
   * @throws {TypeError} If the path is neither a plain URL path nor a script
   * map, or is already mounted, or if the extension has no `HttpExtensionProc`.
   */
  add(path: string, extension: IsapiExtension): void {
    const isMap = typeof path === "string" && path.startsWith("*.");
    const plain = typeof path !== "string"
      ? undefined
      : plainPath(isMap ? `/-${path.slice(1)}` : path);
    if (
      plain === undefined || plain.includes("*") ||
      (isMap && !/^\/-\.[^/]+$/.test(plain))
    ) {
      throw new TypeError(
        `Cannot mount: the path must begin with "/", or be a script map such as "*.esp", and have no other "*", no "//", "\\", "?", "#", dot segment or control character, received ${
          describeValue(path)
        }`,
      );
    }
    if (typeof extension?.HttpExtensionProc !== "function") {
      throw new TypeError(
        `Cannot mount ${
          logText(path)
        }: the extension must have a function HttpExtensionProc, received ${
          describeValue(extension)
        } without one`,
      );
    }
    const mount = isMap
      ? new ScriptMap(plain.slice("/-".length), extension, this.#ignoreCase)
      : new PathMount(path, plain, extension, this.#ignoreCase);
    if (this.#mounts.some(({ key }) => key === mount.key)) {
      throw new TypeError(
        `Cannot mount ${
          logText(path)
        }: the path is already mounted; use another path`,
      );
    }
    this.#mounts = [...this.#mounts, mount].sort((a, b) =>
      b.rank - a.rank || b.key.length - a.key.length
    );
  }

  /**
   * Finds the mount for a path: the longest path, then the script map whose
   * segment comes first, then `/`.
   *
   * @param path The path as it appears in the URL.
   * @param before A mount: only mounts that are asked after it match.
   * @returns The place of the path in that mount.
   */
  find(path: string, before?: Mount): Place | undefined {
    let map: Place | undefined;
    for (const mount of this.#mounts) {
      if (before !== undefined && mount.rank >= before.rank) continue;
      if (map !== undefined && mount.rank < SCRIPT_MAP_RANK) break;
      const place = mount.place(path);
      if (place === undefined) continue;
      if (mount.rank !== SCRIPT_MAP_RANK) return place;
      if (map === undefined || place.end < map.end) map = place;
    }
    return map;
  }
}

/** An extension that answers a path and all paths below it. */
class PathMount implements Mount {
  readonly extension: IsapiExtension;
  readonly key: string;
  readonly rank: number;
  readonly #name: string;
  readonly #ignoreCase: boolean;

  constructor(
    path: string,
    plain: string,
    extension: IsapiExtension,
    ignoreCase: boolean,
  ) {
    const prefix = withoutSlash(plain);
    this.extension = extension;
    this.key = ignoreCase ? lowerCase(prefix) : prefix;
    this.rank = this.key.length;
    this.#name = withoutSlash(path);
    this.#ignoreCase = ignoreCase;
  }

  place(path: string): Place | undefined {
    const compared = this.#ignoreCase ? lowerCase(path) : path;
    const end = this.key.length;
    if (!compared.startsWith(this.key)) return undefined;
    if (end < path.length && path[end] !== "/") return undefined;
    const pathInfo = decodePath(path.slice(end));
    const scriptName = this.#name;
    return { mount: this, end, scriptName, pathInfo, translated: pathInfo };
  }
}

/** An extension that answers the files of one type, such as `*.esp`. */
class ScriptMap implements Mount {
  readonly rank = SCRIPT_MAP_RANK;
  readonly extension: IsapiExtension;
  readonly key: string;
  readonly #ignoreCase: boolean;

  constructor(suffix: string, extension: IsapiExtension, ignoreCase: boolean) {
    this.extension = extension;
    this.key = ignoreCase ? lowerCase(suffix) : suffix;
    this.#ignoreCase = ignoreCase;
  }

  place(path: string): Place | undefined {
    const end = this.#end(path);
    if (end < 0) return undefined;
    const scriptName = decodePath(path.slice(0, end));
    const pathInfo = decodePath(path);
    return { mount: this, end, scriptName, pathInfo, translated: scriptName };
  }

  /** The end of the first segment that matches; -1 if none does. */
  #end(path: string): number {
    const compared = this.#ignoreCase ? lowerCase(path) : path;
    const { length } = this.key;
    for (let at = compared.indexOf(this.key); at >= 0;) {
      const end = at + length;
      if (end === path.length || path[end] === "/") return end;
      at = compared.indexOf(this.key, at + 1);
    }
    return -1;
  }
}

function withoutSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}

/** ASCII letters only, so that the length stays. */
function lowerCase(path: string): string {
  return path.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
