#ifndef ISAPI_LMCONS_H
#define ISAPI_LMCONS_H
#define CNLEN 15
#define DNLEN 15
#define UNLEN 256
#define PWLEN 256
#define NERR_Success 0
typedef DWORD NET_API_STATUS;
#endif
