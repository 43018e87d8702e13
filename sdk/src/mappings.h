#ifndef ISAPI_MAPPINGS_H
#define ISAPI_MAPPINGS_H

#include "abi.h"

/* Closes a handle of a mapping; FALSE if it is of something else. */
BOOL isapi_close_mapping(HANDLE handle);

#endif
