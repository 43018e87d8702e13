import {
  ERROR_INSUFFICIENT_BUFFER,
  ERROR_INVALID_PARAMETER,
} from "../../base/error_codes.ts";
import { checked } from "../answers.ts";
import { CodePage } from "../code_pages.ts";
import type { ImportFamily } from "../environment.ts";
import { ERROR_NO_UNICODE_TRANSLATION } from "../win32_codes.ts";

const QUESTION_MARK = 0x3f;

/** Text in code pages other than UTF-8. A room of 0 asks for the length. */
export const codePageImports: ImportFamily = ({ memory }) => {
  const pages = new Map<number, CodePage | undefined>();
  const find = (number: number) => {
    if (!pages.has(number)) pages.set(number, CodePage.find(number));
    return pages.get(number);
  };
  return {
    decode_text: checked((number, from, count, to, room, strict) => {
      const page = find(number!);
      if (page === undefined) return -ERROR_INVALID_PARAMETER;
      const text = page.decode(memory.bytes(from!, count!), strict !== 0);
      if (text === undefined) return -ERROR_NO_UNICODE_TRANSLATION;
      if (room === 0) return text.length;
      if (text.length > room!) return -ERROR_INSUFFICIENT_BUFFER;
      memory.setWideText(to!, text);
      return text.length;
    }),
    encode_text: checked((number, from, count, to, room, substitute, used) => {
      const page = find(number!);
      if (page === undefined) return -ERROR_INVALID_PARAMETER;
      const text = memory.wideUnits(from!, count!);
      const { bytes, substituted } = page.encode(
        text,
        substitute === 0 ? QUESTION_MARK : memory.bytes(substitute!, 1)[0]!,
      );
      if (used !== 0) memory.setDword(used!, substituted ? 1 : 0);
      if (room === 0) return bytes.length;
      if (bytes.length > room!) return -ERROR_INSUFFICIENT_BUFFER;
      memory.bytes(to!, bytes.length).set(bytes);
      return bytes.length;
    }),
  };
};
