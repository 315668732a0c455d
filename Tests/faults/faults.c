// Stands between a program and the system, counts its calls, and lets one of them go wrong.
//
// Preloaded by the tests of reliability. What the environment says:
//   FAULT_CALLS   the names of the calls that count, with blanks between them
//   FAULT_AT      the number of the call that goes wrong, from 1; none does where it is missing
//   FAULT_EVERY   goes wrong at every call whose number is a multiple of it, instead
//   FAULT_HOW     fail N: returns the error N in place of doing anything
//                 late N: does it, and returns the error N all the same
//                 kill, end: SIGKILL before it, or right after it
//                 term N: the signal N before it
//                 short: does half of it, where it can be done by halves
//   FAULT_LOG     the file into which the names of all calls that counted go, one a line
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum how { none, fail, late, before, after, deliver, shortened };

static const char *counted = "";
static enum how how;
static int number, log_file = -1;
static long at, every;
static atomic_long calls;

__attribute__((constructor)) static void begin(void) {
  const char *names = getenv("FAULT_CALLS"), *place = getenv("FAULT_AT");
  const char *step = getenv("FAULT_EVERY"), *manner = getenv("FAULT_HOW"), *log = getenv("FAULT_LOG");
  if (names) counted = names;
  if (place) at = atol(place);
  if (step) every = atol(step);
  if (log) log_file = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (!manner) return;
  // A thread that blocks all signals leaves them blocked to the programs that it starts.
  sigset_t none_blocked;
  sigemptyset(&none_blocked);
  sigprocmask(SIG_SETMASK, &none_blocked, NULL);
  const char *blank = strchr(manner, ' ');
  number = blank ? atoi(blank + 1) : 0;
  static const char *const manners[] = {"", "fail", "late", "kill", "end", "term", "short"};
  for (int each = fail; each <= shortened; each++)
    if (!strncmp(manner, manners[each], strlen(manners[each]))) how = each;
}

static int counts(const char *name) {
  size_t length = strlen(name);
  for (const char *found = counted; (found = strstr(found, name)); found += length)
    if ((found == counted || found[-1] == ' ') && (found[length] == ' ' || !found[length])) return 1;
  return 0;
}

// Counts a call, and returns what is to be done to it.
static enum how next(const char *name) {
  if (!counts(name)) return none;
  long place = atomic_fetch_add(&calls, 1) + 1;
  if (log_file >= 0) dprintf(log_file, "%s\n", name);
  if (every ? place % every : place != at) return none;
  if (how == before) kill(getpid(), SIGKILL);
  if (how == deliver) kill(getpid(), number);
  return how;
}

static long finish(enum how manner, long result) {
  if (manner == after) kill(getpid(), SIGKILL);
  if (manner != late) return result;
  errno = number;
  return -1;
}

#define REAL(type, name, ...) \
  static type (*real)(__VA_ARGS__); \
  if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

// A call that fails is not made; `...` are the arguments.
#define CALL(name, ...) \
  enum how manner = next(#name); \
  if (manner == fail) return errno = number, -1; \
  return finish(manner, real(__VA_ARGS__))

#define WITH_MODE(mode, last) \
  mode_t mode = 0; \
  if (flags & (O_CREAT | __O_TMPFILE)) { \
    va_list list; \
    va_start(list, last); \
    mode = va_arg(list, mode_t); \
    va_end(list); \
  }

int open(const char *path, int flags, ...) {
  WITH_MODE(mode, flags)
  REAL(int, open, const char *, int, ...);
  CALL(open, path, flags, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  WITH_MODE(mode, flags)
  REAL(int, openat, int, const char *, int, ...);
  CALL(openat, folder, path, flags, mode);
}

ssize_t read(int file, void *bytes, size_t count) {
  REAL(ssize_t, read, int, void *, size_t);
  enum how manner = next("read");
  if (manner == fail) return errno = number, -1;
  if (manner == shortened && count > 1) count /= 2;
  return finish(manner, real(file, bytes, count));
}

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(ssize_t, write, int, const void *, size_t);
  // What the program says is not what it keeps.
  enum how manner = file > 2 ? next("write") : none;
  if (manner == fail) return errno = number, -1;
  if (manner == shortened && count > 1) count /= 2;
  return finish(manner, real(file, bytes, count));
}

int close(int file) {
  REAL(int, close, int);
  enum how manner = next("close");
  int result = real(file);
  // A file is closed even where closing fails.
  return finish(manner == fail ? late : manner, result);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(int, mkdirat, int, const char *, mode_t);
  CALL(mkdirat, folder, path, mode);
}

int linkat(int old, const char *path, int new, const char *name, int flags) {
  REAL(int, linkat, int, const char *, int, const char *, int);
  CALL(linkat, old, path, new, name, flags);
}

int symlinkat(const char *target, int folder, const char *path) {
  REAL(int, symlinkat, const char *, int, const char *);
  CALL(symlinkat, target, folder, path);
}

ssize_t readlinkat(int folder, const char *path, char *bytes, size_t count) {
  REAL(ssize_t, readlinkat, int, const char *, char *, size_t);
  CALL(readlinkat, folder, path, bytes, count);
}

int renameat(int old, const char *path, int new, const char *name) {
  REAL(int, renameat, int, const char *, int, const char *);
  CALL(renameat, old, path, new, name);
}

int renameat2(int old, const char *path, int new, const char *name, unsigned flags) {
  REAL(int, renameat2, int, const char *, int, const char *, unsigned);
  CALL(renameat2, old, path, new, name, flags);
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(int, unlinkat, int, const char *, int);
  CALL(unlinkat, folder, path, flags);
}

int fchmod(int file, mode_t mode) {
  REAL(int, fchmod, int, mode_t);
  CALL(fchmod, file, mode);
}

int fchmodat(int folder, const char *path, mode_t mode, int flags) {
  REAL(int, fchmodat, int, const char *, mode_t, int);
  CALL(fchmodat, folder, path, mode, flags);
}

int fstat(int file, struct stat *status) {
  REAL(int, fstat, int, struct stat *);
  CALL(fstat, file, status);
}

int fstatat(int folder, const char *path, struct stat *status, int flags) {
  REAL(int, fstatat, int, const char *, struct stat *, int);
  CALL(fstatat, folder, path, status, flags);
}

int faccessat(int folder, const char *path, int mode, int flags) {
  REAL(int, faccessat, int, const char *, int, int);
  CALL(faccessat, folder, path, mode, flags);
}

off_t lseek(int file, off_t offset, int whence) {
  REAL(off_t, lseek, int, off_t, int);
  CALL(lseek, file, offset, whence);
}

ssize_t getdents64(int folder, void *bytes, size_t count) {
  REAL(ssize_t, getdents64, int, void *, size_t);
  CALL(getdents64, folder, bytes, count);
}

int flock(int file, int operation) {
  REAL(int, flock, int, int);
  CALL(flock, file, operation);
}

int futimens(int file, const struct timespec times[2]) {
  REAL(int, futimens, int, const struct timespec *);
  CALL(futimens, file, times);
}

int fsync(int file) {
  REAL(int, fsync, int);
  CALL(fsync, file);
}

char *realpath(const char *path, char *buffer) {
  REAL(char *, realpath, const char *, char *);
  enum how manner = next("realpath");
  if (manner == fail || manner == late) return errno = number, NULL;
  char *result = real(path, buffer);
  if (manner == after) kill(getpid(), SIGKILL);
  return result;
}
