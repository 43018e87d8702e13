/* Sockets are not here: a source that calls them compiles, the loader lists the
   calls, and one that is made ends its request. Byte orders and addresses in
   text are here.
   https://learn.microsoft.com/en-us/windows/win32/api/winsock2/ */
#ifndef ISAPI_WINSOCK2_H
#define ISAPI_WINSOCK2_H

#include <minwinbase.h>
#include <winerror.h>
#define WSASocket WSASocketA

typedef UINT_PTR SOCKET;
typedef unsigned char u_char;
typedef unsigned short u_short;
typedef unsigned int u_int;
typedef unsigned long u_long;
typedef unsigned long long u_int64;

#define INVALID_SOCKET ((SOCKET)~0)
#define SOCKET_ERROR (-1)
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_INET 2
#define AF_INET6 23
#define PF_INET AF_INET
#define PF_INET6 AF_INET6
#define PF_UNSPEC AF_UNSPEC
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define IPPROTO_IP 0
#define IPPROTO_TCP 6
#define IPPROTO_UDP 17
#define SOL_SOCKET 0xffff
#define SO_REUSEADDR 0x0004
#define SO_KEEPALIVE 0x0008
#define SO_LINGER 0x0080
#define SO_SNDBUF 0x1001
#define SO_RCVBUF 0x1002
#define SO_SNDTIMEO 0x1005
#define SO_RCVTIMEO 0x1006
#define SO_ERROR 0x1007
#define TCP_NODELAY 0x0001
#define SOMAXCONN 0x7fffffff
#define MSG_OOB 0x1
#define MSG_PEEK 0x2
#define SD_RECEIVE 0
#define SD_SEND 1
#define SD_BOTH 2
#define FIONBIO 0x8004667e
#define FIONREAD 0x4004667f
#define INADDR_ANY ((u_long)0x00000000)
#define INADDR_LOOPBACK 0x7f000001
#define INADDR_BROADCAST ((u_long)0xffffffff)
#define INADDR_NONE 0xffffffff
#define FD_SETSIZE 64
#define WSADESCRIPTION_LEN 256
#define WSASYS_STATUS_LEN 128
#define MAXGETHOSTSTRUCT 1024
#define NI_MAXHOST 1025
#define NI_MAXSERV 32

struct in_addr {
  union {
    struct {
      u_char s_b1, s_b2, s_b3, s_b4;
    } S_un_b;
    u_long S_addr;
  } S_un;
#define s_addr S_un.S_addr
};
typedef struct in_addr IN_ADDR, *PIN_ADDR;
struct sockaddr {
  u_short sa_family;
  char sa_data[14];
};
typedef struct sockaddr SOCKADDR, *PSOCKADDR, *LPSOCKADDR;
struct sockaddr_in {
  short sin_family;
  u_short sin_port;
  struct in_addr sin_addr;
  char sin_zero[8];
};
typedef struct sockaddr_storage SOCKADDR_STORAGE, *PSOCKADDR_STORAGE;
typedef struct sockaddr_in SOCKADDR_IN, *PSOCKADDR_IN, *LPSOCKADDR_IN;
struct in6_addr {
  union {
    u_char Byte[16];
    u_short Word[8];
  } u;
#define s6_addr u.Byte
};
typedef struct in6_addr IN6_ADDR, *PIN6_ADDR;
struct sockaddr_in6 {
  short sin6_family;
  u_short sin6_port;
  u_long sin6_flowinfo;
  struct in6_addr sin6_addr;
  u_long sin6_scope_id;
};
typedef struct sockaddr_in6 SOCKADDR_IN6, *PSOCKADDR_IN6;
#define INET_ADDRSTRLEN 22
#define INET6_ADDRSTRLEN 65
struct sockaddr_storage {
  short ss_family;
  char ss_data[126];
};
struct hostent {
  char *h_name;
  char **h_aliases;
  short h_addrtype, h_length;
  char **h_addr_list;
#define h_addr h_addr_list[0]
};
typedef struct hostent HOSTENT, *PHOSTENT, *LPHOSTENT;
struct servent {
  char *s_name;
  char **s_aliases;
  short s_port;
  char *s_proto;
};
struct protoent {
  char *p_name;
  char **p_aliases;
  short p_proto;
};
struct linger {
  u_short l_onoff, l_linger;
};
#ifndef __wasilibc___struct_timeval_h
#define __wasilibc___struct_timeval_h
struct timeval {
  long tv_sec, tv_usec;
};
#endif
typedef struct fd_set {
  u_int fd_count;
  SOCKET fd_array[FD_SETSIZE];
} fd_set;
#define FD_ZERO(set) ((set)->fd_count = 0)
#define FD_SET(socket, set)                                                        \
  do {                                                                             \
    if ((set)->fd_count < FD_SETSIZE) (set)->fd_array[(set)->fd_count++] = (socket); \
  } while (0)
