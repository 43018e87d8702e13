// The output of `deno doc`, for the tools that check documentation.

import { deno, root } from "./package.ts";

/** One exported symbol. */
export interface DocSymbol {
  readonly name: string;
  readonly documented: boolean;
  /** A function, or a class. */
  readonly callable: boolean;
  readonly hasExample: boolean;
  /** Where `deno doc --html` and JSR list it. */
  readonly category: string | undefined;
}

/** One entry file. */
export interface EntryDocs {
  /** Its text, if the module has documentation with `@module`. */
  readonly moduleDoc: string | undefined;
  readonly symbols: readonly DocSymbol[];
}

interface JsDoc {
  doc?: string;
  tags?: { kind: string; doc?: string }[];
}

interface Node {
  module_doc?: JsDoc;
  symbols?: {
    name: string;
    declarations: { kind: string; declarationKind: string; jsDoc?: JsDoc }[];
  }[];
}

/** The documentation of entry files, by their paths as deno.json has them. */
export async function documentation(
  entries: readonly string[],
): Promise<ReadonlyMap<string, EntryDocs>> {
  const { code, stdout, stderr } = await deno(
    ["doc", "--json", ...entries],
    {},
  );
  if (code !== 0) throw new Error(stderr);
  const { nodes } = JSON.parse(stdout) as { nodes: Record<string, Node> };
  return new Map(entries.map((entry) => {
    const node = nodes[new URL(entry, root).href];
    if (node === undefined) {
      throw new Error(`deno doc says nothing of ${entry}`);
    }
    return [entry, entryDocs(node)];
  }));
}

function entryDocs({ module_doc: doc, symbols = [] }: Node): EntryDocs {
  return {
    moduleDoc: has(doc, "module") ? doc?.doc : undefined,
    symbols: symbols.flatMap(({ name, declarations }) =>
      declarations
        .filter(({ kind, declarationKind }) =>
          // A reference is the symbol of another entry, and is looked at there.
          declarationKind !== "private" && kind !== "reference"
        )
        .map(({ kind, jsDoc }) => ({
          name,
          documented: Boolean(jsDoc?.doc || jsDoc?.tags?.length),
          callable: kind === "class" || kind === "function",
          hasExample: has(jsDoc, "example"),
          category: jsDoc?.tags?.find(({ kind }) => kind === "category")?.doc,
        }))
    ),
  };
}

function has(doc: JsDoc | undefined, tag: string): boolean {
  return doc?.tags?.some(({ kind }) => kind === tag) ?? false;
}
