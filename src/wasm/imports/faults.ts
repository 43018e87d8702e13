import type { ImportFamily } from "../environment.ts";
import { checked } from "../answers.ts";

/** Thrown if C's stack has left its region, or that memory was overwritten. */
export class StackOverflowError extends Error {
  override name = "StackOverflowError";

  constructor() {
    super(
      "Cannot go on: the module has used more than its stack; stackBytes gives it more",
    );
  }
}

/** Thrown for a C++ exception that no code catches. */
export class ThrownError extends Error {
  override name = "ThrownError";

  /**
   * @param type The type's name, as the compiler mangles it.
   * @param rest The rest of the message.
   */
  constructor(type: string, rest: string) {
    super(`Cannot go on: the module has thrown ${type}${rest}`);
  }
}

/** The imports that end a fiber. They do not return. */
export const faultImports: ImportFamily = ({ memory }) => ({
  stack_overflow: () => {
    throw new StackOverflowError();
  },
  thrown: checked((type, length) => {
    const name = memory.bytes(type!, length!);
    throw new ThrownError(
      new TextDecoder().decode(name),
      "; compile it with --exceptions, so that it can catch",
    );
  }),
});
