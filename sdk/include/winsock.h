/* See winsock2.h, which may follow. */
#include <winsock2.h>
