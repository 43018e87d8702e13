/* Of sockets, what needs none: byte orders, and addresses in text. */
#include <stdio.h>
#include <string.h>
#include <winsock2.h>

#include "text.h"

u_short WINAPI htons(u_short value) { return __builtin_bswap16(value); }
u_short WINAPI ntohs(u_short value) { return __builtin_bswap16(value); }
u_long WINAPI htonl(u_long value) { return __builtin_bswap32(value); }
u_long WINAPI ntohl(u_long value) { return __builtin_bswap32(value); }

unsigned long WINAPI inet_addr(const char *text) {
  unsigned parts[4];
  int length = 0;
  if (sscanf(text, "%u.%u.%u.%u%n", &parts[0], &parts[1], &parts[2], &parts[3], &length) != 4 ||
      text[length] != 0) {
    return INADDR_NONE;
  }
  unsigned long address = 0;
  for (int i = 0; i < 4; i++) {
    if (parts[i] > 255) return INADDR_NONE;
    address |= (unsigned long)parts[i] << (8 * i);
  }
  return address;
}

char *WINAPI inet_ntoa(struct in_addr address) {
  static char text[16];
  const unsigned char *bytes = (const unsigned char *)&address;
  sprintf(text, "%u.%u.%u.%u", bytes[0], bytes[1], bytes[2], bytes[3]);
  return text;
}

const char *WINAPI inet_ntop(int family, const void *address, char *to, size_t size) {
  struct in_addr in;
  if (family != AF_INET) {
    SetLastError(WSAEAFNOSUPPORT);
    return NULL;
  }
  memcpy(&in, address, sizeof in);
  return isapi_strcpy_s(to, size, inet_ntoa(in), 0) == 0 ? to : NULL;
}

int WINAPI inet_pton(int family, const char *text, void *to) {
  if (family != AF_INET) {
    SetLastError(WSAEAFNOSUPPORT);
    return -1;
  }
  unsigned long address = inet_addr(text);
  if (address == INADDR_NONE && strcmp(text, "255.255.255.255") != 0) return 0;
  memcpy(to, &address, sizeof address);
  return 1;
}

int WINAPI gethostname(char *to, int size) {
  if (size < (int)sizeof "localhost") return SOCKET_ERROR;
  strcpy(to, "localhost");
  return 0;
}

int WINAPI WSAGetLastError(void) { return (int)GetLastError(); }
void WINAPI WSASetLastError(int error) { SetLastError((DWORD)error); }
