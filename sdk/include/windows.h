/* All of Windows that is here, and of C what Microsoft's brings with it. */
#ifndef _WINDOWS_
#define _WINDOWS_

#include <sal.h>
#include <ctype.h>
#include <excpt.h>
#include <stdarg.h>
#include <string.h>

#include <windef.h>
#include <winnt.h>
#include <winerror.h>
#include <winbase.h>
#include <winnls.h>
#include <winuser.h>
#include <winreg.h>

/* What WIN32_LEAN_AND_MEAN leaves out. */
#ifndef WIN32_LEAN_AND_MEAN
#include <mmsystem.h>
#include <shellapi.h>
#include <wincrypt.h>
#include <winsock.h>
#endif

#endif
