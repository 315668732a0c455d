// Written by Scripts/embed. Do not edit.
#include "CEmbedded.h"

static const unsigned char file_1[] = {
#embed "../../Sources/Extraction/Lexicons/abbreviations.txt" if_empty(0)
};
static const unsigned char file_2[] = {
#embed "../../Sources/Extraction/Lexicons/cities.txt" if_empty(0)
};
static const unsigned char file_3[] = {
#embed "../../Sources/Extraction/Lexicons/countries.tsv" if_empty(0)
};
static const unsigned char file_4[] = {
#embed "../../Sources/Extraction/Lexicons/family-first.txt" if_empty(0)
};
static const unsigned char file_5[] = {
#embed "../../Sources/Extraction/Lexicons/framework-kinds.txt" if_empty(0)
};
static const unsigned char file_6[] = {
#embed "../../Sources/Extraction/Lexicons/framework-nouns.txt" if_empty(0)
};
static const unsigned char file_7[] = {
#embed "../../Sources/Extraction/Lexicons/function-words.txt" if_empty(0)
};
static const unsigned char file_8[] = {
#embed "../../Sources/Extraction/Lexicons/given-names.txt" if_empty(0)
};
static const unsigned char file_9[] = {
#embed "../../Sources/Extraction/Lexicons/headings.txt" if_empty(0)
};
static const unsigned char file_10[] = {
#embed "../../Sources/Extraction/Lexicons/honorifics.txt" if_empty(0)
};
static const unsigned char file_11[] = {
#embed "../../Sources/Extraction/Lexicons/institutions.txt" if_empty(0)
};
static const unsigned char file_12[] = {
#embed "../../Sources/Extraction/Lexicons/months.txt" if_empty(0)
};
static const unsigned char file_13[] = {
#embed "../../Sources/Extraction/Lexicons/name-suffixes.txt" if_empty(0)
};
static const unsigned char file_14[] = {
#embed "../../Sources/Extraction/Lexicons/names-too.txt" if_empty(0)
};
static const unsigned char file_15[] = {
#embed "../../Sources/Extraction/Lexicons/numbers.txt" if_empty(0)
};
static const unsigned char file_16[] = {
#embed "../../Sources/Extraction/Lexicons/ordinals.txt" if_empty(0)
};
static const unsigned char file_17[] = {
#embed "../../Sources/Extraction/Lexicons/organisations.txt" if_empty(0)
};
static const unsigned char file_18[] = {
#embed "../../Sources/Extraction/Lexicons/particles.txt" if_empty(0)
};
static const unsigned char file_19[] = {
#embed "../../Sources/Extraction/Lexicons/phrasal-verbs.tsv" if_empty(0)
};
static const unsigned char file_20[] = {
#embed "../../Sources/Extraction/Lexicons/place-heads.txt" if_empty(0)
};
static const unsigned char file_21[] = {
#embed "../../Sources/Extraction/Lexicons/spokespersons.txt" if_empty(0)
};
static const unsigned char file_22[] = {
#embed "../../Sources/Extraction/Lexicons/spouses.txt" if_empty(0)
};
static const unsigned char file_23[] = {
#embed "../../Sources/Extraction/Lexicons/subjects.txt" if_empty(0)
};
static const unsigned char file_24[] = {
#embed "../../Sources/Extraction/Lexicons/title-modifiers.txt" if_empty(0)
};
static const unsigned char file_25[] = {
#embed "../../Sources/Extraction/Lexicons/titles.txt" if_empty(0)
};
static const unsigned char file_26[] = {
#embed "../../Sources/Extraction/Lexicons/verbs.tsv" if_empty(0)
};
static const unsigned char file_27[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/README.md" if_empty(0)
};
static const unsigned char file_28[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/example.md" if_empty(0)
};
static const unsigned char file_29[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/gitattributes" if_empty(0)
};
static const unsigned char file_30[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/github-pages.yml" if_empty(0)
};
static const unsigned char file_31[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/gitignore" if_empty(0)
};
static const unsigned char file_32[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/gitlab-ci.yml" if_empty(0)
};
static const unsigned char file_33[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/index.md" if_empty(0)
};
static const unsigned char file_34[] = {
#embed "../../Sources/Publishing/NewSite/Skeleton/readout.yaml" if_empty(0)
};
static const unsigned char file_35[] = {
#embed "../../Sources/Serving/Live/live.css" if_empty(0)
};
static const unsigned char file_36[] = {
#embed "../../Sources/Serving/Live/live.js" if_empty(0)
};
static const unsigned char file_37[] = {
#embed "../../docs/troubleshooting.md" if_empty(0)
};
static const unsigned char file_38[] = {
#embed "../../templates/404.mustache" if_empty(0)
};
static const unsigned char file_39[] = {
#embed "../../templates/assets/icon.svg" if_empty(0)
};
static const unsigned char file_40[] = {
#embed "../../templates/assets/pictures.css" if_empty(0)
};
static const unsigned char file_41[] = {
#embed "../../templates/assets/search.css" if_empty(0)
};
static const unsigned char file_42[] = {
#embed "../../templates/assets/search.js" if_empty(0)
};
static const unsigned char file_43[] = {
#embed "../../templates/assets/share.png" if_empty(0)
};
static const unsigned char file_44[] = {
#embed "../../templates/assets/site.css" if_empty(0)
};
static const unsigned char file_45[] = {
#embed "../../templates/brief.mustache" if_empty(0)
};
static const unsigned char file_46[] = {
#embed "../../templates/briefs.mustache" if_empty(0)
};
static const unsigned char file_47[] = {
#embed "../../templates/home.mustache" if_empty(0)
};
static const unsigned char file_48[] = {
#embed "../../templates/outcomes.mustache" if_empty(0)
};
static const unsigned char file_49[] = {
#embed "../../templates/page.mustache" if_empty(0)
};
static const unsigned char file_50[] = {
#embed "../../templates/partials/activity.mustache" if_empty(0)
};
static const unsigned char file_51[] = {
#embed "../../templates/partials/agenda.mustache" if_empty(0)
};
static const unsigned char file_52[] = {
#embed "../../templates/partials/appearance.mustache" if_empty(0)
};
static const unsigned char file_53[] = {
#embed "../../templates/partials/card.mustache" if_empty(0)
};
static const unsigned char file_54[] = {
#embed "../../templates/partials/entry.mustache" if_empty(0)
};
static const unsigned char file_55[] = {
#embed "../../templates/partials/filters.mustache" if_empty(0)
};
static const unsigned char file_56[] = {
#embed "../../templates/partials/heading.mustache" if_empty(0)
};
static const unsigned char file_57[] = {
#embed "../../templates/partials/layout.mustache" if_empty(0)
};
static const unsigned char file_58[] = {
#embed "../../templates/partials/network.mustache" if_empty(0)
};
static const unsigned char file_59[] = {
#embed "../../templates/partials/outcome.mustache" if_empty(0)
};
static const unsigned char file_60[] = {
#embed "../../templates/partials/pager.mustache" if_empty(0)
};
static const unsigned char file_61[] = {
#embed "../../templates/partials/person.mustache" if_empty(0)
};
static const unsigned char file_62[] = {
#embed "../../templates/partials/proofs.mustache" if_empty(0)
};
static const unsigned char file_63[] = {
#embed "../../templates/partials/term.mustache" if_empty(0)
};
static const unsigned char file_64[] = {
#embed "../../templates/partials/terms.mustache" if_empty(0)
};
static const unsigned char file_65[] = {
#embed "../../templates/participant.mustache" if_empty(0)
};
static const unsigned char file_66[] = {
#embed "../../templates/participants.mustache" if_empty(0)
};
static const unsigned char file_67[] = {
#embed "../../templates/parties.mustache" if_empty(0)
};
static const unsigned char file_68[] = {
#embed "../../templates/party.mustache" if_empty(0)
};
static const unsigned char file_69[] = {
#embed "../../templates/pillar.mustache" if_empty(0)
};
static const unsigned char file_70[] = {
#embed "../../templates/pillars.mustache" if_empty(0)
};
static const unsigned char file_71[] = {
#embed "../../templates/redirect.mustache" if_empty(0)
};
static const unsigned char file_72[] = {
#embed "../../templates/search.mustache" if_empty(0)
};
static const unsigned char file_73[] = {
#embed "../../templates/timeline.mustache" if_empty(0)
};
static const unsigned char file_74[] = {
#embed "../../templates/topic.mustache" if_empty(0)
};
static const unsigned char file_75[] = {
#embed "../../templates/topics.mustache" if_empty(0)
};

