#pragma once

/// Exchanges two names of one file system in one step, or returns -1 and sets `errno`.
int readout_exchange(const char *first, const char *second);
