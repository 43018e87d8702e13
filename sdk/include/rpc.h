#ifndef ISAPI_RPC_H
#define ISAPI_RPC_H
#include <windows.h>
#define RPC_S_OK 0
#define RPC_ENTRY
typedef long RPC_STATUS;
typedef unsigned char *RPC_CSTR;
#ifdef __cplusplus
extern "C" {
#endif
RPC_STATUS UuidCreate(UUID *Uuid);
RPC_STATUS UuidToStringA(const UUID *Uuid, RPC_CSTR *StringUuid);
RPC_STATUS RpcStringFreeA(RPC_CSTR *String);
#define UuidToString UuidToStringA
#define RpcStringFree RpcStringFreeA
#ifdef __cplusplus
}
#endif
#endif
