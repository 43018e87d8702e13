import { ERROR_SUCCESS } from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import type { ImportFamily } from "../environment.ts";
import { fillRandom } from "../random.ts";

/** Thrown if the module has ended its own code with a message. */
export class ModuleFailure extends Error {
  override name = "ModuleFailure";

  constructor(text: string) {
    super(`Cannot go on: the module has ended its call with ${text}`);
  }
}

/** The imports of the system: random bytes, and an end with an error. */
export const systemImports: ImportFamily = ({ memory }) => ({
  random: checked((to, count) => {
    fillRandom(memory.bytes(to!, count!));
    return ERROR_SUCCESS;
  }),
  fail: checked((text, length) => {
    throw new ModuleFailure(
      new TextDecoder().decode(memory.bytes(text!, length!)),
    );
  }),
});
