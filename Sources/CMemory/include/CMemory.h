#pragma once

#include <stdbool.h>
#include <stddef.h>

/// Memory of the calling thread that is taken piece by piece and given back all at once.
///
/// The first three have the shape that C libraries ask of an allocator; where memory is out, they
/// end the program, as libcmark's own allocator does.
void *readout_arena_calloc(size_t count, size_t size);
void *readout_arena_realloc(void *memory, size_t size);
void readout_arena_free(void *memory);

/// The same for C libraries that hand a context to their allocator.
void *readout_arena_allocate(void *context, size_t size);
void readout_arena_deallocate(void *context, void *memory);

/// Calls `body`, and breaks it off where it takes more memory from the arena than so many bytes, or
/// asks for some after so many seconds of the thread's processor time; says whether it came to its
/// end.
///
/// For a C library whose time or memory may be the square of its input. It is left by a jump, so
/// `body` and all that it calls must be C, keep nothing but what is in the arena, and hold no lock.
bool readout_arena_within(
    size_t memory, double seconds, void (*body)(void *context), void *context);

/// Gives back all memory of the calling thread's arena.
void readout_arena_reset(void);

/// Returns the first place in `text` where the bytes of `part` stand, or `NULL`.
const void *readout_find(const void *text, size_t count, const void *part, size_t part_count);
