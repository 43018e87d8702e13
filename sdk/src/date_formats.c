/* Dates and times as text, by pictures such as "ddd, dd MMM yyyy".
   https://learn.microsoft.com/en-us/windows/win32/intl/day--month--year--and-era-format-pictures */
#include <stdlib.h>
#include <string.h>

#include "text.h"

static const char *const day_names[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                        "Thursday", "Friday", "Saturday"};
static const char *const month_names[] = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};

static void put_counted(struct isapi_sink *sink, const char *text, int most) {
  for (int i = 0; text[i] && (most == 0 || i < most); i++) sink->put(sink, (unsigned char)text[i]);
}

static void put_value(struct isapi_sink *sink, int value, int digits) {
  char text[12];
  wsprintfA(text, digits >= 4 ? "%04d" : digits >= 2 ? "%02d" : "%d", value);
  put_counted(sink, text, 0);
}

/* One run of a letter; FALSE if it stands for itself. */
static BOOL put_picture(struct isapi_sink *sink, char letter, int count, const SYSTEMTIME *time) {
  switch (letter) {
    case 'd':
      if (count <= 2) put_value(sink, time->wDay, count);
      else put_counted(sink, day_names[time->wDayOfWeek % 7], count == 3 ? 3 : 0);
      return TRUE;
    case 'M':
      if (count <= 2) put_value(sink, time->wMonth, count);
      else put_counted(sink, month_names[(time->wMonth + 11) % 12], count == 3 ? 3 : 0);
      return TRUE;
    case 'y': put_value(sink, count <= 2 ? time->wYear % 100 : time->wYear, count); return TRUE;
    case 'h': put_value(sink, (time->wHour + 11) % 12 + 1, count); return TRUE;
    case 'H': put_value(sink, time->wHour, count); return TRUE;
    case 'm': put_value(sink, time->wMinute, count); return TRUE;
    case 's': put_value(sink, time->wSecond, count); return TRUE;
    case 't': put_counted(sink, time->wHour < 12 ? "AM" : "PM", count == 1 ? 1 : 0); return TRUE;
    default: return FALSE;
  }
}

static void put_date(struct isapi_sink *sink, const char *format, const SYSTEMTIME *given) {
  SYSTEMTIME now;
  if (given == NULL) GetLocalTime(&now);
  const SYSTEMTIME *time = given == NULL ? &now : given;
  BOOL quoted = FALSE;
  while (*format) {
    char letter = *format;
    int count = 1;
    while (format[count] == letter) count++;
    if (letter == '\'') {
      quoted = !quoted;
      format++;
    } else if (!quoted && put_picture(sink, letter, count, time)) {
      format += count;
    } else {
      sink->put(sink, (unsigned char)*format++);
    }
  }
  sink->put(sink, 0);
}

static int date_into(const char *format, const SYSTEMTIME *time, void *to, int room, BOOL wide) {
  struct isapi_buffer buffer;
  struct isapi_sink *sink = wide ? isapi_wide_buffer(&buffer, to, (size_t)room)
                                 : isapi_narrow_buffer(&buffer, to, (size_t)room);
  put_date(sink, format, time);
  if (room != 0 && sink->count > (size_t)room) {
    SetLastError(ERROR_INSUFFICIENT_BUFFER);
    return 0;
  }
  return (int)sink->count;
}

static const char *date_picture(DWORD flags) {
  return (flags & DATE_LONGDATE) != 0 ? "dddd, MMMM d, yyyy" : "M/d/yyyy";
}

static const char *time_picture(DWORD flags) {
  BOOL seconds = (flags & (TIME_NOSECONDS | TIME_NOMINUTESORSECONDS)) == 0;
  if ((flags & TIME_FORCE24HOURFORMAT) != 0) return seconds ? "HH:mm:ss" : "HH:mm";
  return seconds ? "h:mm:ss tt" : "h:mm tt";
}

#define DATE(name, picture)                                                                       \
  int WINAPI name##A(LCID locale, DWORD flags, const SYSTEMTIME *time, LPCSTR format, LPSTR to,   \
                     int room) {                                                                  \
    (void)locale;                                                                                 \
    return date_into(format == NULL ? picture(flags) : format, time, to, room, FALSE);            \
  }                                                                                               \
  int WINAPI name##W(LCID locale, DWORD flags, const SYSTEMTIME *time, LPCWSTR format, LPWSTR to, \
                     int room) {                                                                  \
    (void)locale;                                                                                 \
    char *narrow = isapi_narrowed(format);                                                        \
    int length = date_into(narrow == NULL ? picture(flags) : narrow, time, to, room, TRUE);       \
    free(narrow);                                                                                 \
    return length;                                                                                \
  }

DATE(GetDateFormat, date_picture)
DATE(GetTimeFormat, time_picture)
