/**
 * Whether a host said why a call was refused: reported once for each mistake,
 * beside the code that the call gave. Tests of the codes look at the codes.
 */
export function isHint(error: unknown): boolean {
  return error instanceof Error && error.message.endsWith("is reported once");
}

/** What `onError` was told, hints left out. */
export function collectErrors(errors: unknown[]): (error: unknown) => void {
  return (error) => {
    if (!isHint(error)) errors.push(error);
  };
}
