/* What is in it is not here; a source that includes it may not need it. */
#include <windows.h>
