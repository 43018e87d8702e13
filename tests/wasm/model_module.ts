/** What a small module has. */
export interface ModelModule {
  /** Functions that it exports: each gives a number below 64. */
  readonly functions?: Readonly<Record<string, number>>;
  /** What its start function does. */
  readonly start?: "trap";
}

/**
 * A module of a few functions, made by hand.
 *
 * @see {@link https://webassembly.github.io/spec/core/binary/modules.html | WebAssembly, binary format}
 */
export function modelModule(
  { functions = {}, start }: ModelModule,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(functions);
  const bodies = names.map((name) => [0x41, functions[name]!]);
  const types = names.map(() => 0);
  if (start === "trap") {
    bodies.push([0x00]);
    types.push(1);
  }
  const exported = names.map((name, index) => [
    ...text(name),
    0x00,
    index,
  ]);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    // () -> i32, and () -> ().
    ...section(1, [[0x60, 0, 1, 0x7f], [0x60, 0, 0]]),
    ...section(3, types.map((type) => [type])),
    ...section(7, exported),
    ...(start === "trap" ? [8, 1, names.length] : []),
    ...section(10, bodies.map((code) => [code.length + 2, 0, ...code, 0x0b])),
  ]);
}

function section(id: number, items: readonly number[][]): number[] {
  const bytes = items.flat();
  return [id, bytes.length + 1, items.length, ...bytes];
}

function text(value: string): number[] {
  return [value.length, ...new TextEncoder().encode(value)];
}
