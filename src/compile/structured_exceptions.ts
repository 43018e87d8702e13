/**
 * `__try`, `__except`, `__finally` and `__leave` as C that a compiler for
 * WebAssembly takes. Nothing can be caught: what the processor traps ends its
 * request. So a guarded block runs to its end, its handler is never run, and a
 * termination handler runs wherever its block is left.
 *
 * Lines stay where they are, so that a compiler's messages are right.
 *
 * @see {@link https://learn.microsoft.com/en-us/cpp/cpp/structured-exception-handling-c-cpp | Structured Exception Handling}
 *
 * @module
 */

import {
  closing,
  hasDirective,
  inOneLine,
  statementEnd,
  type Token,
  tokensOf,
} from "./c_tokens.ts";

/** Has the compiler warn of a handler that never runs, with its line. */
const CATCHES_NOTHING = String
  .raw`_Pragma("GCC warning \"__except catches nothing here: what faults in its block ends the request\"")`;

/** A guarded block, by the indexes of its tokens. */
interface Guarded {
  readonly start: number;
  readonly body: readonly [open: number, close: number];
  /** The expression of `__except`, between its parentheses. */
  readonly filter: readonly [open: number, close: number] | undefined;
  readonly handler: readonly [open: number, close: number];
}

/** Gives a source's guarded blocks a form that every compiler knows. */
export function withoutStructuredExceptions(source: string): string {
  if (!/\b__try\b/.test(source)) return source;
  return new Rewriter().rewrite(source);
}

class Rewriter {
  #blocks = 0;

  /** Rewrites the blocks of a source, those inside of others first. */
  rewrite(source: string): string {
    const tokens = tokensOf(source);
    let text = "";
    let done = 0;
    for (let i = 0; i < tokens.length; i++) {
      const guarded = guardedAt(tokens, i);
      if (guarded === undefined) continue;
      const end = guarded.handler[1];
      text += source.slice(done, tokens[i]!.start) +
        this.#block(source, tokens, guarded);
      done = tokens[end]!.end;
      i = end;
    }
    return text + source.slice(done);
  }

  #block(source: string, tokens: readonly Token[], guarded: Guarded): string {
    const part = ([open, close]: readonly [number, number]) =>
      source.slice(tokens[open]!.start, tokens[close]!.end);
    /** Returns the text before a token. Its line ends keep the line numbers. */
    const before = (from: number, to: number) =>
      source.slice(tokens[from]!.end, tokens[to]!.start);
    const number = ++this.#blocks;
    const body = this.rewrite(part(guarded.body));
    const [open] = guarded.body;
    const head = `{${before(guarded.start, open)}`;
    const { left, leaves } = withLeave(body, number);
    const label = leaves ? ` isapi_leave_${number}:;` : "";
    const [, bodyEnd] = guarded.body;
    if (guarded.filter !== undefined) {
      const [filterOpen, filterClose] = guarded.filter;
      const gap = before(bodyEnd, filterOpen - 1) +
        before(filterOpen - 1, filterOpen);
      return `${head}${left}${label}${gap} ${CATCHES_NOTHING} if (0 && ${
        part(guarded.filter)
      })${before(filterClose, guarded.handler[0])}${
        this.rewrite(part(guarded.handler))
      } }`;
    }
    const handler = part(guarded.handler);
    const [handlerOpen] = guarded.handler;
    const gap = before(bodyEnd, handlerOpen - 1) +
      before(handlerOpen - 1, handlerOpen);
    const exits = this.#withHandler(
      left,
      handler,
      lineOf(source, tokens[open]!.start),
    );
    return `${head}${exits}${label}${gap}${this.rewrite(handler)} }`;
  }

  /** Puts a termination handler before each statement that leaves a block. */
  #withHandler(body: string, handler: string, line: number): string {
    const tokens = tokensOf(body);
    const labels = labelsOf(tokens);
    let text = "";
    let done = 0;
    for (let i = 0; i < tokens.length; i++) {
      if (!leaves(tokens, i, labels)) continue;
      const end = statementEnd(tokens, i);
      const last = tokens[end - 1]!;
      const statement = body.slice(tokens[i]!.start, last.end);
      text += body.slice(done, tokens[i]!.start) +
        this.#exit(statement, handler, line + lineOf(body, last.end) - 1);
      done = last.end;
      i = end - 1;
    }
    return text + body.slice(done);
  }

  /** A statement that leaves, with the handler before it. What it returns is computed first. */
  #exit(statement: string, handler: string, line: number): string {
    const copy = this.#copyOf(handler, line);
    const value = /^return\b([\s\S]*);$/.exec(statement)?.[1]?.trim() ?? "";
    if (value === "" || /^(?:[A-Z_][A-Z0-9_]*|-?\d\w*)$/.test(value)) {
      return `{ ${copy} ${statement} }`;
    }
    const name = `isapi_result_${++this.#blocks}`;
    return `{ ISAPI_AUTO ${name} = (${value}); ${copy} return ${name}; }`;
  }

  /** A handler once more: in one line, or with the line after it said. */
  #copyOf(handler: string, line: number): string {
    const text = this.rewrite(handler).replace(
      /\b(?:AbnormalTermination|_abnormal_termination)\s*\(\s*\)/g,
      "1",
    );
    return hasDirective(text) ? `\n${text}\n#line ${line}\n` : inOneLine(text);
  }
}

