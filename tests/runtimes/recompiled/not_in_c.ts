/**
 * Why the extension in C does not play cases that one in TypeScript plays, by
 * their names, or by their groups.
 */
export const NOT_IN_C: Readonly<Record<string, readonly string[]>> = {
  "a call of C has ended when it returns: there is none that is not awaited": [
    "calls that are not awaited go out in their order",
    "SUCCESS waits for calls that were not awaited",
    "calls that nobody awaits are refused with 10055 once too much waits",
  ],
  "they see the text that was thrown, and a trap has the engine's own: what ends a module is in the group recompiled":
    [
      "what an extension throws is a 500, reported once",
      "a completion that throws ends its own session as failed",
    ],
  "it tries respond() too, which C does not have": [
    "control bytes are refused wherever they stand, and the engine lives",
  ],
  "it looks at buffers of JavaScript, which C copies into": ["group: buffers"],
};
