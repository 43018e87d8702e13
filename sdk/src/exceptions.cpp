/*
 * C++ exceptions, for extensions that are compiled with --exceptions: what the
 * compiler's code calls when it throws and catches. The engine unwinds; the
 * tables that the compiler makes say which handler takes an exception.
 *
 * https://itanium-cxx-abi.github.io/cxx-abi/abi-eh.html
 * https://github.com/WebAssembly/tool-conventions/blob/main/EHScheme.md
 */
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <ios>
#include <new>
#include <stdexcept>
#include <string>
#include <typeinfo>

#include "fiber.h"

/* What every throw of C++ has; its value is an isapi_exception. */
__asm__(".globl __cpp_exception\n"
        ".tagtype __cpp_exception i32\n"
        "__cpp_exception:\n");

/* Destructors give their object, on this machine. */
using Destroy = void *(*)(void *);

/* An exception, before the object that is thrown. */
struct isapi_exception {
  /* First: the loader tells its name. */
  const std::type_info *type;
  Destroy destroy;
  /* The one that this one throws again; NULL: it has the object itself. */
  isapi_exception *primary;
  void *object;
  /* The object as the handler sees it that takes it: a base, or a pointer's value. */
  void *adjusted;
  /* The next outer one that is handled in this fiber. */
  isapi_exception *outer;
  /* Handlers that it is in; negative while it is thrown again. */
  int handlers;
  int references;
};

#define ALIGNMENT alignof(std::max_align_t)
#define HEADER ((sizeof(isapi_exception) + ALIGNMENT - 1) & ~(ALIGNMENT - 1))

static isapi_exception *exception_of(void *object) {
  return (isapi_exception *)((char *)object - HEADER);
}

static isapi_exception *&handled() { return *(isapi_exception **)&isapi_current->exception; }

[[noreturn]] static void throw_it(isapi_exception *exception) {
  exception->adjusted = exception->object;
  isapi_current->uncaught++;
  __builtin_wasm_throw(0, exception);
}

static void release(isapi_exception *exception) {
  if (--exception->references > 0) return;
  if (exception->primary != nullptr) release(exception->primary);
  else if (exception->destroy != nullptr) exception->destroy(exception->object);
  std::free(exception);
}

static isapi_exception *allocate(size_t size) {
  void *memory = std::calloc(1, HEADER + size);
  if (memory == nullptr) std::terminate();
  return (isapi_exception *)memory;
}

/* The type of a handler, as far as its table of functions is known. */
struct Catching : std::type_info {
  virtual ~Catching();
  virtual void first() const;
  virtual void second() const;
  virtual bool can_catch(const std::type_info *thrown, void *&object) const = 0;
};

static uintptr_t read_unsigned(const uint8_t *&at) {
  uintptr_t value = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t byte = *at++;
    value |= (uintptr_t)(byte & 0x7f) << shift;
    if ((byte & 0x80) == 0) return value;
  }
}

static intptr_t read_signed(const uint8_t *&at) {
  uintptr_t value = 0;
  int shift = 0;
  uint8_t byte;
  do {
    byte = *at++;
    value |= (uintptr_t)(byte & 0x7f) << shift;
    shift += 7;
  } while (byte & 0x80);
  if ((byte & 0x40) != 0 && shift < 32) value |= ~(uintptr_t)0 << shift;
  return (intptr_t)value;
}

/* Whether a handler of that type takes an exception; NULL takes all. */
static bool takes(const std::type_info *type, isapi_exception *exception) {
  void *object = exception->object;
  if (type != nullptr &&
      !static_cast<const Catching *>(type)->can_catch(exception->type, object)) {
    return false;
  }
  exception->adjusted = object;
  return true;
}

/* The number of the first handler of a try block that takes an exception; 0: none does. */
static uintptr_t handler_of(isapi_exception *exception, const uint8_t *table, uintptr_t block) {
  const uint8_t OMITTED = 0xff;
  if (*table++ != OMITTED) read_unsigned(table);
  if (*table++ == OMITTED) return 0;
  uintptr_t offset = read_unsigned(table);
  const std::type_info *const *types = (const std::type_info *const *)(table + offset);
  table++;
  uintptr_t length = read_unsigned(table);
  const uint8_t *actions = table + length;
  uintptr_t action = 0;
  for (uintptr_t i = 0; i <= block; i++) {
    read_unsigned(table);
    action = read_unsigned(table);
  }
  if (action == 0) return 0;
  for (const uint8_t *at = actions + action - 1;;) {
    intptr_t filter = read_signed(at);
    const uint8_t *here = at;
    intptr_t next = read_signed(at);
    if (filter > 0 && takes(types[-filter], exception)) return (uintptr_t)filter;
    if (next == 0) return 0;
    at = here + next;
  }
}

