import { ERROR_INVALID_PARAMETER } from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import { takeNow, Waitable, waitFor } from "../kernel/waitable.ts";
import { ERROR_INVALID_HANDLE, ERROR_TIMEOUT } from "../win32_codes.ts";

/** Waiting: for time, for objects, and at addresses. */
export const waitImports: ImportFamily = (environment) => {
  const { answers, kernel: { parking, queues } } = environment;
  return {
    sleep: (milliseconds, fiber) =>
      answers.suspend(
        "Sleep",
        () =>
          milliseconds === 0
            ? parking.yieldTurn(0)
            : parking.park(fiber!, milliseconds! >>> 0, 0).answer,
      ),
    wait_objects: checked((handles, count, all, milliseconds, fiber) =>
      waitObjects(environment, handles!, count!, {
        all: all !== 0,
        milliseconds: milliseconds! >>> 0,
        fiber: fiber!,
      })
    ),
    queue_wait: (address, tag, milliseconds, fiber) =>
      answers.suspend("a lock", () =>
        queues.wait(address!, {
          fiber: fiber!,
          tag: tag!,
          milliseconds: milliseconds! >>> 0,
          late: -ERROR_TIMEOUT,
        })),
    queue_wake: (address) => queues.wake(address!),
    queue_first: (address) => queues.first(address!),
  };
};

function waitObjects(
  { memory, handles, answers, kernel }: Environment,
  pointer: number,
  count: number,
  { all, milliseconds, fiber }: {
    readonly all: boolean;
    readonly milliseconds: number;
    readonly fiber: number;
  },
): number {
  memory.bytes(pointer, count * 4);
  const objects: Waitable[] = [];
  for (let i = 0; i < count; i++) {
    const object = handles.find(memory.dword(pointer + 4 * i), Waitable);
    if (object === undefined) return -ERROR_INVALID_HANDLE;
    objects.push(object);
  }
  if (new Set(objects).size < count && all) return -ERROR_INVALID_PARAMETER;
  const wanted = { objects, all, fiber };
  return takeNow(wanted) ??
    answers.suspend(
      "WaitForMultipleObjects",
      () => waitFor(wanted, milliseconds, kernel.parking),
    );
}
