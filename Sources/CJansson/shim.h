#include <stdlib.h>
#include <jansson.h>
