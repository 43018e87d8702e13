#include <rpc.h>
