import { parseBlock, parseStatus } from "./header_text.ts";
import { received } from "./received.ts";
import { isStatus, responseHead } from "./response_head.ts";

/** Why a header call came too late. */
export const HEAD_FIXED =
  "status and headers are fixed already; they come once, and before the first byte of the body";

/**
 * What cannot be sent of a header call's text, in words: looked at only when
 * the call was refused, to say why.
 *
 * @param status The status text, or `undefined`.
 * @param text The header text, or `undefined`; what follows its blank line is body.
 * @returns The first fault, or `undefined` if no single line is at fault.
 */
export function headerFault(
  status: string | undefined,
  text: string | undefined,
): string | undefined {
  const [line = "", ...more] = linesOf(status);
  if (line.trim() !== "" && !isSendableStatus(line)) {
    return `the status must begin with a number from 200 to 599, received ${
      received(line)
    }`;
  }
  const lines = [...headOf(more), ...headOf(linesOf(text))];
  // Without a status argument, the block may begin with the status line.
  const first = line.trim() === "" && lines[0] !== undefined &&
    parseBlock(lines[0], true)?.status !== undefined;
  for (const line of first ? lines.slice(1) : lines) {
    const found = lineFault(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

function lineFault(line: string): string | undefined {
  // A folded line goes on with the one before.
  if (/^[\t ]/.test(line)) return undefined;
  const wrong = (must: string) => `${must}, received ${received(line)}`;
  if (!line.includes(":")) {
    return wrong("each header line must be a name, a colon and a value");
  }
  const block = parseBlock(line, false);
  if (block === undefined) {
    return wrong("a Status field must have a number from 200 to 599");
  }
  if (responseHead(200, block.fields) !== undefined) return undefined;
  return /^content-length[\t ]*:/i.test(line)
    ? wrong("Content-Length must be one plain decimal")
    : wrong(
      "a header line must not have control characters, nor its name a separator",
    );
}

function isSendableStatus(line: string): boolean {
  const status = parseStatus(line);
  return status !== undefined && isStatus(status);
}

function linesOf(text: string | undefined): string[] {
  return text?.split(/\r?\n/) ?? [];
}

/** What is before the blank line. */
function headOf(lines: readonly string[]): readonly string[] {
  const end = lines.indexOf("");
  return end < 0 ? lines : lines.slice(0, end);
}
