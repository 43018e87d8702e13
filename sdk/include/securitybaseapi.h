/* Who may do what. There are no users: a descriptor is kept, and never asked. */
#ifndef ISAPI_SECURITYBASEAPI_H
#define ISAPI_SECURITYBASEAPI_H
#include <winnt.h>
#ifdef __cplusplus
extern "C" {
#endif
BOOL WINAPI InitializeSecurityDescriptor(PSECURITY_DESCRIPTOR pSecurityDescriptor, DWORD dwRevision);
BOOL WINAPI IsValidSecurityDescriptor(PSECURITY_DESCRIPTOR pSecurityDescriptor);
DWORD WINAPI GetSecurityDescriptorLength(PSECURITY_DESCRIPTOR pSecurityDescriptor);
BOOL WINAPI SetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR pSecurityDescriptor, BOOL bDaclPresent,
                                      PACL pDacl, BOOL bDaclDefaulted);
BOOL WINAPI GetSecurityDescriptorDacl(PSECURITY_DESCRIPTOR pSecurityDescriptor, LPBOOL lpbDaclPresent,
                                      PACL *pDacl, LPBOOL lpbDaclDefaulted);
#ifdef __cplusplus
}
#endif
#endif
