#pragma once

/// Exchanges two names in `folder` in one step, or returns -1 and sets `errno`.
int readout_exchange(int folder, const char *first, const char *second);

/// Renames `from` to a name in `target` that must not exist yet, or returns -1 and sets `errno`.
int readout_rename_new(int folder, const char *from, int target, const char *to);

/// Reads the next names of the open folder in the form of getdents64(2), as many as `buffer` takes.
///
/// Returns the number of bytes, 0 at the end, or -1 with `errno` set.
long readout_list(int folder, void *buffer, unsigned long size);

/// Returns 1 where something is mounted at the open folder, 0 where not or where nobody can tell.
int readout_is_mount(int folder);

/// Returns how many words the command line has, the program's own name included.
int readout_word_count(void);

/// Returns a word of the command line, which lasts as long as the program.
const char *readout_word(int index);
