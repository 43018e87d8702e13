/* Which Windows a source is for: all of it is here, or none. */
#ifndef _WIN32_WINNT
#define _WIN32_WINNT 0x0a00
#endif
#ifndef WINVER
#define WINVER _WIN32_WINNT
#endif
