#pragma once
/* Jumps are exceptions of the engine. */
#ifndef __wasm_exception_handling__
#error "setjmp needs exceptions: compile with --exceptions"
#endif
#include_next <setjmp.h>
