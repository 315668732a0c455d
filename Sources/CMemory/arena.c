#include "CMemory.h"

#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = 16, FIRST_CHUNK = 64 << 10, LARGEST_CHUNK = 4 << 20 };

struct chunk {
  struct chunk *previous;
  size_t size;
  size_t used;
  char *bytes;
};

/// Most texts need no more than this; it stays with the thread.
static _Thread_local _Alignas(ALIGNMENT) char first_bytes[FIRST_CHUNK];
static _Thread_local struct chunk first = {NULL, FIRST_CHUNK, 0, NULL};
static _Thread_local struct chunk *current;
/// The piece that was taken last, which can grow in place.
static _Thread_local char *last;

static struct chunk *add_chunk(size_t least) {
  size_t size = 2 * current->size;
  if (size > LARGEST_CHUNK) size = LARGEST_CHUNK;
  if (size < least) size = least;
  struct chunk *chunk = malloc(sizeof(struct chunk));
  char *bytes = malloc(size);
  if (!chunk || !bytes) abort();
  *chunk = (struct chunk){current, size, 0, bytes};
  current = chunk;
  return chunk;
}

static void *take(size_t size) {
  if (size > (size_t)-1 - LARGEST_CHUNK) abort();
  if (size == 0) size = 1;
  size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (!current) {
    first.bytes = first_bytes;
    current = &first;
  }
  struct chunk *chunk = current;
  if (chunk->size - chunk->used < size) chunk = add_chunk(size);
  last = chunk->bytes + chunk->used;
  chunk->used += size;
  return last;
}

void *readout_arena_calloc(size_t count, size_t size) {
  size_t total;
  if (__builtin_mul_overflow(count, size, &total)) abort();
  return memset(take(total), 0, total);
}

void *readout_arena_realloc(void *memory, size_t size) {
  if (!memory) return take(size);
  // Every piece lies below the end of what its chunk has given out; what follows it is copied
  // along where the piece is not the last, and then overwritten or never read.
  struct chunk *chunk = current;
  while ((char *)memory < chunk->bytes || (char *)memory >= chunk->bytes + chunk->used)
    chunk = chunk->previous;
  size_t offset = (size_t)((char *)memory - chunk->bytes);
  if (memory == last && size <= chunk->size - offset) {
    size_t end = (offset + size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    chunk->used = end < chunk->size ? end : chunk->size;
    return memory;
  }
  size_t present = chunk->used - offset;
  return memcpy(take(size), memory, present < size ? present : size);
}

void readout_arena_free(void *memory) { (void)memory; }

void readout_arena_reset(void) {
  while (current && current != &first) {
    struct chunk *previous = current->previous;
    free(current->bytes);
    free(current);
    current = previous;
  }
  first.used = 0;
  last = NULL;
}
