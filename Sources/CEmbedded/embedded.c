// Written by Scripts/embed. Do not edit.
#include "CEmbedded.h"

static const unsigned char file_1[] = {
#embed "../../Sources/Extraction/Lexicons/months.txt" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../templates/404.mustache" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../templates/assets/icon.svg" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../templates/assets/site.css" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../templates/brief.mustache" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../templates/briefs.mustache" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../templates/home.mustache" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "../../templates/outcomes.mustache" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "../../templates/page.mustache" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "../../templates/partials/card.mustache" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "../../templates/partials/filters.mustache" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "../../templates/partials/heading.mustache" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "../../templates/partials/layout.mustache" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "../../templates/partials/pager.mustache" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "../../templates/partials/proofs.mustache" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "../../templates/partials/term.mustache" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "../../templates/partials/terms.mustache" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "../../templates/participant.mustache" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "../../templates/participants.mustache" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "../../templates/parties.mustache" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "../../templates/party.mustache" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "../../templates/pillar.mustache" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "../../templates/pillars.mustache" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "../../templates/redirect.mustache" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "../../templates/timeline.mustache" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "../../templates/topic.mustache" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "../../templates/topics.mustache" if_empty(0)
};

const struct readout_embedded readout_embedded_files[] = {
  {"Sources/Extraction/Lexicons/months.txt", file_1, sizeof file_1},
  {"templates/404.mustache", file_2, sizeof file_2},
  {"templates/assets/icon.svg", file_3, sizeof file_3},
  {"templates/assets/site.css", file_4, sizeof file_4},
  {"templates/brief.mustache", file_5, sizeof file_5},
  {"templates/briefs.mustache", file_6, sizeof file_6},
  {"templates/home.mustache", file_7, sizeof file_7},
  {"templates/outcomes.mustache", file_8, sizeof file_8},
  {"templates/page.mustache", file_9, sizeof file_9},
  {"templates/partials/card.mustache", file_10, sizeof file_10},
  {"templates/partials/filters.mustache", file_11, sizeof file_11},
  {"templates/partials/heading.mustache", file_12, sizeof file_12},
  {"templates/partials/layout.mustache", file_13, sizeof file_13},
  {"templates/partials/pager.mustache", file_14, sizeof file_14},
  {"templates/partials/proofs.mustache", file_15, sizeof file_15},
  {"templates/partials/term.mustache", file_16, sizeof file_16},
  {"templates/partials/terms.mustache", file_17, sizeof file_17},
  {"templates/participant.mustache", file_18, sizeof file_18},
  {"templates/participants.mustache", file_19, sizeof file_19},
  {"templates/parties.mustache", file_20, sizeof file_20},
  {"templates/party.mustache", file_21, sizeof file_21},
  {"templates/pillar.mustache", file_22, sizeof file_22},
  {"templates/pillars.mustache", file_23, sizeof file_23},
  {"templates/redirect.mustache", file_24, sizeof file_24},
  {"templates/timeline.mustache", file_25, sizeof file_25},
  {"templates/topic.mustache", file_26, sizeof file_26},
  {"templates/topics.mustache", file_27, sizeof file_27},
};
const size_t readout_embedded_count = 27;