/** The guarded block that begins at a token. */
function guardedAt(
  tokens: readonly Token[],
  start: number,
): Guarded | undefined {
  const at = (i: number) => tokens[i]?.text;
  if (at(start) !== "__try" || at(start + 1) !== "{") return undefined;
  const bodyEnd = closing(tokens, start + 1);
  if (bodyEnd < 0) return undefined;
  const body = [start + 1, bodyEnd] as const;
  let next = bodyEnd + 1;
  let filter: Guarded["filter"];
  if (at(next) === "__except" && at(next + 1) === "(") {
    filter = [next + 1, closing(tokens, next + 1)];
    next = filter[1] + 1;
  } else if (at(next) === "__finally") {
    next++;
  } else {
    return undefined;
  }
  const end = at(next) === "{" ? closing(tokens, next) : -1;
  return end < 0 ? undefined : { start, body, filter, handler: [next, end] };
}

/** Replaces `__leave` by a jump to the end of the block. */
function withLeave(
  body: string,
  number: number,
): { readonly left: string; readonly leaves: boolean } {
  let left = "";
  let done = 0;
  for (const { text, start, end } of tokensOf(body)) {
    if (text !== "__leave") continue;
    left += `${body.slice(done, start)}goto isapi_leave_${number}`;
    done = end;
  }
  return { left: left + body.slice(done), leaves: done > 0 };
}

/** Labels that a block has: a jump to one of them does not leave it. */
function labelsOf(tokens: readonly Token[]): ReadonlySet<string> {
  const labels = new Set<string>();
  tokens.forEach(({ text }, i) => {
    if (/^[A-Za-z_]/.test(text) && tokens[i + 1]?.text === ":") {
      labels.add(text);
    }
  });
  return labels;
}

/** Returns true if a statement that begins at a token leaves the whole block. */
function leaves(
  tokens: readonly Token[],
  i: number,
  labels: ReadonlySet<string>,
): boolean {
  switch (tokens[i]!.text) {
    case "return":
      return true;
    case "goto": {
      const label = tokens[i + 1]?.text ?? "";
      // A jump to the end of the block itself runs its handler there.
      return !label.startsWith("isapi_leave_") && !labels.has(label);
    }
    case "break":
      return !isWithin(tokens, i, ["for", "while", "do", "switch"]);
    case "continue":
      return !isWithin(tokens, i, ["for", "while", "do"]);
    default:
      return false;
  }
}

/** Returns true if a token lies in a statement of one of these kinds. */
function isWithin(
  tokens: readonly Token[],
  i: number,
  kinds: readonly string[],
): boolean {
  for (let start = 0; start < i; start++) {
    if (
      kinds.includes(tokens[start]!.text) && statementEnd(tokens, start) > i
    ) return true;
  }
  return false;
}

function lineOf(source: string, at: number): number {
  return source.slice(0, at).split("\n").length;
}