typedef struct _WSABUF {
  u_long len;
  char *buf;
} WSABUF, *LPWSABUF;
typedef HANDLE WSAEVENT;
typedef OVERLAPPED WSAOVERLAPPED, *LPWSAOVERLAPPED;
typedef void(CALLBACK *LPWSAOVERLAPPED_COMPLETION_ROUTINE)(DWORD error, DWORD count,
                                                           LPWSAOVERLAPPED overlapped,
                                                           DWORD flags);
#define WSA_INVALID_EVENT ((WSAEVENT)0)
#define WSA_FLAG_OVERLAPPED 0x1
#define WSA_IO_PENDING ERROR_IO_PENDING
#define FD_READ 0x01
#define FD_WRITE 0x02
#define FD_OOB 0x04
#define FD_ACCEPT 0x08
#define FD_CONNECT 0x10
#define FD_CLOSE 0x20
typedef struct WSAData {
  WORD wVersion, wHighVersion;
  char szDescription[WSADESCRIPTION_LEN + 1];
  char szSystemStatus[WSASYS_STATUS_LEN + 1];
  unsigned short iMaxSockets, iMaxUdpDg;
  char *lpVendorInfo;
} WSADATA, *LPWSADATA;
typedef struct addrinfo {
  int ai_flags, ai_family, ai_socktype, ai_protocol;
  size_t ai_addrlen;
  char *ai_canonname;
  struct sockaddr *ai_addr;
  struct addrinfo *ai_next;
} ADDRINFO, ADDRINFOA, *PADDRINFOA;
struct tcp_keepalive {
  u_long onoff, keepalivetime, keepaliveinterval;
};
#define SIO_KEEPALIVE_VALS 0x98000004
#define EAI_AGAIN WSATRY_AGAIN
#define EAI_BADFLAGS WSAEINVAL
#define EAI_FAIL WSANO_RECOVERY
#define EAI_FAMILY WSAEAFNOSUPPORT
#define EAI_MEMORY ERROR_NOT_ENOUGH_MEMORY
#define EAI_NONAME WSAHOST_NOT_FOUND
#define EAI_SERVICE WSATYPE_NOT_FOUND
#define EAI_SOCKTYPE WSAESOCKTNOSUPPORT
#define gai_strerrorA(error) "an address cannot be found"
#define gai_strerror gai_strerrorA
#define NI_NUMERICHOST 0x2
#define NI_NUMERICSERV 0x8
#define IPV6_V6ONLY 27
#define IPPROTO_IPV6 41
#define AI_PASSIVE 0x1
#define AI_CANONNAME 0x2
#define AI_NUMERICHOST 0x4

