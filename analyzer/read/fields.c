/* Fills an article from the fields of a record: each role takes the first field that has one of its usual names.
 * SPDX-License-Identifier: Apache-2.0 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../base/error.h"
#include "../base/nearest.h"
#include "../base/text.h"
#include "reader.h"

enum { MOST_ALIASES = 8 };

typedef struct role {
  size_t member; /* of fsc_article */
  size_t column; /* of fsc_read_options */
  const char *option;
  const char *aliases[MOST_ALIASES]; /* NULL behind the last */
  bool label;                        /* names a group, so white space around it is trimmed */
} role;

/* clang-format off */
static const role roles[] = {
    {offsetof(fsc_article, text), offsetof(fsc_read_options, text_column), "--text-col",
     {"text", "body", "content", "maintext", "article"}, false},
    {offsetof(fsc_article, doc_id), offsetof(fsc_read_options, id_column), "--id-col",
     {"id", "doc_id", "url"}, false},
    {offsetof(fsc_article, outlet), offsetof(fsc_read_options, outlet_column), "--outlet-col",
     {"outlet", "source_domain", "publisher", "publication", "media_name", "source"}, true},
    {offsetof(fsc_article, title), offsetof(fsc_read_options, title_column), "--title-col",
     {"title", "headline"}, false},
    {offsetof(fsc_article, date), offsetof(fsc_read_options, date_column), "--date-col",
     {"date", "date_publish", "publish_date", "published", "published_at", "publishedAt"}, true},
    {offsetof(fsc_article, topic), offsetof(fsc_read_options, topic_column), "--topic-col",
     {"topic"}, true},
};
/* clang-format on */
enum { ROLES = sizeof roles / sizeof *roles };

/* The name that the options give a role; NULL if its aliases are to be tried. */
static const char *asked_for(const fsc_read_options *options, const role *r) {
  return *(const char *const *)((const char *)options + r->column);
}

/* The i-th name to look for, NULL behind the last. */
static const char *name_of(const fsc_read_options *options, const role *r, size_t i) {
  const char *asked = asked_for(options, r);
  if (asked) return i ? NULL : asked;
  return i < MOST_ALIASES ? r->aliases[i] : NULL;
}

bool fsc_names_text(const fsc_read_options *options, fsc_text name) {
  for (size_t i = 0; name_of(options, &roles[0], i); i++)
    if (fsc_text_is_nocase(name, name_of(options, &roles[0], i))) return true;
  return false;
}

/* Bytes of a name that a message shows. */
enum { SHORT = 40, LONG = 100 };
/* Names of a record that a message looks at. */
enum { MOST_TOLD = 12 };

static const char *told(fsc_arena *arena, fsc_text name, size_t most) {
  return fsc_arena_string(arena, fsc_text_cut(name, most));
}

static const char *asked(const fsc_reading *reading, const char *name) {
  return told(reading->arena, fsc_text_of(name), LONG);
}

/* The value of the fields "file" and "folder", which every record and plain text has: the names of its file and of the
 * folder of that, "." for the one at hand. Absent for other names, and for the folder of the standard input. */
static fsc_text part_of_path(const char *path, const char *name) {
  const char *file = fsc_file_name(path);
  if (strcmp(name, "file") == 0) return fsc_text_of(file);
  if (strcmp(name, "folder") != 0 || strcmp(path, "-") == 0) return (fsc_text){NULL, 0};
  if (file == path) return fsc_text_of(".");
  const char *end = file - 1, *start = end;
  while (start > path && start[-1] != '/') start--;
  return (fsc_text){start, (size_t)(end - start)};
}

void fsc_keep_fields(fsc_reading *reading, fsc_find_field *find, void *record, fsc_article *article) {
  size_t n = reading->options->n_keep;
  fsc_field *kept = fsc_arena_take_zero(reading->arena, n, sizeof *kept);
  for (size_t i = 0; i < n; i++) {
    const char *name = reading->options->keep[i];
    fsc_text value = find(record, name, false);
    kept[i] = (fsc_field){name, value.at ? value : part_of_path(reading->path, name)};
  }
  article->kept = kept;
  article->n_kept = n;
}

/* Lists the names of a record that are not empty, as many as an error has room for. */
static const char *found_names(fsc_name_field *name, void *record, fsc_arena *arena) {
  enum { ROOM = 160 };
  const char *names = "";
  fsc_text next = {NULL, 0};
  for (size_t i = 0; (next = name(record, i)).at && i < MOST_TOLD && strlen(names) < ROOM; i++)
    if (next.length) names = fsc_arena_format(arena, "%s%s%s", names, *names ? ", " : "", told(arena, next, SHORT));
  if (next.at) return fsc_arena_format(arena, "%s …", names);
  return *names ? names : "none";
}

