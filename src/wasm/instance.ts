import { HSE_STATUS_PENDING } from "../isapi/constants.ts";
import type { HSE_VERSION_INFO } from "../isapi/structs.ts";
import type { ExtensionControlBlock } from "../isapi/types.ts";
import { Answers } from "./answers.ts";
import { engineFor } from "./choose_engine.ts";
import type { Engine, Entry, Exported } from "./engine.ts";
import type { CompletionCall } from "./completion_call.ts";
import type { Environment } from "./environment.ts";
import {
  ENTRY_NAMES,
  type EntryName,
  exportsOf,
  type ModuleExports,
} from "./exports.ts";
import { Descriptors } from "./descriptors.ts";
import { Fibers } from "./fibers.ts";
import { Handles } from "./handles.ts";
import { Kernel } from "./kernel/kernel.ts";
import { type Call, ThreadExit, type ThreadRunner } from "./kernel/threads.ts";
import { importsOf } from "./imports/table.ts";
import type { LoadSettings } from "./load_options.ts";
import { ModuleMemory } from "./memory.ts";
import type { RequestBlock } from "./request_block.ts";
import { RequestBlocks } from "./request_blocks.ts";
import { escaped } from "./thrown.ts";

/** Bytes of an HSE_VERSION_INFO: a DWORD and 256 characters. */
const VERSION_INFO = 260;

/**
 * One instance of a module: its memory, and all that runs in it.
 *
 * C's globals live as long as it does. Each entry runs on a fiber of its own.
 * One that traps breaks the instance: what is suspended in it goes on, and its
 * owner makes another for what comes.
 */
export class ModuleInstance {
  readonly #settings: LoadSettings;
  readonly #memory: ModuleMemory;
  readonly #answers: Answers;
  readonly #fibers: Fibers;
  readonly #requests: RequestBlocks;
  readonly #handles = new Handles();
  readonly #descriptors = new Descriptors();
  readonly #kernel: Kernel;
  #exports: ModuleExports | undefined;
  #engine: Engine | undefined;
  #entries: ReadonlyMap<EntryName, Entry> = new Map();
  /** The stack pointer of the services, which run on no fiber. */
  #ownStack = 0;
  #broken = false;
  #isUnloaded = false;