#ifdef __cplusplus
extern "C" {
#endif

u_short WINAPI htons(u_short value);
u_short WINAPI ntohs(u_short value);
u_long WINAPI htonl(u_long value);
u_long WINAPI ntohl(u_long value);
unsigned long WINAPI inet_addr(const char *text);
char *WINAPI inet_ntoa(struct in_addr address);
const char *WINAPI inet_ntop(int family, const void *address, char *to, size_t size);
int WINAPI inet_pton(int family, const char *text, void *to);
int WINAPI gethostname(char *name, int length);

int WINAPI WSAStartup(WORD version, LPWSADATA data);
int WINAPI WSACleanup(void);
int WINAPI WSAGetLastError(void);
void WINAPI WSASetLastError(int error);
SOCKET WINAPI socket(int family, int type, int protocol);
int WINAPI closesocket(SOCKET socket);
int WINAPI connect(SOCKET socket, const struct sockaddr *address, int length);
int WINAPI bind(SOCKET socket, const struct sockaddr *address, int length);
int WINAPI listen(SOCKET socket, int backlog);
SOCKET WINAPI accept(SOCKET socket, struct sockaddr *address, int *length);
int WINAPI send(SOCKET socket, const char *buffer, int length, int flags);
int WINAPI recv(SOCKET socket, char *buffer, int length, int flags);
int WINAPI sendto(SOCKET socket, const char *buffer, int length, int flags,
                  const struct sockaddr *to, int to_length);
int WINAPI recvfrom(SOCKET socket, char *buffer, int length, int flags, struct sockaddr *from,
                    int *from_length);
int WINAPI shutdown(SOCKET socket, int how);
int WINAPI setsockopt(SOCKET socket, int level, int name, const char *value, int length);
int WINAPI getsockopt(SOCKET socket, int level, int name, char *value, int *length);
int WINAPI ioctlsocket(SOCKET socket, long command, u_long *argument);
int WINAPI select(int count, fd_set *read, fd_set *write, fd_set *except,
                  const struct timeval *timeout);
int WINAPI getsockname(SOCKET socket, struct sockaddr *address, int *length);
int WINAPI getpeername(SOCKET socket, struct sockaddr *address, int *length);
struct hostent *WINAPI gethostbyname(const char *name);
struct hostent *WINAPI gethostbyaddr(const char *address, int length, int type);
struct servent *WINAPI getservbyname(const char *name, const char *protocol);
int WINAPI getaddrinfo(const char *node, const char *service, const ADDRINFOA *hints,
                       PADDRINFOA *result);
void WINAPI freeaddrinfo(PADDRINFOA result);
SOCKET WINAPI WSASocketA(int family, int type, int protocol, LPVOID info, DWORD group,
                         DWORD flags);
int WINAPI WSASend(SOCKET socket, LPWSABUF buffers, DWORD count, LPDWORD sent, DWORD flags,
                   LPWSAOVERLAPPED overlapped, LPWSAOVERLAPPED_COMPLETION_ROUTINE routine);
int WINAPI WSARecv(SOCKET socket, LPWSABUF buffers, DWORD count, LPDWORD received,
                   LPDWORD flags, LPWSAOVERLAPPED overlapped,
                   LPWSAOVERLAPPED_COMPLETION_ROUTINE routine);
int WINAPI WSAEventSelect(SOCKET socket, WSAEVENT event, long events);
WSAEVENT WINAPI WSACreateEvent(void);
BOOL WINAPI WSACloseEvent(WSAEVENT event);
BOOL WINAPI WSAGetOverlappedResult(SOCKET socket, LPWSAOVERLAPPED overlapped, LPDWORD count,
                                   BOOL waits, LPDWORD flags);
int WINAPI WSAStringToAddressA(LPSTR text, int family, LPVOID info, LPSOCKADDR to, int *length);
int WINAPI WSAStringToAddressW(LPWSTR text, int family, LPVOID info, LPSOCKADDR to, int *length);
int WINAPI WSAIoctl(SOCKET socket, DWORD code, LPVOID in, DWORD in_length, LPVOID out,
                    DWORD out_length, LPDWORD count, LPWSAOVERLAPPED overlapped,
                    LPWSAOVERLAPPED_COMPLETION_ROUTINE routine);
int WINAPI getnameinfo(const struct sockaddr *address, int length, char *host,
                       DWORD host_length, char *service, DWORD service_length, int flags);
int WINAPI __WSAFDIsSet(SOCKET socket, fd_set *set);
#define FD_ISSET(socket, set) __WSAFDIsSet((socket), (set))

#ifdef __cplusplus
}
#endif

#endif
