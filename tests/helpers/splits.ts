/** All ways to cut text into `cuts + 1` parts, none of them empty. */
export function* splits(text: string, cuts: number): Generator<string[]> {
  if (cuts === 0) yield [text];
  else {
    for (let at = 1; at <= text.length - cuts; at++) {
      for (const rest of splits(text.slice(at), cuts - 1)) {
        yield [text.slice(0, at), ...rest];
      }
    }
  }
}
