/* Of POSIX. Windows has no index(): a source may have one of its own. */
#pragma GCC system_header
#define index isapi_posix_index
#define rindex isapi_posix_rindex
#include_next <strings.h>
#undef index
#undef rindex
