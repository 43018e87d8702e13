import { checked } from "../answers.ts";
import type { ImportFamily } from "../environment.ts";

/** OutputDebugString and its kind: text for a debugger. */
export const debugImports: ImportFamily = ({ memory, debug }) => ({
  debug: checked((text, length) => {
    debug(new TextDecoder().decode(memory.bytes(text!, length!)));
    return 0;
  }),
});
