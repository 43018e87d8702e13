// C++ exceptions and C's jumps: in modules that were compiled with them.
extern "C" {
#include "contract.h"
}
#include <setjmp.h>

#include <stdexcept>
#include <string>

namespace {

struct Guard {
  std::string &said;
  ~Guard() { said += "~"; }
};

struct Named {
  virtual ~Named() {}
  virtual const char *name() const { return "named"; }
};

struct Derived : Named {
  const char *name() const override { return "derived"; }
};

void throws(int kind, std::string &said) {
  Guard guard{said};
  switch (kind) {
    case 0: throw 42;
    case 1: throw std::string("text");
    case 2: throw Derived();
    case 3: throw std::runtime_error("runtime");
  }
  said.at(1000);
}

void catches(int kind, std::string &said) {
  try {
    throws(kind, said);
  } catch (int number) {
    said += std::to_string(number);
  } catch (const std::string &text) {
    said += text;
  } catch (const Named &named) {
    said += named.name();
  } catch (const std::logic_error &) {
    said += "logic";
  } catch (...) {
    try {
      throw;
    } catch (const std::exception &error) {
      said += error.what();
    }
  }
}

DWORD caught(ECB *ecb) {
  std::string said;
  for (int kind = 0; kind < 5; kind++) catches(kind, said);
  put_text(ecb, said.c_str());
  return HSE_STATUS_SUCCESS;
}

DWORD jumps(ECB *ecb) {
  jmp_buf place;
  volatile int times = 0;
  int given = setjmp(place);
  times = times + 1;
  if (given < 3) longjmp(place, given + 1);
  char text[32];
  sprintf(text, "%d %d", given, times);
  put_text(ecb, text);
  return HSE_STATUS_SUCCESS;
}

DWORD leaves(ECB *ecb) {
  if (*ecb->lpszQueryString == '\0') throw std::out_of_range("nobody");
  put_text(ecb, "alive");
  return HSE_STATUS_SUCCESS;
}

/* Each of its writes waits: in a block, in a handler, and in a destructor. */
struct Says {
  ECB *ecb;
  ~Says() { put_text(ecb, "~"); }
};

DWORD waits(ECB *ecb) {
  std::string own = ecb->lpszQueryString;
  for (int i = 0; i < 3; i++) {
    try {
      Says says{ecb};
      put_text(ecb, own.c_str());
      throw own + "!";
    } catch (const std::string &thrown) {
      put_text(ecb, "c");
      put_text(ecb, thrown.c_str());
    }
  }
  return HSE_STATUS_SUCCESS;
}

}  // namespace

extern "C" const struct play exception_plays[] = {
    PLAY("C++ exceptions are caught by their types, and destructors run", caught),
    PLAY("longjmp goes back to its setjmp", jumps),
    PLAY("a C++ exception that nothing catches is a 500, and names its type", leaves),
    PLAY("100 requests that wait in blocks, handlers and destructors keep their exceptions", waits),
    {0},
};
