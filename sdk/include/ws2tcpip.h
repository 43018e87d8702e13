#include <winsock2.h>
typedef int socklen_t;
