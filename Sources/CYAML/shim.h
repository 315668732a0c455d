#include <stdlib.h>
#include <yaml.h>
