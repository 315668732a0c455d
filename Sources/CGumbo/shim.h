#include <stdlib.h>
#include <gumbo.h>

/// A text to parse, and the tree of it.
struct readout_html {
  GumboOptions options;
  const char *text;
  size_t length;
  GumboOutput *output;
};

/// Parses a `struct readout_html`: C alone, so that it can be broken off.
static inline void readout_parse_html(void *context) {
  struct readout_html *html = (struct readout_html *)context;
  html->output = gumbo_parse_with_options(&html->options, html->text, html->length);
}