const struct readout_embedded readout_embedded_files[] = {
  {"Sources/Extraction/Lexicons/abbreviations.txt", file_1, sizeof file_1},
  {"Sources/Extraction/Lexicons/cities.txt", file_2, sizeof file_2},
  {"Sources/Extraction/Lexicons/countries.tsv", file_3, sizeof file_3},
  {"Sources/Extraction/Lexicons/family-first.txt", file_4, sizeof file_4},
  {"Sources/Extraction/Lexicons/framework-kinds.txt", file_5, sizeof file_5},
  {"Sources/Extraction/Lexicons/framework-nouns.txt", file_6, sizeof file_6},
  {"Sources/Extraction/Lexicons/function-words.txt", file_7, sizeof file_7},
  {"Sources/Extraction/Lexicons/given-names.txt", file_8, sizeof file_8},
  {"Sources/Extraction/Lexicons/headings.txt", file_9, sizeof file_9},
  {"Sources/Extraction/Lexicons/honorifics.txt", file_10, sizeof file_10},
  {"Sources/Extraction/Lexicons/institutions.txt", file_11, sizeof file_11},
  {"Sources/Extraction/Lexicons/months.txt", file_12, sizeof file_12},
  {"Sources/Extraction/Lexicons/name-suffixes.txt", file_13, sizeof file_13},
  {"Sources/Extraction/Lexicons/names-too.txt", file_14, sizeof file_14},
  {"Sources/Extraction/Lexicons/numbers.txt", file_15, sizeof file_15},
  {"Sources/Extraction/Lexicons/ordinals.txt", file_16, sizeof file_16},
  {"Sources/Extraction/Lexicons/organisations.txt", file_17, sizeof file_17},
  {"Sources/Extraction/Lexicons/particles.txt", file_18, sizeof file_18},
  {"Sources/Extraction/Lexicons/phrasal-verbs.tsv", file_19, sizeof file_19},
  {"Sources/Extraction/Lexicons/place-heads.txt", file_20, sizeof file_20},
  {"Sources/Extraction/Lexicons/spokespersons.txt", file_21, sizeof file_21},
  {"Sources/Extraction/Lexicons/spouses.txt", file_22, sizeof file_22},
  {"Sources/Extraction/Lexicons/subjects.txt", file_23, sizeof file_23},
  {"Sources/Extraction/Lexicons/title-modifiers.txt", file_24, sizeof file_24},
  {"Sources/Extraction/Lexicons/titles.txt", file_25, sizeof file_25},
  {"Sources/Extraction/Lexicons/verbs.tsv", file_26, sizeof file_26},
  {"Sources/Publishing/NewSite/Skeleton/README.md", file_27, sizeof file_27},
  {"Sources/Publishing/NewSite/Skeleton/example.md", file_28, sizeof file_28},
  {"Sources/Publishing/NewSite/Skeleton/gitattributes", file_29, sizeof file_29},
  {"Sources/Publishing/NewSite/Skeleton/github-pages.yml", file_30, sizeof file_30},
  {"Sources/Publishing/NewSite/Skeleton/gitignore", file_31, sizeof file_31},
  {"Sources/Publishing/NewSite/Skeleton/gitlab-ci.yml", file_32, sizeof file_32},
  {"Sources/Publishing/NewSite/Skeleton/index.md", file_33, sizeof file_33},
  {"Sources/Publishing/NewSite/Skeleton/readout.yaml", file_34, sizeof file_34},
  {"Sources/Serving/Live/live.css", file_35, sizeof file_35},
  {"Sources/Serving/Live/live.js", file_36, sizeof file_36},
  {"docs/troubleshooting.md", file_37, sizeof file_37},
  {"templates/404.mustache", file_38, sizeof file_38},
  {"templates/assets/icon.svg", file_39, sizeof file_39},
  {"templates/assets/pictures.css", file_40, sizeof file_40},
  {"templates/assets/search.css", file_41, sizeof file_41},
  {"templates/assets/search.js", file_42, sizeof file_42},
  {"templates/assets/share.png", file_43, sizeof file_43},
  {"templates/assets/site.css", file_44, sizeof file_44},
  {"templates/brief.mustache", file_45, sizeof file_45},
  {"templates/briefs.mustache", file_46, sizeof file_46},
  {"templates/home.mustache", file_47, sizeof file_47},
  {"templates/outcomes.mustache", file_48, sizeof file_48},
  {"templates/page.mustache", file_49, sizeof file_49},
  {"templates/partials/activity.mustache", file_50, sizeof file_50},
  {"templates/partials/agenda.mustache", file_51, sizeof file_51},
  {"templates/partials/appearance.mustache", file_52, sizeof file_52},
  {"templates/partials/card.mustache", file_53, sizeof file_53},
  {"templates/partials/entry.mustache", file_54, sizeof file_54},
  {"templates/partials/filters.mustache", file_55, sizeof file_55},
  {"templates/partials/heading.mustache", file_56, sizeof file_56},
  {"templates/partials/layout.mustache", file_57, sizeof file_57},
  {"templates/partials/network.mustache", file_58, sizeof file_58},
  {"templates/partials/outcome.mustache", file_59, sizeof file_59},
  {"templates/partials/pager.mustache", file_60, sizeof file_60},
  {"templates/partials/person.mustache", file_61, sizeof file_61},
  {"templates/partials/proofs.mustache", file_62, sizeof file_62},
  {"templates/partials/term.mustache", file_63, sizeof file_63},
  {"templates/partials/terms.mustache", file_64, sizeof file_64},
  {"templates/participant.mustache", file_65, sizeof file_65},
  {"templates/participants.mustache", file_66, sizeof file_66},
  {"templates/parties.mustache", file_67, sizeof file_67},
  {"templates/party.mustache", file_68, sizeof file_68},
  {"templates/pillar.mustache", file_69, sizeof file_69},
  {"templates/pillars.mustache", file_70, sizeof file_70},
  {"templates/redirect.mustache", file_71, sizeof file_71},
  {"templates/search.mustache", file_72, sizeof file_72},
  {"templates/timeline.mustache", file_73, sizeof file_73},
  {"templates/topic.mustache", file_74, sizeof file_74},
  {"templates/topics.mustache", file_75, sizeof file_75},
};
const size_t readout_embedded_count = 75;
