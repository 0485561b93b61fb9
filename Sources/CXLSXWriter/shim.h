// The types of libxlsxwriter, as Debian's libxlsxwriter-dev installs it. The library itself is opened when a
// workbook is asked for, see XLSXLibrary.swift, so that nothing is linked here.
#include <xlsxwriter.h>

#ifdef __linux__
// Linux has files that lie in memory and have no name; glibc declares them for GNU's own programs alone.
int memfd_create(const char *name, unsigned int flags);
#endif
