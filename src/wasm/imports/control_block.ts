import {
  ERROR_INVALID_PARAMETER,
  ERROR_SUCCESS,
} from "../../base/error_codes.ts";
import { knownAnswer } from "../../control_block/ecb_access.ts";
import { checked, faultOf } from "../answers.ts";
import type { Environment, ImportFamily } from "../environment.ts";
import { dwordRef } from "../references.ts";
import type { RequestBlock } from "../request_block.ts";
import { serverSupport } from "./server_support.ts";

/** The calls that C code makes through its control block. */
export const controlBlockImports: ImportFamily = (environment) => ({
  get_server_variable: checked((connection, name, buffer, size) =>
    getServerVariable(environment, connection!, name!, buffer!, size!)
  ),
  write_client(connection, buffer, bytes, flags) {
    // Written out for speed: this is the path of every small write.
    try {
      return writeClient(environment, connection!, buffer!, bytes!, flags!);
    } catch (error) {
      return faultOf(error);
    }
  },
  next_completion(connection, call) {
    const block = environment.request(connection!);
    const next = block?.nextCompletion();
    if (block === undefined || next === undefined) return 0;
    const { memory } = environment;
    block.completes(next.bytes, next.error);
    memory.setDword(call!, next.index);
    memory.setDword(call! + 4, next.context);
    memory.setDword(call! + 8, next.bytes);
    memory.setDword(call! + 12, next.error);
    return 1;
  },
  read_client: checked((connection, buffer, size) =>
    readClient(environment, connection!, buffer!, size!)
  ),
  server_support: checked((connection, code, buffer, size, type) =>
    serverSupport(
      environment,
      connection!,
      code! >>> 0,
      buffer! >>> 0,
      size! >>> 0,
      type! >>> 0,
    )
  ),
});

function getServerVariable(
  { memory, request }: Environment,
  connection: number,
  name: number,
  buffer: number,
  size: number,
): number {
  const block = request(connection);
  const ref = dwordRef(memory, size);
  if (block === undefined || ref === null || name === 0) {
    return -ERROR_INVALID_PARAMETER;
  }
  const { ecb } = block;
  const given = ecb.GetServerVariable(
    ecb.ConnID,
    memory.latin1(name),
    buffer === 0 ? null : memory.bytes(buffer, ref.value),
    ref,
  );
  return answer(block, given);
}

function writeClient(
  { memory, answers, request }: Environment,
  connection: number,
  buffer: number,
  bytes: number,
  flags: number,
): number {
  const block = request(connection);
  if (block === undefined || bytes === 0) return -ERROR_INVALID_PARAMETER;
  const size = memory.dword(bytes);
  block.publish();
  const { ecb } = block;
  const count = { value: size };
  const written = ecb.WriteClient(
    ecb.ConnID,
    buffer === 0 ? null : memory.bytes(buffer, size),
    count,
    flags,
  );
  const known = knownAnswer(ecb, written);
  if (known === true && count.value === size) return ERROR_SUCCESS;
  // Elsewhere: closures over these variables would cost every write.
  return writeAnswer({ memory, answers, block, bytes, size, count }, known);
}

/** A call of `WriteClient` that has taken other than all bytes, or has to wait. */
interface OtherWrite extends Pick<Environment, "memory" | "answers"> {
  readonly block: RequestBlock;
  /** Address of the count. */
  readonly bytes: number;
  readonly size: number;
  readonly count: { readonly value: number };
}

function writeAnswer(
  { memory, answers, block, bytes, size, count }: OtherWrite,
  known: boolean | Promise<boolean>,
): number {
  const over = (ok: boolean) => {
    if (count.value !== size) memory.setDword(bytes, count.value);
    return answer(block, ok);
  };
  return typeof known === "boolean"
    ? over(known)
    : answers.of("WriteClient", known.then(over));
}

/** Reads into a separate buffer and copies: the memory may grow before the bytes arrive. */
function readClient(
  { memory, answers, request }: Environment,
  connection: number,
  buffer: number,
  size: number,
): number {
  const block = request(connection);
  const ref = dwordRef(memory, size);
  if (block === undefined || ref === null) return -ERROR_INVALID_PARAMETER;
  const wanted = memory.bytes(buffer, ref.value).length;
  const { ecb } = block;
  const own = new Uint8Array(wanted);
  const count = { value: wanted };
  const give = (ok: boolean) => {
    if (ok) memory.bytes(buffer, count.value).set(own.subarray(0, count.value));
    ref.value = count.value;
    return answer(block, ok);
  };
  const known = knownAnswer(ecb, ecb.ReadClient(ecb.ConnID, own, count));
  return typeof known === "boolean"
    ? give(known)
    : answers.of("ReadClient", known.then(give));
}

/** Returns 0 for TRUE, and the negative of the last error for FALSE. */
function answer({ ecb }: RequestBlock, ok: boolean): number {
  return ok ? ERROR_SUCCESS : -ecb.GetLastError();
}
