// The types of OpenBLAS's C interface, as Debian's libopenblas-dev installs it. The library itself is
// opened when a large product needs it, see OpenBLAS.swift, so that nothing is linked here.
#include <cblas.h>