static void warn_of_missing(const fsc_reading *reading, const char *wanted, const char *option, fsc_name_field *name,
                            void *record) {
  fsc_nearest nearest = fsc_nearest_to(fsc_text_of(wanted));
  char hint[FSC_HINT];
  fsc_text next;
  for (size_t i = 0; (next = name(record, i)).at; i++) {
    if (fsc_text_is_nocase(next, wanted)) return; /* it exists, with a value of null */
    fsc_nearest_consider(&nearest, next);
  }
  const char *meant = fsc_nearest_hint(&nearest, hint, sizeof hint);
  if (!*meant) meant = fsc_arena_format(reading->arena, "; there are %s", found_names(name, record, reading->arena));
  fsc_reading_warn(reading, "no field \"%s\" (%s)%s", asked(reading, wanted), option, meant);
}

/* Warns, once per input, of columns that the options name but the record lacks: they are probably misspelt. */
static void look_for_columns(fsc_reading *reading, fsc_find_field *find, fsc_name_field *name, void *record) {
  if (reading->looked) return;
  reading->looked = true;
  for (size_t i = 1; i < ROLES; i++) {
    const char *wanted = asked_for(reading->options, &roles[i]);
    if (wanted && !find(record, wanted, false).at) warn_of_missing(reading, wanted, roles[i].option, name, record);
  }
  for (size_t i = 0; i < reading->options->n_keep; i++)
    if (!find(record, reading->options->keep[i], false).at &&
        !part_of_path(reading->path, reading->options->keep[i]).at)
      warn_of_missing(reading, reading->options->keep[i], "--keep, --by", name, record);
}

bool fsc_asks_for_columns(const fsc_read_options *options) {
  for (size_t i = 1; i < ROLES; i++)
    if (asked_for(options, &roles[i])) return true;
  return options->n_keep > 0;
}

static void fill_role(const fsc_reading *reading, fsc_find_field *find, void *record, const role *r,
                      fsc_article *article) {
  bool prose = r == &roles[0];
  fsc_text value = {NULL, 0};
  for (size_t i = 0; !value.at && name_of(reading->options, r, i); i++)
    value = find(record, name_of(reading->options, r, i), prose);
  if (r->label && value.at) value = fsc_text_trim(value);
  /* An empty cell of a table means that the value is unknown, not that the outlet's name is empty. */
  if (!prose && !value.length) value.at = NULL;
  *(fsc_text *)((char *)article + r->member) = value;
}

/* The id is repeated in every row of the output: one of 200 KB with 5,000 sentences would make a gigabyte. */
static void drop_long_id(const fsc_reading *reading, fsc_article *article) {
  enum { MOST = 4096 };
  if (article->doc_id.length <= MOST) return;
  fsc_reading_warn(reading, "an id of %zu bytes, more than %d; the article goes by its place", article->doc_id.length,
                   MOST);
  article->doc_id = (fsc_text){NULL, 0};
}

/* ---- No text ---- */

/* Lists the names that may hold the text. */
static const char *wanted_names(const fsc_read_options *options, fsc_arena *arena) {
  const char *names = "";
  for (size_t i = 0; name_of(options, &roles[0], i); i++)
    names = fsc_arena_format(arena, "%s%s%s", names, i ? ", " : "",
                             told(arena, fsc_text_of(name_of(options, &roles[0], i)), LONG));
  return names;
}

/* more: further advice for the message. */
static fsc_status refuse_textless(const fsc_reading *reading, fsc_name_field *name, void *record, const char *what,
                                  const char *more, fsc_error *error) {
  fsc_arena *arena = reading->arena;
  const char *why =
      fsc_arena_format(arena, "no %s holds the text: looked for %s", what, wanted_names(reading->options, arena));
  fsc_text next = {NULL, 0};
  size_t i = 0;
  while ((next = name(record, i)).at && !fsc_names_text(reading->options, next)) i++;
  if (next.at)
    why = fsc_arena_format(arena, "the %s \"%s\" is neither a string nor a list of strings", what,
                           told(arena, next, SHORT));
  return fsc_fail(error, FSC_SKIP, "no_text", reading->path, reading->line,
                  "%s; there are %s (name yours with --text-col%s)", why, found_names(name, record, arena), more);
}

fsc_status fsc_refuse_textless(const fsc_reading *reading, fsc_name_field *name, void *record, const char *what,
                               fsc_error *error) {
  return refuse_textless(reading, name, record, what, "", error);
}

