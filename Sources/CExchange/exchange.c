#define _GNU_SOURCE
#include "CExchange.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

int readout_exchange(int folder, const char *first, const char *second) {
  return renameat2(folder, first, folder, second, RENAME_EXCHANGE);
}

int readout_rename_new(int folder, const char *from, int target, const char *to) {
  return renameat2(folder, from, target, to, RENAME_NOREPLACE);
}

long readout_list(int folder, void *buffer, unsigned long size) {
  return getdents64(folder, buffer, size);
}

int readout_is_mount(int folder) {
  struct statx status;
  if (statx(folder, "", AT_EMPTY_PATH, 0, &status) != 0) return 0;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}