  /** @param report Receives errors that do not belong to a request. */
  constructor(settings: LoadSettings, report: (error: unknown) => void) {
    this.#settings = settings;
    this.#memory = new ModuleMemory(settings.maxMemory);
    this.#answers = new Answers((call) => report(cannotWait(call)));
    this.#fibers = new Fibers({
      allocate: (bytes) => this.#serve("fiber_new", bytes),
      free: (fiber) => this.#giveBack("fiber_free", fiber),
    }, settings.stackBytes);
    this.#requests = new RequestBlocks(this.#memory, {
      allocate: (extra) => this.#serve("block_new", extra),
      free: (address) => this.#giveBack("block_free", address),
    }, () => this.#closeIfGone());
    this.#kernel = new Kernel(this.#threadRunner(report));
  }

  /** True after a trap. */
  get broken(): boolean {
    return this.#broken;
  }

  /** True after it was unloaded: nothing more may run in it. */
  get isUnloaded(): boolean {
    return this.#isUnloaded;
  }

  /** The number of requests that have a control block. */
  get requests(): number {
    return this.#requests.size;
  }

  /**
   * Instantiates a module and loads its extension: runs constructors, then
   * DllMain.
   *
   * @throws {Error} If DllMain gives FALSE, or something traps.
   */
  async start(module: WebAssembly.Module): Promise<void> {
    const engine = this.#engine = this.#engineOf(module);
    const instance = await WebAssembly.instantiate(
      module,
      importsOf(module, this.#environment(), engine.wait),
    );
    const exports = this.#exports = exportsOf(instance);
    engine.attach(instance.exports);
    this.#memory.attach(exports.memory);
    this.#ownStack = exports.stackPointer.value;
    this.#entries = new Map(
      ENTRY_NAMES.map((name) => [
        name,
        engine.entry(exports.entries[name]),
      ]),
    );
    exports.initialize();
    this.#answers.canWait = engine.suspends;
    if (await this.#run("attach") === 0) {
      throw new Error("Cannot load the extension: DllMain gave FALSE");
    }
  }

  /** `GetExtensionVersion`: the version, or `undefined` for FALSE. */
  async version(): Promise<HSE_VERSION_INFO | undefined> {
    // The structure that the extension fills in lives as long as a control block.
    const info = this.#serve("block_new", VERSION_INFO);
    this.#memory.bytes(info, VERSION_INFO).fill(0);
    const usable = await this.#run("version", info);
    const [description = ""] = new TextDecoder("latin1")
      .decode(this.#memory.bytes(info + 4, VERSION_INFO - 4)).split("\0", 1);
    const dwExtensionVersion = this.#memory.dword(info);
    this.#serve("block_free", info);
    return usable === 0
      ? undefined
      : { dwExtensionVersion, lpszExtensionDesc: description };
  }

  /** `HttpExtensionProc`. */
  async request(ecb: ExtensionControlBlock): Promise<number> {
    const block = this.#requests.open(ecb);
    block.enter();
    let status: number | undefined;
    try {
      status = await this.#run("request", block.address);
      block.publish();
      return status;
    } finally {
      if (status !== HSE_STATUS_PENDING) block.finish();
      else block.whenAbandoned(() => this.#requests.abandon(block));
      block.leave();
    }
  }

  /** `TerminateExtension`. */
  async terminate(flags: number): Promise<boolean> {
    return await this.#run("terminate", flags) !== 0;
  }

  /**
   * Does what FreeLibrary does: calls DllMain. After it no thread runs, and
   * nothing is open.
   */
  async unload(): Promise<void> {
    if (this.#isUnloaded) return;
    this.#isUnloaded = true;
    try {
      if (!this.#broken) await this.#run("detach");
    } finally {
      this.#close();
    }
  }

  /** Unloads it where it stands: its end is waited for no longer. */
  giveUp(): void {
    this.#isUnloaded = true;
    this.#close();
  }

  async #complete(
    request: RequestBlock,
    { index, context, bytes, error }: CompletionCall,
  ): Promise<void> {
    request.completes(bytes, error);
    request.enter();
    try {
      await this.#run(
        "completion",
        index,
        request.address,
        context,
        bytes,
        error,
      );
    } finally {
      request.leave();
    }
  }

  /** Runs an entry on a fiber. A trap breaks the instance. */
  #run(name: EntryName, ...args: number[]): Promise<number> {
    const fiber = this.#fibers.take();
    return this.#enter(name, fiber, ...args).then((result) => {
      this.#fibers.give(fiber);
      return result >>> 0;
    }, (error) => {
      // Its fiber is lost: what stands on it may be anything.
      this.#broken = true;
      this.#closeIfGone();
      throw escaped(error, this.#exports!.exceptionTag, this.#memory);
    });
  }

  /** Enters the module. What it gives is signed. */
  #enter(name: EntryName, fiber: number, ...args: number[]): Promise<number> {
    this.#exports!.stackPointer.value = fiber;
    this.#answers.begin();
    return this.#entries.get(name)!(fiber, ...args);
  }

  /** Calls a service function. C code may be on the stack. */
  #serve(name: keyof ModuleExports["services"], arg: number): number {
    const { stackPointer, services } = this.#exports!;
    const pointer = stackPointer.value;
    stackPointer.value = this.#ownStack;
    const result = services[name](arg) >>> 0;
    stackPointer.value = pointer;
    return result;
  }

  /** Returns the runner of the kernel's threads. */
  #threadRunner(report: (error: unknown) => void): ThreadRunner {
    return {
      take: () => {
        const fiber = this.#fibers.takeIfRoom();
        if (fiber === 0) return undefined;
        return { fiber, id: this.#serve("thread_new", fiber) };
      },
      give: (fiber) => {
        this.#serve("thread_new", fiber);
        this.#fibers.give(fiber);
      },
      run: (fiber, call) => this.#runThread(fiber, call),
      report: (error) => {
        this.#broken = true;
        this.#closeIfGone();
        report(escaped(error, this.#exports!.exceptionTag, this.#memory));
      },
    };
  }

  async #runThread(fiber: number, call: Call): Promise<number> {
    await this.#enter("thread_begin", fiber);
    const exitCode = await this.#callFunction(fiber, call);
    await this.#enter("thread_end", fiber);
    return exitCode;
  }

  /** Calls a function by its pointer, with the number of arguments that it takes. */
  async #callFunction(fiber: number, { index, args }: Call): Promise<number> {
    const { stackPointer, table } = this.#exports!;
    const call = this.#engine!.entry(table.get(index) as Exported);
    this.#serve("thread_enter", fiber);
    stackPointer.value = fiber;
    try {
      // A function of type void gives nothing.
      return (await call(...args) ?? 0) >>> 0;
    } catch (error) {
      if (error instanceof ThreadExit) return error.exitCode;
      throw error;
    }
  }

  /** Frees memory. After a trap the heap may be broken, and this may trap, too. */
  #giveBack(name: "fiber_free" | "block_free", address: number): void {
    if (!this.#broken) this.#serve(name, address);
  }

  #engineOf(module: WebAssembly.Module): Engine {
    return engineFor(module, {
      answers: this.#answers,
      memory: this.#memory,
      stackBytes: this.#settings.stackBytes,
      // A block is memory like any other.
      allocate: (bytes) => this.#serve("block_new", bytes),
      free: (address) => this.#giveBack("block_free", address),
    });
  }

  #environment(): Environment {
    return {
      memory: this.#memory,
      answers: this.#answers,
      request: (connection) => this.#requests.find(connection),
      handles: this.#handles,
      kernel: this.#kernel,
      descriptors: this.#descriptors,
      wasi: this.#settings.wasi ?? {},
      fileSystem: this.#settings.fileSystem,
      registry: this.#settings.registryStore,
      isFunction: (index) => this.#isFunction(index),
      complete: (request, call) =>
        request.collects(call) ? undefined : this.#complete(request, call),
      debug: (text) => this.#settings.onDebug?.(text),
    };
  }

  /** Closes a broken instance after its last request, if another instance replaces it. */
  #closeIfGone(): void {
    const isKept = this.#settings.onTrap === "keep";
    if (this.#broken && !isKept && this.#requests.size === 0) this.#close();
  }

  /** Ends its threads and closes its open files and handles. */
  #close(): void {
    this.#kernel.close();
    this.#handles.closeAll();
    this.#descriptors.closeAll();
  }

  #isFunction(index: number): boolean {
    const { table } = this.#exports!;
    return index < table.length && table.get(index) !== null;
  }
}

function cannotWait(call: string): Error {
  return new Error(
    `Cannot wait in ${call}: this engine cannot suspend a module; the call gave FALSE, ERROR_NOT_SUPPORTED (50). Compile the module with --asyncify`,
  );
}
