#ifndef ISAPI_DIRECT_H
#define ISAPI_DIRECT_H
#ifdef __cplusplus
extern "C" {
#endif
char *_getcwd(char *to, int size);
int _chdir(const char *path);
int _mkdir(const char *path);
int _rmdir(const char *path);
int _getdrive(void);
int _chdrive(int drive);
char *_getdcwd(int drive, char *to, int size);
char *getcwd(char *to, unsigned long size);
int chdir(const char *path);
int rmdir(const char *path);
static __inline__ int mkdir(const char *path) { return _mkdir(path); }
#ifdef __cplusplus
}
#endif
#endif
