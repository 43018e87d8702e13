/**
 * The system error codes of Windows functions, in addition to those of the
 * control block.
 *
 * @see {@link https://learn.microsoft.com/en-us/windows/win32/debug/system-error-codes | System Error Codes}
 *
 * @module
 */

export { ERROR_PATH_NOT_FOUND, ERROR_SUCCESS } from "../base/error_codes.ts";

export const ERROR_FILE_NOT_FOUND = 2;
export const ERROR_ACCESS_DENIED = 5;
export const ERROR_INVALID_HANDLE = 6;
export const ERROR_NOT_ENOUGH_MEMORY = 8;
export const ERROR_NO_MORE_FILES = 18;
export const ERROR_FILE_EXISTS = 80;
export const ERROR_DISK_FULL = 112;
export const ERROR_NEGATIVE_SEEK = 131;
export const ERROR_DIR_NOT_EMPTY = 145;
export const ERROR_ALREADY_EXISTS = 183;
export const ERROR_MORE_DATA = 234;
export const WAIT_TIMEOUT = 258;
export const ERROR_NO_MORE_ITEMS = 259;
export const ERROR_NOT_OWNER = 288;
export const ERROR_TOO_MANY_POSTS = 298;
export const ERROR_ABANDONED_WAIT_0 = 735;
export const ERROR_NO_UNICODE_TRANSLATION = 1113;
export const ERROR_TIMEOUT = 1460;
