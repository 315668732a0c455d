#define _GNU_SOURCE
#include "CMemory.h"

#include <string.h>

// memmem(3) is an extension of glibc's that Swift's Glibc module leaves out.
const void *readout_find(const void *text, size_t count, const void *part, size_t part_count) {
  return memmem(text, count, part, part_count);
}
