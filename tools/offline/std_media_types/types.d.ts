export declare function contentType(
  extensionOrType: string,
): string | undefined;
