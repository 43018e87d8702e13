/* Timers that call functions, in the pool. A queue is all timers that name it. */
#include <stdlib.h>

#include "fiber.h"

ISAPI_IMPORT(pool_timer_new)
int isapi_import_pool_timer_new(PVOID function, PVOID parameter, DWORD due, DWORD period);
ISAPI_IMPORT(pool_timer_change)
int isapi_import_pool_timer_change(HANDLE timer, DWORD due, DWORD period);
ISAPI_IMPORT(pool_timer_stop) int isapi_import_pool_timer_stop(HANDLE timer);
ISAPI_IMPORT(pool_timer_running) int isapi_import_pool_timer_running(HANDLE timer);

struct timer_queue {
  struct timer_entry *first;
};

struct timer_entry {
  HANDLE timer;
  struct timer_entry *next;
};

static struct timer_queue default_timer_queue;

static struct timer_queue *timer_queue_of(HANDLE queue) {
  return queue == NULL ? &default_timer_queue : queue;
}

HANDLE WINAPI CreateTimerQueue(VOID) { return calloc(1, sizeof(struct timer_queue)); }

BOOL WINAPI CreateTimerQueueTimer(PHANDLE to, HANDLE queue, WAITORTIMERCALLBACK function,
                                  PVOID parameter, DWORD due, DWORD period, ULONG flags) {
  (void)flags;
  struct timer_entry *entry = malloc(sizeof *entry);
  if (entry == NULL) {
    SetLastError(ERROR_NOT_ENOUGH_MEMORY);
    return FALSE;
  }
  int answer = isapi_import_pool_timer_new((PVOID)function, parameter, due, period);
  if (!isapi_succeeds(answer)) {
    free(entry);
    return FALSE;
  }
  entry->timer = *to = (HANDLE)answer;
  entry->next = timer_queue_of(queue)->first;
  timer_queue_of(queue)->first = entry;
  return TRUE;
}

BOOL WINAPI ChangeTimerQueueTimer(HANDLE queue, HANDLE timer, ULONG due, ULONG period) {
  (void)queue;
  return isapi_succeeds(isapi_import_pool_timer_change(timer, due, period));
}

/* Ends a timer: waits for what it has called, or tells whether that still runs. */
static BOOL end_timer(HANDLE timer, HANDLE event) {
  if (!isapi_succeeds(isapi_import_pool_timer_stop(timer))) return FALSE;
  BOOL runs = isapi_import_pool_timer_running(timer) > 0;
  while (event != NULL && isapi_import_pool_timer_running(timer) > 0) Sleep(1);
  CloseHandle(timer);
  if (event != NULL && event != INVALID_HANDLE_VALUE) SetEvent(event);
  if (event == NULL && runs) SetLastError(ERROR_IO_PENDING);
  return event != NULL || !runs;
}

BOOL WINAPI DeleteTimerQueueTimer(HANDLE queue, HANDLE timer, HANDLE event) {
  struct timer_entry **at = &timer_queue_of(queue)->first;
  while (*at != NULL && (*at)->timer != timer) at = &(*at)->next;
  if (*at == NULL) {
    SetLastError(ERROR_INVALID_HANDLE);
    return FALSE;
  }
  struct timer_entry *entry = *at;
  *at = entry->next;
  free(entry);
  return end_timer(timer, event);
}

BOOL WINAPI DeleteTimerQueueEx(HANDLE queue, HANDLE event) {
  if (queue == NULL) {
    SetLastError(ERROR_INVALID_HANDLE);
    return FALSE;
  }
  struct timer_queue *all = queue;
  BOOL ended = TRUE;
  while (all->first != NULL) {
    ended = DeleteTimerQueueTimer(queue, all->first->timer, event) && ended;
  }
  free(queue);
  return ended;
}

BOOL WINAPI DeleteTimerQueue(HANDLE queue) { return DeleteTimerQueueEx(queue, NULL); }
