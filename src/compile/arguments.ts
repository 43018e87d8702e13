/** The arguments of the toolchain; a Makefile with a clang of one's own says the same. */

/** The folder of the runtime's files among the sources. */
export const SDK = ".isapi";

/** The overlay that ignores the case of names. */
export const OVERLAY = `${SDK}/overlay.json`;

/** Bytes of C's first stack: what runs on no fiber needs little. */
const STACK_BYTES = 1 << 18;

const TARGET = "--target=wasm32-wasip1";

/** The options of every source. */
const COMMON: readonly string[] = [
  TARGET,
  "-c",
  // WCHAR has two bytes.
  "-fshort-wchar",
  "-fms-extensions",
  "-fms-compatibility",
  // Without a version char16_t is not a keyword.
  "-fms-compatibility-version=19.30",
  "-Qunused-arguments",
  "-Wno-ignored-attributes",
  "-Wno-unknown-pragmas",
  "-Wno-ignored-pragmas",
  // `L ## "text"` and the like, which Microsoft's preprocessor takes.
  "-Wno-invalid-token-paste",
  "-isystem",
  `/${SDK}/include`,
];

/** The options that make the compiler act as Microsoft's. */
const AS_MICROSOFT: readonly string[] = [
  "-include",
  `/${SDK}/include/predefined.h`,
  // An array at a structure's end is as long as it says.
  "-fstrict-flex-arrays=2",
  // What is usual in such sources, and means nothing there.
  "-Wno-comment",
  "-Wno-deprecated-declarations",
  "-Wno-extra-tokens",
  "-Wno-format",
  "-Wno-microsoft",
  "-Wno-pointer-sign",
  "-Wno-writable-strings",
];

/** C as compilers took it when extensions were written, and took it later. */
const OLD_C: readonly string[] = [
  "-std=gnu17",
  // An inline function is there for other sources too.
  "-fgnu89-inline",
  "-Wimplicit-function-declaration",
  "-Wno-deprecated-non-prototype",
  "-Wno-implicit-int",
  "-Wno-error=implicit-function-declaration",
  "-Wno-error=int-conversion",
  "-Wno-error=incompatible-pointer-types",
  "-Wno-error=incompatible-function-pointer-types",
  "-Wno-error=return-mismatch",
  "-Wno-error=return-type",
];

/** With what C++17 has removed, and sources still have. */
const CPP: readonly string[] = [
  "-std=gnu++17",
  "-fdelayed-template-parsing",
  "-Wno-register",
  "-Wno-dynamic-exception-spec",
];

/** C++ throws and catches, and C jumps, by the engine's own means. */
const EXCEPTIONS: readonly string[] = [
  "-fwasm-exceptions",
  "-mllvm",
  "-wasm-enable-sjlj",
];

/** The language of a source, by its name in any case; `undefined`: it is none. */
export function languageOf(path: string): "c" | "c++" | undefined {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  if (extension === "c") return "c";
  return ["cpp", "cc", "cxx", "c++"].includes(extension) ? "c++" : undefined;
}

/** Compiles a source of an extension. */
export function sourceArguments(
  path: string,
  object: string,
  language: "c" | "c++",
  { defines = {}, include = [], exceptions = false }: {
    readonly defines?: Readonly<Record<string, string>>;
    readonly include?: readonly string[];
    readonly exceptions?: boolean;
  },
): string[] {
  return [
    "-O2",
    ...COMMON,
    ...AS_MICROSOFT,
    // Each function looks whether its stack has room: sdk/src/fiber.c.
    "-finstrument-function-entry-bare",
    ...(language === "c" ? OLD_C : CPP),
    ...(exceptions ? EXCEPTIONS : []),
    "-ivfsoverlay",
    `/${OVERLAY}`,
    ...include.map((folder) => `-I/${folder}`),
    ...Object.entries(defines).map(([name, value]) =>
      value === "" ? `-D${name}` : `-D${name}=${value}`
    ),
    "-x",
    language,
    path,
    "-o",
    object,
  ];
}

/** Compiles a part of the runtime. */
export function runtimeArguments(
  path: string,
  object: string,
  exceptions: boolean,
): string[] {
  return [
    // Small, and made in a third of the time.
    "-Os",
    ...COMMON,
    ...AS_MICROSOFT,
    languageOf(path) === "c" ? "-std=gnu11" : "-std=gnu++17",
    ...(exceptions ? EXCEPTIONS : []),
    "-Wall",
    "-Wextra",
    path,
    "-o",
    object,
  ];
}

/**
 * Links objects to a module. What two of them define is the first one's: a
 * source's own before the runtime's, the runtime's before C's library.
 */
export function linkArguments(
  objects: readonly string[],
  module: string,
): string[] {
  return [
    TARGET,
    "-mexec-model=reactor",
    ...objects,
    "-lc++",
    "-lc++abi",
    "-lsetjmp",
    "-Wl,--export=__stack_pointer",
    // With it the loader knows a C++ exception that is caught nowhere.
    "-Wl,--export-if-defined=__cpp_exception",
    "-Wl,--export-table",
    "-Wl,--allow-undefined",
    // The first stack ends at address 0, so that it overflows in a trap.
    "-Wl,--stack-first",
    "-Wl,--allow-multiple-definition",
    `-Wl,-z,stack-size=${STACK_BYTES}`,
    "-o",
    module,
  ];
}
