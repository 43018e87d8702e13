// C++ exceptions: what is caught, by which handler, and what runs on the way.
#include "say.h"

#include <setjmp.h>

#include <exception>
#include <iterator>
#include <map>
#include <new>
#include <sstream>
#include <stdexcept>
#include <string>
#include <typeinfo>
#include <vector>

using std::string;

struct Named {
  string name;
  explicit Named(string name) : name(name) {}
  ~Named() { say("~%s", name.c_str()); }
};

struct Left { int left = 1; virtual ~Left() {} };
struct Right { int right = 2; virtual ~Right() {} };
struct Both : Left, Right { int both = 3; };
struct Top { int top = 4; virtual ~Top() {} };
struct A : virtual Top {};
struct B : virtual Top {};
struct Bottom : A, B {};

static volatile int zero;

static int thrower(int kind) {
  switch (kind) {
    case 0: throw 42;
    case 1: throw string("text");
    case 2: throw std::runtime_error("runtime");
    case 3: throw Both();
    case 4: throw Bottom();
    case 5: throw "literal";
    case 6: throw (const Both *)new Both();
    case 7: throw (unsigned char)7;
    case 8: throw (Left *)nullptr;
  }
  return kind + zero;
}

static void types(char *) {
  for (int kind = 0; kind <= 9; kind++) {
    try {
      say("%d: none %d", kind, thrower(kind));
    } catch (int value) {
      say("%d: int %d", kind, value);
    } catch (const string &value) {
      say("%d: string %s", kind, value.c_str());
    } catch (const std::logic_error &error) {
      say("%d: logic %s", kind, error.what());
    } catch (const std::exception &error) {
      say("%d: exception %s", kind, error.what());
    } catch (Right &right) {
      say("%d: right %d %d", kind, right.right, dynamic_cast<Both &>(right).both);
    } catch (Top &top) {
      say("%d: top %d", kind, top.top);
    } catch (const char *value) {
      say("%d: char * %s", kind, value);
    } catch (const Right *right) {
      say("%d: right * %d", kind, right->right);
      delete static_cast<const Both *>(right);
    } catch (Left *left) {
      say("%d: left * %d", kind, left == nullptr);
    } catch (...) {
      say("%d: other", kind);
    }
  }
}

static void inner() {
  Named local("inner");
  try {
    Named guard("guard");
    thrower(2);
  } catch (std::runtime_error &error) {
    say("first %s", error.what());
    try {
      throw;
    } catch (std::exception &again) {
      say("second %s %d", again.what(), &again == &error);
      throw std::logic_error("logic");
    }
  }
}

static void order(char *) {
  Named local("outer");
  try {
    inner();
  } catch (const std::logic_error &error) {
    say("caught %s", error.what());
    try {
      Named nested("nested");
      throw 1;
    } catch (int) {
      say("inside");
    }
    say("still %s", error.what());
  }
  try {
    try {
      thrower(1);
    } catch (...) {
      say("uncaught %d", std::uncaught_exceptions());
      throw;
    }
  } catch (string &text) {
    say("again %s %d", text.c_str(), std::uncaught_exceptions());
  }
}

template <class F>
static void tried(const char *what, F function) {
  try {
    function();
    say("%s: nothing", what);
  } catch (const std::exception &error) {
    say("%s: %s", what, typeid(error).name());
  }
}

static void library(char *) {
  tried("string::at", [] { say("%c", string("abc").at(3 + zero)); });
  tried("string::substr", [] { say("%s", string("abc").substr(4 + zero).c_str()); });
  tried("vector::at", [] { say("%d", std::vector<int>(3).at(3 + zero)); });
  tried("map::at", [] { say("%d", std::map<int, int>().at(0 + zero)); });
  tried("stoi", [] { say("%d", std::stoi("none")); });
  tried("stoi long", [] { say("%d", std::stoi("99999999999")); });
  tried("stod", [] { say("%.1f", std::stod("2.5")); });
  tried("new", [] { say("%p", (void *)new char[0xf0000000u + zero]); });
  tried("dynamic_cast", [] {
    Left left;
    say("%d", dynamic_cast<Both &>(left).both);
  });
  tried("stream", [] {
    std::istringstream in("x");
    in.exceptions(std::ios::failbit);
    int number;
    in >> number;
  });
}

static void pointers(char *) {
  std::exception_ptr kept;
  try {
    throw Named("kept");
  } catch (...) {
    kept = std::current_exception();
  }
  for (int i = 0; i < 2; i++) {
    try {
      std::rethrow_exception(kept);
    } catch (Named &named) {
      say("%d %s", i, named.name.c_str());
    }
  }
  kept = nullptr;
  say("gone %d", std::current_exception() == nullptr);
}

static int compare(const void *, const void *) { throw std::runtime_error("compare"); }

static void c_code(char *) {
  int numbers[4] = {3, 1, 2, 0};
  try {
    qsort(numbers, 4, sizeof *numbers, compare);
  } catch (std::runtime_error &error) {
    say("through qsort: %s", error.what());
  }
  jmp_buf buffer;
  volatile int times = 0;
  int given = setjmp(buffer);
  times = times + 1;
  if (given < 3) longjmp(buffer, given + 1);
  say("jumped %d, %d times", given, times);
}

// Requests wait in their handlers, and while an exception flies.
struct Waits {
  EXTENSION_CONTROL_BLOCK *ecb;
  ~Waits() {
    static char block[20000];
    memset(block, '.', sizeof block);
    for (int i = 0; i < 8; i++) {
      DWORD size = sizeof block;
      ecb->WriteClient(ecb->ConnID, block, &size, HSE_IO_SYNC);
    }
  }
};

static DWORD waits(EXTENSION_CONTROL_BLOCK *ecb) {
  string id = ecb->lpszQueryString;
  string told;
  try {
    Waits before = {ecb};
    throw std::runtime_error(id);
  } catch (const std::runtime_error &error) {
    try {
      Waits within = {ecb};
      throw id + "!";
    } catch (const string &text) {
      Waits after = {ecb};
      told = text;
    }
    told += error.what();
    told += std::to_string(std::uncaught_exceptions());
  }
  DWORD size = (DWORD)told.size();
  ecb->WriteClient(ecb->ConnID, (LPVOID)told.data(), &size, HSE_IO_SYNC);
  return HSE_STATUS_SUCCESS;
}

static void leaves(char *) { throw std::out_of_range("nobody catches this"); }

static void promise() noexcept { thrower(0); }

static void breaks(char *) {
  try {
    promise();
  } catch (...) {
    say("caught");
  }
}

static void traps(char *) {
  try {
    Named local("never");
    __builtin_trap();
  } catch (...) {
    say("caught");
  }
}

static void exits(char *) {
  try {
    exit(4);
  } catch (...) {
    say("caught");
  }
}

static const struct part parts[] = {
    {"types", types}, {"order", order}, {"library", library}, {"pointers", pointers},
    {"c", c_code}, {"leaves", leaves}, {"breaks", breaks}, {"traps", traps}, {"exits", exits},
    {0},
};

extern "C" {
BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *info) {
  info->dwExtensionVersion = HSE_VERSION;
  strcpy(info->lpszExtensionDesc, "exceptions");
  return TRUE;
}

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
  return strcmp(ecb->lpszPathInfo, "/waits") == 0 ? waits(ecb) : say_part(ecb, parts);
}
}
