#include <stdlib.h>
#include <gumbo.h>
