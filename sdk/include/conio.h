#ifndef ISAPI_CONIO_H
#define ISAPI_CONIO_H
#ifdef __cplusplus
extern "C" {
#endif
int _getch(void);
int _getche(void);
int _kbhit(void);
int _putch(int c);
int _cputs(const char *text);
int _cprintf(const char *format, ...);
int getch(void);
int kbhit(void);
#ifdef __cplusplus
}
#endif
#endif
