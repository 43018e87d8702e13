import { withoutStructuredExceptions } from "./structured_exceptions.ts";

/**
 * A source as the compiler takes it: UTF-16, in which Windows' editors save,
 * becomes UTF-8, and structured exceptions what it knows. All other bytes stay
 * as they are, whatever their encoding.
 */
export function sourceText(content: string | Uint8Array): string | Uint8Array {
  if (typeof content === "string") return withoutStructuredExceptions(content);
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return decoded("utf-16le", content);
  if (first === 0xfe && second === 0xff) return decoded("utf-16be", content);
  // One character a byte, and back.
  const text = Array.from(content, (byte) => String.fromCharCode(byte)).join(
    "",
  );
  const rewritten = withoutStructuredExceptions(text);
  return rewritten === text
    ? content
    : Uint8Array.from(rewritten, (character) => character.charCodeAt(0));
}

function decoded(encoding: string, content: Uint8Array): string {
  return withoutStructuredExceptions(new TextDecoder(encoding).decode(content));
}
