/* Windows has it in winsock2.h. */
#pragma GCC system_header
#include <winsock2.h>
