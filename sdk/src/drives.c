/* Drives: there is one, with room for what memory may hold. */
#include <windows.h>

#define DRIVE_BYTES (1u << 30)
#define SECTOR_BYTES 512
#define SECTORS_PER_CLUSTER 8

UINT WINAPI GetDriveTypeA(LPCSTR root) {
  (void)root;
  return DRIVE_FIXED;
}

UINT WINAPI GetDriveTypeW(LPCWSTR root) {
  (void)root;
  return DRIVE_FIXED;
}

DWORD WINAPI GetLogicalDrives(VOID) { return 1 << 2; }

BOOL WINAPI GetDiskFreeSpaceA(LPCSTR root, LPDWORD sectors, LPDWORD bytes, LPDWORD free_clusters,
                              LPDWORD clusters) {
  DWORD all = DRIVE_BYTES / SECTOR_BYTES / SECTORS_PER_CLUSTER;
  (void)root;
  if (sectors != NULL) *sectors = SECTORS_PER_CLUSTER;
  if (bytes != NULL) *bytes = SECTOR_BYTES;
  if (free_clusters != NULL) *free_clusters = all;
  if (clusters != NULL) *clusters = all;
  return TRUE;
}

BOOL WINAPI GetDiskFreeSpaceW(LPCWSTR root, LPDWORD sectors, LPDWORD bytes, LPDWORD free_clusters,
                              LPDWORD clusters) {
  (void)root;
  return GetDiskFreeSpaceA(NULL, sectors, bytes, free_clusters, clusters);
}

BOOL WINAPI GetDiskFreeSpaceExA(LPCSTR folder, PULARGE_INTEGER available, PULARGE_INTEGER total,
                                PULARGE_INTEGER free_bytes) {
  (void)folder;
  if (available != NULL) available->QuadPart = DRIVE_BYTES;
  if (total != NULL) total->QuadPart = DRIVE_BYTES;
  if (free_bytes != NULL) free_bytes->QuadPart = DRIVE_BYTES;
  return TRUE;
}

BOOL WINAPI GetDiskFreeSpaceExW(LPCWSTR folder, PULARGE_INTEGER available, PULARGE_INTEGER total,
                                PULARGE_INTEGER free_bytes) {
  (void)folder;
  return GetDiskFreeSpaceExA(NULL, available, total, free_bytes);
}

BOOL WINAPI AreFileApisANSI(VOID) { return TRUE; }

VOID WINAPI SetFileApisToANSI(VOID) {}

VOID WINAPI SetFileApisToOEM(VOID) {}
