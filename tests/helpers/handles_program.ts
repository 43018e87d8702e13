/**
 * How many files more are open after files were opened, and were none, in every
 * way; prints JSON. It needs all permissions: Deno gives `/proc` to no less.
 *
 * @module
 */

import { Directory, openFile } from "../../src/files/mod.ts";
import { FileTree } from "./file_tree.ts";

/** Times that each is tried. */
const TIMES = 20;
/** Opens while a link comes and goes: some find another file than was checked. */
const SWAPS = 2000;

/** Files of the tree that are open. */
function open(): number {
  let count = 0;
  for (const { name } of Deno.readDirSync("/proc/self/fd")) {
    try {
      const target = Deno.readLinkSync(`/proc/self/fd/${name}`);
      if (target.startsWith(tree.base)) count++;
    } catch {
      // The handle that the list itself was read by.
    }
  }
  return count;
}

/** Renames a directory and a link to another one, over and over, in a thread of its own. */
class Swapper {
  readonly #worker: Worker;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Comes back once it has begun. */
  static async start(root: string): Promise<Swapper> {
    const names = [`${root}/kept`, `${root}/swap`, `${root}/sub`];
    const source = `
      const [kept, link, name] = ${JSON.stringify(names)};
      let stopped = false;
      onmessage = () => stopped = true;
      const swap = () => {
        for (let i = 0; i < 50; i++) {
          Deno.renameSync(name, kept);
          Deno.renameSync(link, name);
          Deno.renameSync(name, link);
          Deno.renameSync(kept, name);
        }
        if (stopped) postMessage("stopped");
        else setTimeout(swap);
      };
      postMessage("begun");
      swap();`;
    const url = `data:text/javascript,${encodeURIComponent(source)}`;
    const worker = new Worker(url, { type: "module" });
    await told(worker);
    return new Swapper(worker);
  }

  async stop(): Promise<void> {
    const stopped = told(this.#worker);
    this.#worker.postMessage("stop");
    await stopped;
    this.#worker.terminate();
  }
}

/** Waits for a message. */
function told(worker: Worker): Promise<unknown> {
  return new Promise((resolve) => {
    worker.onmessage = resolve;
  });
}

await using tree = await FileTree.make();
await new Deno.Command("mkfifo", { args: [`${tree.root}/pipe`] }).output();
const files = new Directory(tree.root);

/** Opens and closes; what is no file is opened by none. */
async function attempt(path: string, byDirectory: boolean): Promise<void> {
  const opened = byDirectory ? files.open(path) : openFile(path);
  const file = await opened.catch(() => undefined);
  await file?.close?.();
}

const left: Record<string, number> = {};
const ways = {
  "a file": "a.txt",
  "a directory": "sub",
  "a pipe": "pipe",
  "nothing": "missing",
};
for (const [what, name] of Object.entries(ways)) {
  for (const byDirectory of [false, true]) {
    const before = open();
    for (let i = 0; i < TIMES; i++) {
      await attempt(`${tree.root}/${name}`, byDirectory);
    }
    const by = byDirectory ? "a Directory" : "openFile()";
    left[`${what}, by ${by}`] = open() - before;
  }
}

await Deno.symlink("../private", `${tree.root}/swap`);
const swapper = await Swapper.start(tree.root);
const path = files.map("/sub/a.txt")!;
const before = open();
for (let i = 0; i < SWAPS; i++) await attempt(path, true);
left["a file that is swapped for a link"] = open() - before;
await swapper.stop();
console.log(JSON.stringify(left));
