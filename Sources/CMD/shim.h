#include <stdlib.h>
#include <sha2.h>
