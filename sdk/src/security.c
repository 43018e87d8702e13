/* Security descriptors: there are no users, so nothing asks them anything. */
#include <windows.h>

static SECURITY_DESCRIPTOR *valid_descriptor(PSECURITY_DESCRIPTOR given) {
  SECURITY_DESCRIPTOR *descriptor = given;
  if (descriptor != NULL && descriptor->Revision == SECURITY_DESCRIPTOR_REVISION) return descriptor;
  SetLastError(ERROR_INVALID_SECURITY_DESCR);
  return NULL;
}

BOOL InitializeSecurityDescriptor(PSECURITY_DESCRIPTOR given, DWORD revision) {
  if (revision != SECURITY_DESCRIPTOR_REVISION) {
    SetLastError(ERROR_UNKNOWN_REVISION);
    return FALSE;
  }
  *(SECURITY_DESCRIPTOR *)given = (SECURITY_DESCRIPTOR){.Revision = SECURITY_DESCRIPTOR_REVISION};
  return TRUE;
}

BOOL IsValidSecurityDescriptor(PSECURITY_DESCRIPTOR given) { return valid_descriptor(given) != NULL; }

DWORD GetSecurityDescriptorLength(PSECURITY_DESCRIPTOR given) {
  (void)given;
  return SECURITY_DESCRIPTOR_MIN_LENGTH;
}

BOOL SetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR given, BOOL present, PACL list, BOOL defaulted) {
  SECURITY_DESCRIPTOR *descriptor = valid_descriptor(given);
  if (descriptor == NULL) return FALSE;
  descriptor->Control &= ~(SE_DACL_PRESENT | SE_DACL_DEFAULTED);
  if (present) descriptor->Control |= SE_DACL_PRESENT;
  if (present && defaulted) descriptor->Control |= SE_DACL_DEFAULTED;
  descriptor->Dacl = present ? list : NULL;
  return TRUE;
}

BOOL GetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR given, LPBOOL present, PACL *list, LPBOOL defaulted) {
  SECURITY_DESCRIPTOR *descriptor = valid_descriptor(given);
  if (descriptor == NULL) return FALSE;
  *present = (descriptor->Control & SE_DACL_PRESENT) != 0;
  if (*present) {
    *list = descriptor->Dacl;
    *defaulted = (descriptor->Control & SE_DACL_DEFAULTED) != 0;
  }
  return TRUE;
}
