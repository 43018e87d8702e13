/* WriteClient in async mode. */
#include "contract.h"

static DWORD small(ECB *ecb) {
  static const struct part parts[] = {{"one ", 4}, {"two ", 4}, {"three", 5}};
  header(ecb, "200 OK", "Content-Type: text/plain\r\n\r\n");
  return chain(ecb, parts, 3, TRUE);
}

static DWORD blocks(ECB *ecb) {
  static unsigned char bytes[300][1000];
  struct part parts[300];
  for (int i = 0; i < 300; i++) {
    fill_pattern(bytes[i], sizeof bytes[i], i);
    parts[i].data = bytes[i];
    parts[i].size = sizeof bytes[i];
  }
  return chain(ecb, parts, 300, TRUE);
}

static VOID WINAPI not_inside(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, *(BOOL *)context ? "\"inside\"" : "\"later\"");
  done(ecb);
}

static DWORD inside(ECB *ecb) {
  static BOOL inside;
  inside = TRUE;
  on_completion(ecb, not_inside, &inside);
  submit_text(ecb, "x");
  inside = FALSE;
  return HSE_STATUS_PENDING;
}

static ECB *given_ecb;
static int given_context;

static VOID WINAPI was_given(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "%s,%s,%lu,%lu", ecb == given_ecb ? "true" : "false",
       context == &given_context ? "true" : "false", bytes, error);
  done(ecb);
}

static DWORD given(ECB *ecb) {
  given_ecb = ecb;
  on_completion(ecb, was_given, &given_context);
  submit_text(ecb, "four");
  return HSE_STATUS_PENDING;
}

static VOID WINAPI first_one(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "\"first\"");
}

static VOID WINAPI last_one(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "\"last\"");
  done(ecb);
}

static DWORD in_force(ECB *ecb) {
  on_completion(ecb, first_one, NULL);
  submit_text(ecb, "x");
  on_completion(ecb, last_one, NULL);
  return HSE_STATUS_PENDING;
}

static VOID WINAPI is_done(ECB *ecb, PVOID context, DWORD bytes, DWORD error) { done(ecb); }

static VOID WINAPI next_one(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "[%lu,%lu],%d", bytes, error, submit_text(ecb, "next"));
  on_completion(ecb, is_done, NULL);
}

static DWORD one_at_a_time(ECB *ecb) {
  on_completion(ecb, next_one, NULL);
  int first = submit_text(ecb, "first "), lost = submit_text(ecb, "lost");
  note(ecb, "%d,%d", first, lost);
  note(ecb, "%d", put_text(ecb, "lost"));
  return HSE_STATUS_PENDING;
}

static DWORD unregistered(ECB *ecb) {
  note(ecb, "%d", submit_text(ecb, "x"));
  return HSE_STATUS_SUCCESS;
}

static VOID WINAPI done_before(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "\"completed\",%lu,%s", bytes, done(ecb) == 0 ? "true" : "false");
}

static DWORD done_outstanding(ECB *ecb) {
  on_completion(ecb, done_before, NULL);
  submit_text(ecb, "all");
  note(ecb, "\"done\",%s", done(ecb) == 0 ? "true" : "false");
  return HSE_STATUS_PENDING;
}

static VOID WINAPI counted(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "%lu", bytes);
}

static DWORD success_outstanding(ECB *ecb) {
  unsigned char *bytes = malloc(500000);
  fill_pattern(bytes, 500000, 0);
  on_completion(ecb, counted, NULL);
  submit(ecb, bytes, 500000);
  free(bytes);
  return HSE_STATUS_SUCCESS;
}

static DWORD nothing(ECB *ecb) {
  static const struct part parts[] = {{"a", 1}, {"", 0}, {"b", 1}};
  return chain(ecb, parts, 3, TRUE);
}

static VOID WINAPI vector_sent(ECB *ecb, PVOID context, DWORD bytes, DWORD error) {
  note(ecb, "[%lu,%lu]", bytes, error);
  done(ecb);
}

static DWORD vector(ECB *ecb) {
  HSE_VECTOR_ELEMENT elements[3] = {
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, "one ", 0, 4},
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, "two ", 0, 4},
      {HSE_VECTOR_ELEMENT_TYPE_MEMORY_BUFFER, "three", 0, 5},
  };
  HSE_RESPONSE_VECTOR vector = {HSE_IO_ASYNC, NULL, NULL, 3, elements};
  on_completion(ecb, vector_sent, NULL);
  note(ecb, "%d", support(ecb, HSE_REQ_VECTOR_SEND, &vector, NULL, NULL));
  return HSE_STATUS_PENDING;
}

const struct play async_plays[] = {
    PLAY("a small answer goes out whole, each write completed once", small),
    PLAY("a long answer is whole and in order, each write completed once", blocks),
    PLAY("a completion never comes inside the call", inside),
    PLAY("the completion gets the control block, the context and the count", given),
    PLAY("the registration in force when it completes is called", in_force),
    PLAY("one operation at a time: others are refused with 170", one_at_a_time),
    PLAY("without a completion function a write is refused with 87", unregistered),
    PLAY("DONE with an operation outstanding: its completion first, then the end", done_outstanding),
    PLAY("SUCCESS with an operation outstanding ends after its completion", success_outstanding),
    PLAY("a write of nothing completes with 0, and ends nothing", nothing),
    PLAY("VECTOR_SEND sends its elements in one operation", vector),
    {0},
};