extern "C" {

/* What the compiler's code asks for a handler with. */
struct {
  uintptr_t block;
  const uint8_t *table;
  uintptr_t handler;
} __wasm_lpad_context;

int _Unwind_CallPersonality(void *exception) {
  __wasm_lpad_context.handler = handler_of(
      (isapi_exception *)exception, __wasm_lpad_context.table, __wasm_lpad_context.block);
  return 0;
}

int __gxx_wasm_personality_v0(int) { std::abort(); }

void *__cxa_allocate_exception(size_t size) noexcept { return (char *)allocate(size) + HEADER; }

void __cxa_free_exception(void *object) noexcept { std::free(exception_of(object)); }

/* Another name: a header declares it with a type that only the library has. */
isapi_exception *isapi_init_exception(void *object, std::type_info *type, Destroy destroy) noexcept
    __asm__("__cxa_init_primary_exception");

isapi_exception *isapi_init_exception(void *object, std::type_info *type,
                                      Destroy destroy) noexcept {
  isapi_exception *exception = exception_of(object);
  exception->type = type;
  exception->destroy = destroy;
  exception->object = object;
  return exception;
}

[[noreturn]] void __cxa_throw(void *object, std::type_info *type, Destroy destroy) {
  isapi_exception *exception = isapi_init_exception(object, type, destroy);
  exception->references = 1;
  throw_it(exception);
}

void *__cxa_get_exception_ptr(void *thrown) noexcept {
  return ((isapi_exception *)thrown)->adjusted;
}

void *__cxa_begin_catch(void *thrown) noexcept {
  isapi_exception *exception = (isapi_exception *)thrown;
  exception->handlers = std::abs(exception->handlers) + 1;
  if (handled() != exception) {
    exception->outer = handled();
    handled() = exception;
  }
  isapi_current->uncaught--;
  return exception->adjusted;
}

void __cxa_end_catch() {
  isapi_exception *exception = handled();
  if (exception == nullptr) return;
  if (exception->handlers < 0) {
    /* It was thrown again, and lives. */
    if (++exception->handlers == 0) handled() = exception->outer;
  } else if (--exception->handlers == 0) {
    handled() = exception->outer;
    release(exception);
  }
}

[[noreturn]] void __cxa_rethrow() {
  isapi_exception *exception = handled();
  if (exception == nullptr) std::terminate();
  exception->handlers = -exception->handlers;
  throw_it(exception);
}

std::type_info *__cxa_current_exception_type() {
  return handled() == nullptr ? nullptr : const_cast<std::type_info *>(handled()->type);
}

bool __cxa_uncaught_exception() noexcept { return isapi_current->uncaught > 0; }

unsigned __cxa_uncaught_exceptions() noexcept { return isapi_current->uncaught; }

/* std::exception_ptr: the object, and how often it is held. */
void __cxa_increment_exception_refcount(void *object) noexcept {
  if (object != nullptr) exception_of(object)->references++;
}

void __cxa_decrement_exception_refcount(void *object) noexcept {
  if (object != nullptr) release(exception_of(object));
}

void *__cxa_current_primary_exception() noexcept {
  if (handled() == nullptr) return nullptr;
  __cxa_increment_exception_refcount(handled()->object);
  return handled()->object;
}

void __cxa_rethrow_primary_exception(void *object) {
  if (object == nullptr) return;
  isapi_exception *primary = exception_of(object);
  isapi_exception *exception = allocate(0);
  primary->references++;
  exception->type = primary->type;
  exception->primary = primary;
  exception->object = object;
  exception->references = 1;
  throw_it(exception);
}

/* What the library has for modules that cannot throw. */
[[noreturn]] void __cxa_bad_cast() { throw std::bad_cast(); }
[[noreturn]] void __cxa_bad_typeid() { throw std::bad_typeid(); }
[[noreturn]] void __cxa_throw_bad_array_new_length() { throw std::bad_array_new_length(); }
}

void *operator new(size_t size) {
  for (;;) {
    void *memory = std::malloc(size == 0 ? 1 : size);
    if (memory != nullptr) return memory;
    std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

void *operator new[](size_t size) { return operator new(size); }

template class std::basic_string<char>;

/* std::stoi and its like: text without a number, and one that does not fit. */
template <class Number, class Convert>
static Number number_of(const char *name, const std::string &text, size_t *length,
                        Convert convert) {
  int before = errno;
  char *end;
  errno = 0;
  auto number = convert(text.c_str(), &end);
  int error = errno;
  errno = before;
  if (error == ERANGE || (Number)number != number) {
    throw std::out_of_range(std::string(name) + ": out of range");
  }
  if (end == text.c_str()) throw std::invalid_argument(std::string(name) + ": no conversion");
  if (length != nullptr) *length = (size_t)(end - text.c_str());
  return (Number)number;
}

#define WHOLE(type, name, convert)                                                     \
  type std::name(const std::string &text, size_t *length, int base) {                 \
    return number_of<type>(#name, text, length, [base](const char *from, char **end) { \
      return convert(from, end, base);                                                 \
    });                                                                                \
  }

WHOLE(int, stoi, strtol)
WHOLE(long, stol, strtol)
WHOLE(unsigned long, stoul, strtoul)
WHOLE(long long, stoll, strtoll)
WHOLE(unsigned long long, stoull, strtoull)

double std::stod(const std::string &text, size_t *length) {
  return number_of<double>("stod", text, length, strtod);
}

float std::stof(const std::string &text, size_t *length) {
  return number_of<float>("stof", text, length, strtof);
}

void std::ios_base::clear(iostate state) {
  __rdstate_ = __rdbuf_ != nullptr ? state : state | badbit;
  if ((__rdstate_ & __exceptions_) != 0) throw failure("ios_base::clear");
}
