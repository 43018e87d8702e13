/** Why the extension in C does not play a case that one in TypeScript plays. */
export const NOT_IN_C: Readonly<Record<string, readonly string[]>> = {};
