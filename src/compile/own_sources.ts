import { languageOf } from "./arguments.ts";
import type { Sources } from "./source_tree.ts";

const latin1 = new TextDecoder("latin1");

/** The names that a file includes, with slashes. */
export function includedNames(content: string | Uint8Array): string[] {
  const text = typeof content === "string" ? content : latin1.decode(content);
  return Array.from(
    text.matchAll(/^[ \t]*#[ \t]*include[ \t]*["<]([^">\r\n]+)[">]/gm),
    ([, name = ""]) => name.replaceAll("\\", "/"),
  );
}

/**
 * The sources that are compiled on their own. One that another file includes
 * is compiled as a part of that. Names are compared in any case, as Windows
 * does.
 */
export function ownSources(
  files: Sources,
  include: readonly string[],
): string[] {
  const paths = Object.keys(files).filter((path) => languageOf(path));
  const included = new Set<string>();
  for (const [path, content] of Object.entries(files)) {
    const folders = [path.split("/").slice(0, -1).join("/"), ...include, ""];
    for (const name of includedNames(content).filter(languageOf)) {
      for (const folder of folders) {
        const found = within(folder, name);
        if (found !== path.toLowerCase()) included.add(found);
      }
    }
  }
  return paths.filter((path) => !included.has(path.toLowerCase()));
}

/** A name in a folder, without dot segments, in lower case. */
function within(folder: string, name: string): string {
  const segments: string[] = [];
  for (const segment of `${folder}/${name}`.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return segments.join("/").toLowerCase();
}
