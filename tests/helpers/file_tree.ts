/** What stands in every file that lies outside the root. */
export const SECRET = "SECRET";

/** What the root's own files begin with. */
export const PUBLIC = "public";

/** Links in the root that lead out of it. */
export const LINKS_OUT: Readonly<Record<string, string>> = {
  "out.txt": "../secret.txt",
  "out-dir": "../private",
  "out-sibling": "../www-secret",
  "out-parent": "..",
  "out-chain": "out-dir",
  "sub/out-deep": "../../private",
  "loop": "loop",
};

/** A directory tree in the system's place for such: the root to serve, and what must stay unseen beside it. */
export class FileTree implements AsyncDisposable {
  readonly base: string;
  readonly root: string;

  private constructor(base: string) {
    this.base = base;
    this.root = `${base}/www`;
  }

  /** Makes one. */
  static async make(): Promise<FileTree> {
    const base = await Deno.realPath(await Deno.makeTempDir());
    const tree = new FileTree(base);
    for (const outside of ["", "www-secret/", "private/"]) {
      await tree.put(`../${outside}secret.txt`, SECRET);
      await tree.put(`../${outside}a.txt`, SECRET);
    }
    for (const inside of ["", "sub/", "sub/deep/"]) {
      await tree.put(`${inside}a.txt`, `${PUBLIC} ${inside}`);
    }
    const links = {
      ...LINKS_OUT,
      "out-absolute": `${base}/private`,
      "in.txt": "sub/a.txt",
      "in-dir": "sub",
      "sub/in-up": "../a.txt",
      "gone.txt": "nothing",
    };
    for (const [name, target] of Object.entries(links)) {
      await Deno.symlink(target, `${tree.root}/${name}`);
    }
    return tree;
  }

  /** Writes a file below the root. */
  async put(name: string, content: string | Uint8Array): Promise<string> {
    const path = `${this.root}/${name}`;
    await Deno.mkdir(path.slice(0, path.lastIndexOf("/")), { recursive: true });
    await Deno.writeFile(
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
    return path;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.base, { recursive: true });
  }
}
