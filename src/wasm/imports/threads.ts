import {
  ERROR_INVALID_PARAMETER,
  ERROR_NOT_SUPPORTED,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import { PoolTimer } from "../kernel/pool_timer.ts";
import { Thread } from "../kernel/thread.ts";
import { ThreadExit } from "../kernel/threads.ts";
import {
  ERROR_INVALID_HANDLE,
  ERROR_NOT_ENOUGH_MEMORY,
} from "../win32_codes.ts";

/** The pseudo-handle of the running thread. */
const CURRENT_THREAD = -2;

/** Threads, and the pool that runs work and timers. */
export const threadImports: ImportFamily = (environment) => {
  const { memory, handles, answers, kernel: { threads, pool, parking } } =
    environment;
  const find = (handle: number | undefined) => handles.find(handle!, Thread);
  return {
    thread_create: checked((index, parameter, suspended, id) =>
      create(environment, index!, parameter!, suspended !== 0, id!)
    ),
    thread_run: (index, parameter, fired) => {
      if (!environment.isFunction(index!)) return -ERROR_INVALID_PARAMETER;
      if (!answers.canSuspend("QueueUserWorkItem")) return -ERROR_NOT_SUPPORTED;
      pool.run({ index: index!, args: [parameter!, fired!] });
      return ERROR_SUCCESS;
    },
    thread_resume: (handle) => {
      const thread = find(handle);
      if (thread === undefined) return -ERROR_INVALID_HANDLE;
      const wasSuspended = thread.hasBegun ? 0 : 1;
      thread.resume();
      return wasSuspended;
    },
    thread_exit: (code) => {
      throw new ThreadExit(code! >>> 0);
    },
    thread_terminate: (handle, code) => {
      const thread = find(handle);
      if (thread === undefined) return -ERROR_INVALID_HANDLE;
      threads.terminate(thread, code! >>> 0);
      return ERROR_SUCCESS;
    },
    thread_code: checked((handle, code) => {
      const thread = find(handle);
      if (thread === undefined) return -ERROR_INVALID_HANDLE;
      memory.setDword(code!, thread.exitCode);
      return ERROR_SUCCESS;
    }),
    thread_id: (handle) => find(handle)?.id ?? -ERROR_INVALID_HANDLE,
    handle_duplicate: (handle, fiber, id) => {
      const object = handle === CURRENT_THREAD
        ? threads.of(fiber!, id!)
        : handles.object(handle!);
      return object === undefined
        ? -ERROR_INVALID_HANDLE
        : handles.open(object);
    },
    pool_timer_new: (index, parameter, due, period) => {
      if (!environment.isFunction(index!)) return -ERROR_INVALID_PARAMETER;
      if (!answers.canSuspend("CreateTimerQueueTimer")) {
        return -ERROR_NOT_SUPPORTED;
      }
      const call = { index: index!, args: [parameter!, 1] };
      const timer = new PoolTimer(call, pool, parking);
      timer.start(due! >>> 0, period! >>> 0);
      return handles.open(timer);
    },
    pool_timer_change: (handle, due, period) => {
      const timer = handles.find(handle!, PoolTimer);
      if (timer === undefined) return -ERROR_INVALID_HANDLE;
      timer.start(due! >>> 0, period! >>> 0);
      return ERROR_SUCCESS;
    },
    pool_timer_stop: (handle) => {
      const timer = handles.find(handle!, PoolTimer);
      if (timer === undefined) return -ERROR_INVALID_HANDLE;
      timer.close();
      return ERROR_SUCCESS;
    },
    /** Returns the number of its running calls. */
    pool_timer_running: (handle) =>
      handles.find(handle!, PoolTimer)?.running.size ?? 0,
  };
};

function create(
  { memory, answers, handles, isFunction, kernel: { threads } }: Environment,
  index: number,
  parameter: number,
  isSuspended: boolean,
  id: number,
): number {
  if (!isFunction(index)) return -ERROR_INVALID_PARAMETER;
  memory.bytes(id, 4);
  if (!answers.canSuspend("CreateThread")) return -ERROR_NOT_SUPPORTED;
  const thread = threads.create({ index, args: [parameter] }, isSuspended);
  if (thread === undefined) return -ERROR_NOT_ENOUGH_MEMORY;
  memory.setDword(id, thread.id);
  return handles.open(thread);
}
