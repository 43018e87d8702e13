import { received } from "./received.ts";

/**
 * Checks what is to be answered.
 *
 * @param action What cannot be done otherwise, for the message.
 * @throws {TypeError} If it is no Request, nor of its shape.
 */
export function checkRequest(action: string, request: unknown): void {
  if (typeof (request as Request | null | undefined)?.method === "string") {
    return;
  }
  throw new TypeError(
    `Cannot ${action}: request must be a Request, received ${
      received(request)
    }`,
  );
}
