#pragma once

#include <stddef.h>

/// Memory of the calling thread that is taken piece by piece and given back all at once.
///
/// The first three have the shape that C libraries ask of an allocator; where memory is out, they
/// end the program, as libcmark's own allocator does.
void *readout_arena_calloc(size_t count, size_t size);
void *readout_arena_realloc(void *memory, size_t size);
void readout_arena_free(void *memory);

/// Gives back all memory of the calling thread's arena.
void readout_arena_reset(void);

/// Returns the first place in `text` where the bytes of `part` stand, or `NULL`.
const void *readout_find(const void *text, size_t count, const void *part, size_t part_count);
