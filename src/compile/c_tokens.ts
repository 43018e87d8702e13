/** A token of C: enough of one to find statements. */
export interface Token {
  /** Its characters; for what has no meaning here, such as a comment, `""`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /\/\/(?:\\\r?\n|[^\n])*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|[A-Za-z_]\w*|\d[\w.]*|\S/g;

/** The directive that begins at a place, as far as lines continue. */
const DIRECTIVE = /#(?:\\\r?\n|\/\*[\s\S]*?\*\/|[^\n])*/y;

/** The tokens of a source that can have a meaning: no comments, no directives. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found; (found = TOKEN.exec(source)) !== null;) {
    const text = found[0];
    const start = found.index;
    if (text === "#" && isFirstOfLine(source, start)) {
      DIRECTIVE.lastIndex = start;
      DIRECTIVE.exec(source);
      TOKEN.lastIndex = DIRECTIVE.lastIndex;
    } else if (!text.startsWith("//") && !text.startsWith("/*")) {
      tokens.push({ text, start, end: start + text.length });
    }
  }
  return tokens;
}

/** Returns true if a part of a source has directives. */
export function hasDirective(source: string): boolean {
  return /^[ \t]*#/m.test(source);
}

/** The source in one line: its tokens, apart where they were apart. */
export function inOneLine(source: string): string {
  let line = "";
  let done = 0;
  for (const { text, start, end } of tokensOf(source)) {
    line += (start > done ? " " : "") + text.replace(/\\\r?\n/g, "");
    done = end;
  }
  return line;
}

/** The index of the token that closes what the one at an index opens; -1: there is none. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === "(" || text === "{" || text === "[") depth++;
    else if (text === ")" || text === "}" || text === "]") depth--;
    if (depth === 0) return i;
  }
  return -1;
}

/** The index after the statement that begins at an index. */
export function statementEnd(tokens: readonly Token[], start: number): number {
  const at = (i: number) => tokens[i]?.text;
  const behindParentheses = (i: number) =>
    at(i) === "(" ? closing(tokens, i) + 1 : i;
  switch (at(start)) {
    case undefined:
      return tokens.length;
    case "{":
      return closed(tokens, start);
    case "if": {
      const end = statementEnd(tokens, behindParentheses(start + 1));
      return at(end) === "else" ? statementEnd(tokens, end + 1) : end;
    }
    case "for":
    case "while":
    case "switch":
      return statementEnd(tokens, behindParentheses(start + 1));
    case "do": {
      const end = statementEnd(tokens, start + 1);
      return behindParentheses(end + 1) + 1;
    }
    default:
      return simpleEnd(tokens, start);
  }
}

function closed(tokens: readonly Token[], open: number): number {
  const end = closing(tokens, open);
  return end < 0 ? tokens.length : end + 1;
}

/** After the next semicolon; a label belongs to what follows. */
function simpleEnd(tokens: readonly Token[], start: number): number {
  for (let i = start; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === ";") return i + 1;
    if (text === "(" || text === "{" || text === "[") {
      i = closed(tokens, i) - 1;
    }
  }
  return tokens.length;
}

function isFirstOfLine(source: string, at: number): boolean {
  const before = source.slice(source.lastIndexOf("\n", at - 1) + 1, at);
  return before.trim() === "";
}
