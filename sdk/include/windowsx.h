#include <windows.h>
#define GlobalFreePtr(memory) GlobalFree(memory)
#define GlobalAllocPtr(flags, bytes) GlobalAlloc(flags, bytes)
