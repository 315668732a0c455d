#pragma once

#include <stddef.h>

/// A file that is part of the program: its path in the repository, its bytes.
struct readout_embedded {
  const char *_Nonnull path;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

/// All of them, in the order of their paths.
extern const struct readout_embedded readout_embedded_files[];
extern const size_t readout_embedded_count;

static inline const struct readout_embedded *_Nonnull readout_embedded_files_start(void) {
  return readout_embedded_files;
}
