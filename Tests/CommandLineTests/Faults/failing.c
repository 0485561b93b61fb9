/* Loaded before the C library (LD_PRELOAD): the n-th call of one function of the system fails.

   FAIL_CALL   which function: open, read, write, fsync, close, rename, link, unlink, mkdir, flock,
               lstat, stat, fstat, realpath, opendir, readdir
   FAIL_AT     the number of the call, from 1; without it the calls are only counted
   FAIL_ERRNO  the error; EIO without it
   FAIL_HOW    once (or nothing), on (this call and all later ones), kill (SIGKILL in its place),
               hup, int, term (that signal, then the call)
   FAIL_COUNT  a file that gets the number of calls when the process ends

   cc -shared -fPIC -o failing.so failing.c -ldl */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static const char *wanted, *how;
static int at, error_number = EIO, calls, sent;

__attribute__((constructor)) static void start(void) {
  const char *text;
  wanted = getenv("FAIL_CALL");
  how = getenv("FAIL_HOW");
  if ((text = getenv("FAIL_AT"))) at = atoi(text);
  if ((text = getenv("FAIL_ERRNO"))) error_number = atoi(text);
  sent = !how ? 0 : !strcmp(how, "hup") ? SIGHUP : !strcmp(how, "int") ? SIGINT
         : !strcmp(how, "term") ? SIGTERM : 0;
  if (sent) {
    /* A test runner may ignore or hold signals, and what it starts inherits that. */
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, sent);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    signal(sent, SIG_DFL);
  }
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAIL_COUNT");
  wanted = NULL;
  FILE *file = path ? fopen(path, "w") : NULL;
  if (file) {
    fprintf(file, "%d\n", calls);
    fclose(file);
  }
}

/* Whether this call is to fail. */
static int fails(const char *name) {
  if (!wanted || strcmp(name, wanted)) return 0;
  int number = __sync_add_and_fetch(&calls, 1);
  int on = how && !strcmp(how, "on");
  if (!at || (on ? number < at : number != at)) return 0;
  if (how && !strcmp(how, "kill")) raise(SIGKILL);
  if (sent) {
    raise(sent);
    return 0;
  }
  errno = error_number;
  return 1;
}

#define FAILING(type, name, failed, parameters, arguments) \
  type name parameters {                                   \
    type(*real) parameters = dlsym(RTLD_NEXT, #name);      \
    return fails(#name) ? failed : real arguments;         \
  }

FAILING(ssize_t, read, -1, (int d, void *b, size_t n), (d, b, n))
FAILING(ssize_t, write, -1, (int d, const void *b, size_t n), (d, b, n))
FAILING(int, fsync, -1, (int d), (d))
FAILING(int, rename, -1, (const char *a, const char *b), (a, b))
FAILING(int, link, -1, (const char *a, const char *b), (a, b))
FAILING(int, unlink, -1, (const char *a), (a))
FAILING(int, mkdir, -1, (const char *a, mode_t m), (a, m))
FAILING(int, flock, -1, (int d, int operation), (d, operation))
FAILING(int, lstat, -1, (const char *a, struct stat *s), (a, s))
FAILING(int, stat, -1, (const char *a, struct stat *s), (a, s))
FAILING(int, fstat, -1, (int d, struct stat *s), (d, s))
FAILING(char *, realpath, NULL, (const char *a, char *b), (a, b))
FAILING(DIR *, opendir, NULL, (const char *a), (a))
FAILING(struct dirent *, readdir, NULL, (DIR * d), (d))

/* A descriptor is closed even where `close` says that it failed. */
int close(int d) {
  int (*real)(int) = dlsym(RTLD_NEXT, "close");
  int fail = fails("close"), result = real(d);
  if (fail) errno = error_number;
  return fail ? -1 : result;
}

int open(const char *path, int flags, ...) {
  int (*real)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
  va_list rest;
  va_start(rest, flags);
  int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
  va_end(rest);
  return fails("open") ? -1 : real(path, flags, mode);
}
