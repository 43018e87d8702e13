import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { bytesToLatin1 } from "../../response/header_text.ts";
import { checked } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import type { KernelObject } from "../handles.ts";
import { Event } from "../kernel/event.ts";
import { Mutex } from "../kernel/mutex.ts";
import { Semaphore } from "../kernel/semaphore.ts";
import { WaitableTimer } from "../kernel/waitable_timer.ts";
import {
  ERROR_FILE_NOT_FOUND,
  ERROR_INVALID_HANDLE,
  ERROR_NOT_OWNER,
  ERROR_TOO_MANY_POSTS,
} from "../win32_codes.ts";

type Kind = abstract new (...args: never[]) => KernelObject;

/** The kinds of named objects, in the order of sdk/src/kernel_objects.c. */
const KINDS: readonly Kind[] = [Event, Semaphore, Mutex, WaitableTimer];

/** Events, semaphores, mutexes and timers. */
export const kernelObjectImports: ImportFamily = (environment) => {
  const { memory, handles, kernel } = environment;
  const event = (handle: number | undefined, act: (event: Event) => void) => {
    const found = handles.find(handle!, Event);
    if (found === undefined) return -ERROR_INVALID_HANDLE;
    act(found);
    return ERROR_SUCCESS;
  };
  const timer = (
    handle: number | undefined,
    act: (timer: WaitableTimer) => void,
  ) => {
    const found = handles.find(handle!, WaitableTimer);
    if (found === undefined) return -ERROR_INVALID_HANDLE;
    act(found);
    return ERROR_SUCCESS;
  };
  return {
    event_new: checked((name, manual, set, existed) =>
      create(
        environment,
        name!,
        existed!,
        Event,
        () => new Event(manual !== 0, set !== 0),
      )
    ),
    event_set: (handle) => event(handle, (event) => event.set()),
    event_reset: (handle) => event(handle, (event) => event.reset()),
    event_pulse: (handle) =>
      event(handle, (event) => {
        event.set();
        event.reset();
      }),
    semaphore_new: checked((name, count, most, existed) =>
      count! < 0 || most! <= 0 || count! > most!
        ? -ERROR_INVALID_PARAMETER
        : create(
          environment,
          name!,
          existed!,
          Semaphore,
          () => new Semaphore(count!, most!),
        )
    ),
    semaphore_release: checked((handle, count, before) => {
      const found = handles.find(handle!, Semaphore);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      if (count! <= 0) return -ERROR_INVALID_PARAMETER;
      if (before !== 0) memory.bytes(before!, 4);
      const had = found.release(count!);
      if (had === undefined) return -ERROR_TOO_MANY_POSTS;
      if (before !== 0) memory.setDword(before!, had);
      return ERROR_SUCCESS;
    }),
    mutex_new: checked((name, owner, existed) =>
      create(environment, name!, existed!, Mutex, () => {
        const mutex = new Mutex(kernel.mutexes);
        if (owner !== 0) mutex.take(owner!);
        return mutex;
      })
    ),
    mutex_release: (handle, fiber) => {
      const found = handles.find(handle!, Mutex);
      if (found === undefined) return -ERROR_INVALID_HANDLE;
      return found.release(fiber!) ? ERROR_SUCCESS : -ERROR_NOT_OWNER;
    },
    timer_new: checked((name, manual, existed) =>
      create(
        environment,
        name!,
        existed!,
        WaitableTimer,
        () => new WaitableTimer(manual !== 0, kernel.parking),
      )
    ),
    timer_set: (handle, due, period) =>
      timer(handle, (timer) => timer.start(due! >>> 0, period!)),
    timer_cancel: (handle) => timer(handle, (timer) => timer.cancel()),
    object_open: checked((name, kind) => {
      if (name === 0) return -ERROR_INVALID_PARAMETER;
      const found = kernel.names.find(bytesToLatin1(memory.text(name!)));
      if (found === undefined) return -ERROR_FILE_NOT_FOUND;
      return found instanceof KINDS[kind!]!
        ? handles.open(found)
        : -ERROR_INVALID_HANDLE;
    }),
  };
};

/** Returns a handle of the object with a name, or of a new object. */
function create(
  { memory, handles, kernel: { names } }: Environment,
  pointer: number,
  existed: number,
  kind: Kind,
  make: () => KernelObject,
): number {
  if (pointer === 0) return handles.open(make());
  const name = bytesToLatin1(memory.text(pointer));
  const found = names.find(name);
  if (found !== undefined) {
    if (!(found instanceof kind)) return -ERROR_INVALID_HANDLE;
    memory.setDword(existed, 1);
    return handles.open(found);
  }
  const object = make();
  names.add(name, object);
  return handles.open(object, () => names.release(object));
}
