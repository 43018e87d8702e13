/* Structured exceptions: what runs of guarded blocks, and in which order. */
#include "say.h"
#include <windows.h>
#include <excpt.h>

static char order[256];

static void did(const char *what) { strcat(strcat(order, what), " "); }

static int filter(DWORD code) {
  did("filter");
  return EXCEPTION_EXECUTE_HANDLER;
}

static void except(char *query) {
  order[0] = 0;
  __try {
    did("body");
  } __except (filter(GetExceptionCode())) {
    did("handler");
  }
  __try
  {
    did("second");
    if (query[0] == 'l') __leave;
    did("stayed");
  }
  __except (EXCEPTION_EXECUTE_HANDLER)
  {
    did("handler");
  }
  say("%s", order);
}

static int value = 1;

static int returns(int early) {
  __try {
    did("try");
    if (early) return value + 10;
    did("late");
  }
  __finally {
    value += 100; /* the result is made before */
    did(AbnormalTermination() ? "left" : "ended");
  }
  return value;
}

static void finally(char *query) {
  order[0] = 0;
  int early = returns(1), late = returns(0);
  say("%s%d %d", order, early, late);
}

static void loops(char *query) {
  int i;
  order[0] = 0;
  for (i = 0; i < 5; i++) {
    __try {
      int j;
      for (j = 0;; j++) {
        if (j == 1) break; // stays inside
      }
      if (i == 1) continue;
      if (i == 2) __leave;
      if (i == 4) break;
      did("on");
    } __finally {
      char text[16];
      sprintf(text, "%d%s", i, _abnormal_termination() ? "!" : "");
      did(text);
    }
    did("next");
  }
  say("%s", order);
}

static int nested_in(int how) {
  __try {
    __try {
      switch (how) {
      case 0:
        __leave;
      case 1:
        return -1;
      case 2:
        goto out;
      default:
        break;
      }
      did("inner");
    } __finally {
      did("first");
    }
    if (how == 3) goto inside;
    did("outer");
  inside:
    did("inside");
  } __finally {
#ifdef ORDER
    did("never");
#else
    did("last");
#endif
  }
  return __LINE__;
out:
  return 2;
}

static void nested(char *query) {
  int how;
  for (how = 0; how < 4; how++) {
    order[0] = 0;
    int result = nested_in(how);
    say("%s%d", order, result);
  }
}

static const struct part parts[] = {
    {"except", except}, {"finally", finally}, {"loops", loops}, {"nested", nested}, {0}};
SAYS(parts)
