#define _GNU_SOURCE
#include "CMemory.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ALIGNMENT = 16, FIRST_CHUNK = 64 << 10, LARGEST_CHUNK = 4 << 20 };
/// How many pieces are taken between two looks at the clock.
enum { PIECES_A_LOOK = 256 };

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

/// What the function may take that runs within bounds, and the way out of it.
struct bounds {
  size_t memory;
  double end;
  unsigned pieces;
  jmp_buf exit;
};
static _Thread_local struct bounds *bounds;

/// The processor time that the thread has had, in seconds.
static double thread_time(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static struct chunk *add_chunk(size_t least) {
  size_t size = 2 * current->size;
  if (size > LARGEST_CHUNK) size = LARGEST_CHUNK;
  if (size < least) size = least;
  if (bounds) {
    if (size > bounds->memory) longjmp(bounds->exit, 1);
    bounds->memory -= size;
  }
  struct chunk *chunk = malloc(sizeof(struct chunk));
  char *bytes = malloc(size);
  if (!chunk || !bytes) abort();
  *chunk = (struct chunk){current, size, 0, bytes};
  current = chunk;
  return chunk;
}

static void *take(size_t size) {
  if (size > (size_t)-1 - LARGEST_CHUNK) abort();
  if (bounds && ++bounds->pieces % PIECES_A_LOOK == 0 && thread_time() > bounds->end)
    longjmp(bounds->exit, 1);
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

void *readout_arena_allocate(void *context, size_t size) {
  (void)context;
  return take(size);
}

void readout_arena_deallocate(void *context, void *memory) {
  (void)context;
  (void)memory;
}

bool readout_arena_within(
    size_t memory, double seconds, void (*body)(void *context), void *context) {
  struct bounds own = {.memory = memory, .end = thread_time() + seconds};
  bounds = &own;
  bool is_done = setjmp(own.exit) == 0;
  if (is_done) body(context);
  bounds = NULL;
  return is_done;
}

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
