/* HTML and WARC: not read yet, but recognised and refused, so that mark-up is not scored as prose.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "../base/error.h"
#include "../base/text.h"
#include "reader.h"

static bool recognise_html(const fsc_read_options *options, fsc_text head) {
  static const char *const starts[] = {"<!doctype html", "<html", "<head", "<body", "<?xml"};
  (void)options;
  fsc_text start = fsc_text_trim(head);
  for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
    size_t length = strlen(starts[i]);
    if (start.length >= length && fsc_text_is_nocase(fsc_text_slice(start, 0, length), starts[i])) return true;
  }
  return false;
}

static bool recognise_warc(const fsc_read_options *options, fsc_text head) {
  (void)options;
  return head.length > 5 && memcmp(head.at, "WARC/", 5) == 0;
}

static fsc_status refuse_once(fsc_reading *reading, fsc_error *error, const char *what) {
  if (reading->given) return FSC_END;
  reading->given = true;
  return fsc_fail(error, FSC_SKIP, "unsupported", reading->path, 0, "%s", what);
}

static fsc_status next_html(fsc_reading *reading, fsc_article *article, fsc_error *error) {
  (void)article;
  return refuse_once(reading, error,
                     "HTML is not read yet: save the article as plain text, or name --input-format text for a file "
                     "that only looks like HTML");
}

static fsc_status next_warc(fsc_reading *reading, fsc_article *article, fsc_error *error) {
  (void)article;
  return refuse_once(reading, error,
                     "WARC is not read yet: extract the articles' text to JSON Lines with the fields text, title, "
                     "outlet, date");
}

static const char *const html_extensions[] = {"html", "htm", "xhtml", NULL};
static const char *const warc_extensions[] = {"warc", NULL};

const fsc_reader fsc_html_reader = {
    .format = FSC_INPUT_HTML,
    .extensions = html_extensions,
    .recognise = recognise_html,
    .next = next_html,
};

const fsc_reader fsc_warc_reader = {
    .format = FSC_INPUT_WARC,
    .extensions = warc_extensions,
    .recognise = recognise_warc,
    .next = next_warc,
};
