/** The specifiers that a formatted module imports, outside of comments. */
export function specifiers(text: string): string[] {
  const code = text.replace(/^\s*\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
  const found = code.matchAll(
    /^(?:import|export)\s(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return Array.from(found, ([, fixed, dynamic]) => (fixed ?? dynamic)!);
}
