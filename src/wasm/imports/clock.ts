import { ERROR_SUCCESS } from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { ImportFamily } from "../environment.ts";

/** Clocks and the local time. */
export const clockImports: ImportFamily = ({ memory }) => ({
  clock_now: checked((to) => {
    memory.setQuad(to!, BigInt(Date.now()) * 1_000_000n);
    return ERROR_SUCCESS;
  }),
  clock_steady: checked((to) => {
    memory.setQuad(to!, BigInt(Math.round(performance.now() * 1e6)));
    return ERROR_SUCCESS;
  }),
  clock_offset: checked((seconds, isLocal, offset, summer) => {
    const time = Number(BigInt.asIntN(64, memory.rawQuad(seconds!))) * 1000;
    const found = isLocal ? offsetOfLocal(time) : offsetAt(time);
    memory.setDword(offset!, found);
    memory.setDword(summer!, found > winterOffset(time) ? 1 : 0);
    return ERROR_SUCCESS;
  }),
});

/** Returns the seconds by which local time is ahead of UTC at a time. */
function offsetAt(time: number): number {
  const minutes = new Date(time).getTimezoneOffset();
  return Number.isNaN(minutes) ? 0 : Math.round(-minutes * 60);
}

/** Returns the same for a local time. */
function offsetOfLocal(time: number): number {
  const guess = offsetAt(time);
  return offsetAt(time - guess * 1000);
}

/** Returns the offset of winter: the smaller of January's and July's. */
function winterOffset(time: number): number {
  const year = new Date(time).getUTCFullYear();
  return Math.min(
    offsetAt(Date.UTC(year, 0, 1)),
    offsetAt(Date.UTC(year, 6, 1)),
  );
}
