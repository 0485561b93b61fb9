// OpenBLAS as Debian's libopenblas-dev installs it: cblas_dgemm and the number of its threads.
#include <cblas.h>
