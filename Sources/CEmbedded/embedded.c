// Written by Scripts/embed. Do not edit.
#include "CEmbedded.h"

static const unsigned char file_1[] = {
#embed "../../Sources/Extraction/Lexicons/months.txt" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../templates/layout.mustache" if_empty(0)
};

const struct readout_embedded readout_embedded_files[] = {
  {"Sources/Extraction/Lexicons/months.txt", file_1, sizeof file_1},
  {"templates/layout.mustache", file_2, sizeof file_2},
};
const size_t readout_embedded_count = 2;
