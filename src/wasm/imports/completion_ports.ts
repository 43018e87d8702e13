import { ERROR_SUCCESS } from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import { CompletionPort, type Packet } from "../kernel/completion_port.ts";
import { OpenFile } from "../open_file.ts";
import {
  ERROR_ABANDONED_WAIT_0,
  ERROR_INVALID_HANDLE,
  WAIT_TIMEOUT,
} from "../win32_codes.ts";

/** I/O completion ports. */
export const completionPortImports: ImportFamily = (environment) => {
  const { handles, kernel: { parking } } = environment;
  const find = (handle: number | undefined) =>
    handles.find(handle!, CompletionPort);
  return {
    port_new: () =>
      handles.open(new CompletionPort(parking, -ERROR_ABANDONED_WAIT_0)),
    port_attach: (handle, file, key) => {
      const port = find(handle);
      const open = handles.find(file!, OpenFile);
      if (port === undefined || open === undefined) {
        return -ERROR_INVALID_HANDLE;
      }
      open.onCompleted((bytes, overlapped) =>
        port.post({ bytes, key: key!, overlapped })
      );
      return ERROR_SUCCESS;
    },
    port_post: (handle, bytes, key, overlapped) => {
      const port = find(handle);
      if (port === undefined) return -ERROR_INVALID_HANDLE;
      port.post({ bytes: bytes!, key: key!, overlapped: overlapped! });
      return ERROR_SUCCESS;
    },
    port_take: checked((handle, bytes, key, overlapped, milliseconds, fiber) =>
      take(environment, find(handle), {
        pointers: [bytes!, key!, overlapped!],
        milliseconds: milliseconds! >>> 0,
        fiber: fiber!,
      })
    ),
    file_completed: (handle, bytes, overlapped) => {
      handles.find(handle!, OpenFile)?.completed(bytes!, overlapped!);
      return ERROR_SUCCESS;
    },
  };
};

function take(
  { memory, answers }: Environment,
  port: CompletionPort | undefined,
  { pointers, milliseconds, fiber }: {
    /** The addresses for its bytes, its key and its OVERLAPPED. */
    readonly pointers: readonly [number, number, number];
    readonly milliseconds: number;
    readonly fiber: number;
  },
): number {
  if (port === undefined) return -ERROR_INVALID_HANDLE;
  for (const pointer of pointers) memory.bytes(pointer, 4);
  const give = ({ bytes, key, overlapped }: Packet) => {
    memory.setDword(pointers[0], bytes);
    memory.setDword(pointers[1], key);
    memory.setDword(pointers[2], overlapped);
    return ERROR_SUCCESS;
  };
  const packet = port.take();
  if (packet !== undefined) return give(packet);
  return answers.suspend(
    "GetQueuedCompletionStatus",
    () => port.wait(fiber, milliseconds, -WAIT_TIMEOUT, give),
  );
}