/* The name of the first member whose value begins with `opening`; NULL if there is none. */
static const char *member_that_opens(const fsc_reading *reading, fsc_find_field *find, fsc_name_field *name,
                                     void *record, const char *opening) {
  fsc_text next;
  for (size_t i = 0; (next = name(record, i)).at && i < MOST_TOLD; i++) {
    fsc_text value = find(record, fsc_arena_string(reading->arena, next), false);
    size_t length = strlen(opening);
    if (value.length > length && memcmp(value.at, opening, length) == 0) return told(reading->arena, next, SHORT);
  }
  return NULL;
}

static bool has_text_member(const fsc_reading *reading, fsc_name_field *name, void *record) {
  fsc_text next;
  for (size_t i = 0; (next = name(record, i)).at && i < MOST_TOLD; i++)
    if (fsc_names_text(reading->options, next)) return true;
  return false;
}

/* Refuses a record without a text. It may be the answer of a web service, with articles in a list, or with the text
 * inside a member; only the user knows, so the message tells how to take either out. */
static fsc_status refuse_record(const fsc_reading *reading, fsc_find_field *find, fsc_name_field *name, void *record,
                                fsc_error *error) {
  const char *list =
      has_text_member(reading, name, record) ? NULL : member_that_opens(reading, find, name, record, "[{");
  const char *object = member_that_opens(reading, find, name, record, "{\"");
  if (list)
    return fsc_fail(error, FSC_SKIP, "no_text", reading->path, reading->line,
                    "no field holds the text, but \"%s\" lists objects; if those are the articles, give them alone: "
                    "jq '.[\"%s\"]'",
                    list, list);
  const char *more =
      !object ? ""
              : fsc_arena_format(reading->arena, "; if it lies inside \"%s\", take it out: jq '. + .[\"%s\"]'", object,
                                 object);
  return refuse_textless(reading, name, record, "field", more, error);
}

fsc_status fsc_fill_article(fsc_reading *reading, fsc_find_field *find, fsc_name_field *name, void *record,
                            fsc_article *article, fsc_error *error) {
  look_for_columns(reading, find, name, record);
  for (size_t i = 0; i < ROLES; i++) fill_role(reading, find, record, &roles[i], article);
  if (!article->text.at) return refuse_record(reading, find, name, record, error);
  if (!fsc_text_trim(article->text).length) return fsc_refuse_empty(reading, error);
  if (article->text.length > FSC_ARTICLE_LIMIT) return fsc_refuse_large(reading, error);
  drop_long_id(reading, article);
  fsc_keep_fields(reading, find, record, article);
  return FSC_OK;
}

/* ---- Identity ---- */

static fsc_text default_id(const fsc_reading *reading) {
  const char *path = reading->path;
  if (!reading->line) return fsc_text_of(path);
  if (!reading->column) return fsc_text_of(fsc_arena_format(reading->arena, "%s:%" PRIu64, path, reading->line));
  return fsc_text_of(fsc_arena_format(reading->arena, "%s:%" PRIu64 ":%" PRIu64, path, reading->line, reading->column));
}

void fsc_identify(const fsc_reading *reading, fsc_status status, fsc_article *article, fsc_error *error) {
  if (!article->doc_id.at) article->doc_id = default_id(reading);
  article->path = reading->path;
  article->line = reading->line;
  article->offset = reading->offset;
  if (status == FSC_SKIP && error) error->offset = reading->offset;
}

/* ---- Messages ---- */

fsc_status fsc_refuse_large(const fsc_reading *reading, fsc_error *error) {
  return fsc_fail(error, FSC_SKIP, "too_large", reading->path, reading->line, "the article is larger than %u MB",
                  FSC_ARTICLE_LIMIT >> 20);
}

fsc_status fsc_refuse_empty(const fsc_reading *reading, fsc_error *error) {
  return fsc_fail(error, FSC_SKIP, "empty", reading->path, reading->line, "the article has no text");
}

void fsc_reading_warn(const fsc_reading *reading, const char *format, ...) {
  char text[512];
  fsc_error located;
  if (!reading->options->warn) return;
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  fsc_fail(&located, FSC_OK, "warning", reading->path, reading->line, "%s", text);
  reading->options->warn(reading->options->warn_data, located.text);
}

void fsc_warn_encoding(const fsc_reading *reading, const fsc_encoding *encoding) {
  const char *what = fsc_encoding_describe(encoding, reading->arena);
  if (what) fsc_reading_warn(reading, "%s", what);
}
