/* ISAPI filters: their structures, for sources that have both. Filters are not
   run here.
   https://learn.microsoft.com/en-us/previous-versions/iis/6.0-sdk/ms524610(v=vs.90) */
#ifndef ISAPI_HTTPFILT_H
#define ISAPI_HTTPFILT_H

#include <windows.h>

#define HTTP_FILTER_REVISION MAKELONG(0, 8)
#define SF_MAX_USERNAME (256 + 1)
#define SF_MAX_PASSWORD (256 + 1)
#define SF_MAX_AUTH_TYPE (32 + 1)
#define SF_MAX_FILTER_DESC_LEN (256 + 1)

#define SF_NOTIFY_SECURE_PORT 0x00000001
#define SF_NOTIFY_NONSECURE_PORT 0x00000002
#define SF_NOTIFY_END_OF_REQUEST 0x00000080
#define SF_NOTIFY_END_OF_NET_SESSION 0x00000100
#define SF_NOTIFY_LOG 0x00000200
#define SF_NOTIFY_SEND_RAW_DATA 0x00000400
#define SF_NOTIFY_ACCESS_DENIED 0x00000800
#define SF_NOTIFY_URL_MAP 0x00001000
#define SF_NOTIFY_AUTHENTICATION 0x00002000
#define SF_NOTIFY_PREPROC_HEADERS 0x00004000
#define SF_NOTIFY_READ_RAW_DATA 0x00008000
#define SF_NOTIFY_SEND_RESPONSE 0x00000040
#define SF_NOTIFY_AUTH_COMPLETE 0x04000000
#define SF_NOTIFY_ORDER_HIGH 0x00080000
#define SF_NOTIFY_ORDER_MEDIUM 0x00040000
#define SF_NOTIFY_ORDER_LOW 0x00020000
#define SF_NOTIFY_ORDER_DEFAULT SF_NOTIFY_ORDER_LOW

typedef enum SF_STATUS_TYPE {
  SF_STATUS_REQ_FINISHED = 0x08000000,
  SF_STATUS_REQ_FINISHED_KEEP_CONN,
  SF_STATUS_REQ_NEXT_NOTIFICATION,
  SF_STATUS_REQ_HANDLED_NOTIFICATION,
  SF_STATUS_REQ_ERROR,
  SF_STATUS_REQ_READ_NEXT
} SF_STATUS_TYPE;
typedef enum SF_REQ_TYPE {
  SF_REQ_SEND_RESPONSE_HEADER,
  SF_REQ_ADD_HEADERS_ON_DENIAL,
  SF_REQ_SET_NEXT_READ_SIZE,
  SF_REQ_SET_PROXY_INFO,
  SF_REQ_GET_CONNID,
  SF_REQ_SET_CERTIFICATE_INFO,
  SF_REQ_GET_PROPERTY,
  SF_REQ_NORMALIZE_URL,
  SF_REQ_DISABLE_NOTIFICATIONS
} SF_REQ_TYPE;

typedef struct _HTTP_FILTER_CONTEXT {
  DWORD cbSize;
  DWORD Revision;
  PVOID ServerContext;
  DWORD ulReserved;
  BOOL fIsSecurePort;
  PVOID pFilterContext;
  BOOL(WINAPI *GetServerVariable)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPVOID buffer,
                                  LPDWORD size);
  BOOL(WINAPI *AddResponseHeaders)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR headers,
                                   DWORD reserved);
  BOOL(WINAPI *WriteClient)(struct _HTTP_FILTER_CONTEXT *pfc, LPVOID buffer, LPDWORD bytes,
                            DWORD reserved);
  VOID *(WINAPI *AllocMem)(struct _HTTP_FILTER_CONTEXT *pfc, DWORD bytes, DWORD reserved);
  BOOL(WINAPI *ServerSupportFunction)(struct _HTTP_FILTER_CONTEXT *pfc, enum SF_REQ_TYPE request,
                                      PVOID data, ULONG_PTR ul1, ULONG_PTR ul2);
} HTTP_FILTER_CONTEXT, *PHTTP_FILTER_CONTEXT;
typedef struct _HTTP_FILTER_VERSION {
  DWORD dwServerFilterVersion;
  DWORD dwFilterVersion;
  CHAR lpszFilterDesc[SF_MAX_FILTER_DESC_LEN];
  DWORD dwFlags;
} HTTP_FILTER_VERSION, *PHTTP_FILTER_VERSION;
typedef struct _HTTP_FILTER_PREPROC_HEADERS {
  BOOL(WINAPI *GetHeader)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPVOID buffer,
                          LPDWORD size);
  BOOL(WINAPI *SetHeader)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPSTR value);
  BOOL(WINAPI *AddHeader)(struct _HTTP_FILTER_CONTEXT *pfc, LPSTR name, LPSTR value);
  DWORD HttpStatus;
  DWORD dwReserved;
} HTTP_FILTER_PREPROC_HEADERS, *PHTTP_FILTER_PREPROC_HEADERS;
typedef struct _HTTP_FILTER_AUTHENT {
  CHAR *pszUser;
  DWORD cbUserBuff;
  CHAR *pszPassword;
  DWORD cbPasswordBuff;
} HTTP_FILTER_AUTHENT, *PHTTP_FILTER_AUTHENT;
typedef struct _HTTP_FILTER_URL_MAP {
  const CHAR *pszURL;
  CHAR *pszPhysicalPath;
  DWORD cbPathBuff;
} HTTP_FILTER_URL_MAP, *PHTTP_FILTER_URL_MAP;
typedef struct _HTTP_FILTER_RAW_DATA {
  PVOID pvInData;
  DWORD cbInData, cbInBuffer, dwReserved;
} HTTP_FILTER_RAW_DATA, *PHTTP_FILTER_RAW_DATA;
typedef struct _HTTP_FILTER_ACCESS_DENIED {
  const CHAR *pszURL;
  const CHAR *pszPhysicalPath;
  DWORD dwReason;
} HTTP_FILTER_ACCESS_DENIED, *PHTTP_FILTER_ACCESS_DENIED;
typedef struct _HTTP_FILTER_LOG {
  const CHAR *pszClientHostName, *pszClientUserName, *pszServerName, *pszOperation, *pszTarget,
      *pszParameters;
  DWORD dwHttpStatus, dwWin32Status, dwBytesSent, dwBytesRecvd, msTimeForProcessing;
} HTTP_FILTER_LOG, *PHTTP_FILTER_LOG;
typedef HTTP_FILTER_PREPROC_HEADERS HTTP_FILTER_SEND_RESPONSE, *PHTTP_FILTER_SEND_RESPONSE;

#ifdef __cplusplus
extern "C" {
#endif

DWORD WINAPI HttpFilterProc(HTTP_FILTER_CONTEXT *pfc, DWORD notificationType,
                            LPVOID pvNotification);
BOOL WINAPI GetFilterVersion(HTTP_FILTER_VERSION *pVer);
BOOL WINAPI TerminateFilter(DWORD dwFlags);

#ifdef __cplusplus
}
#endif

#endif
