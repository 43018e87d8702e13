import {
  ERROR_ACCESS_DENIED,
  ERROR_ALREADY_EXISTS,
  ERROR_DIR_NOT_EMPTY,
  ERROR_DISK_FULL,
  ERROR_FILE_EXISTS,
  ERROR_FILE_NOT_FOUND,
  ERROR_PATH_NOT_FOUND,
  ERROR_SUCCESS,
} from "./win32_codes.ts";

const EINVAL = 28;

/** The errno of WASI for each code of the file system. */
const ERRNO: ReadonlyMap<number, number> = new Map([
  [ERROR_SUCCESS, 0],
  [ERROR_FILE_NOT_FOUND, 44],
  [ERROR_PATH_NOT_FOUND, 44],
  [ERROR_ACCESS_DENIED, 2],
  [ERROR_FILE_EXISTS, 20],
  [ERROR_ALREADY_EXISTS, 20],
  [ERROR_DISK_FULL, 51],
  [ERROR_DIR_NOT_EMPTY, 55],
]);

/** The errno of WASI for a Win32 code. */
export function errnoOf(code: number): number {
  return ERRNO.get(code) ?? EINVAL;
}
