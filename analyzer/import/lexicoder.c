/* Lexicoder .lc3: lines, in which a + opens a category. Its older dictionaries, and Yoshikoder's, are XML:
 * <cnode name="…"> holds categories and <pnode name="…"/>. expat reads it.
 * SPDX-License-Identifier: Apache-2.0 */
#include <expat.h>
#include <stdlib.h>
#include <string.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "formats.h"

/* ---- Lines ---- */

static fsc_status read_lines(fsc_import *import, fsc_text text, fsc_error *error) {
  fsc_category_path path = {0};
  fsc_text line, name = {0};
  uint32_t number = 0, opened = 0;
  bool used = true;
  while (fsc_import_line(&text, &line, &number)) {
    line = fsc_text_trim(line);
    if (!line.length) continue;
    if (line.at[0] == '+') {
      if (!used) fsc_import_leave(import, FSC_NO_ENTRIES, name, opened);
      name = fsc_text_trim(fsc_text_slice(line, 1, line.length));
      path = (fsc_category_path){1, {name}};
      opened = number;
      used = false;
    } else if (!path.n && !import->category) {
      return fsc_import_fail(import, number, "an entry before any +category (--category NAME gives it one)", error);
    } else {
      fsc_import_add(import, &path, line, 1, number);
      used = true;
    }
  }
  if (!used) fsc_import_leave(import, FSC_NO_ENTRIES, name, opened);
  return FSC_OK;
}

/* ---- XML ---- */

typedef enum element_kind { UNKNOWN, CONTAINER, CATEGORY, ENTRY } element_kind;
static const struct {
  const char *name;
  element_kind kind;
} elements[] = {
    {"dictionary", CONTAINER}, {"lexicon", CONTAINER},  {"categories", CONTAINER}, {"entries", CONTAINER},
    {"words", CONTAINER},      {"patterns", CONTAINER}, {"cnode", CATEGORY},       {"category", CATEGORY},
    {"pnode", ENTRY},          {"word", ENTRY},         {"entry", ENTRY},          {"term", ENTRY},
    {"pattern", ENTRY},
};

typedef struct reading {
  fsc_import *import;
  fsc_error *error;
  XML_Parser parser;
  fsc_status status;
  fsc_category_path path;
  element_kind open[2 * FSC_IMPORT_DEPTH];
  size_t depth;
  double weight;
  FSC_ARRAY(char) text; /* of the open entry */
} reading;

static uint32_t line_of(const reading *r) { return (uint32_t)XML_GetCurrentLineNumber(r->parser); }

static void stop(reading *r, const char *text) {
  if (r->status != FSC_OK) return;
  r->status = fsc_import_fail(r->import, line_of(r), text, r->error);
  XML_StopParser(r->parser, XML_FALSE);
}

static const char *attribute(const char **attributes, const char *name) {
  for (; *attributes; attributes += 2)
    if (strcmp(attributes[0], name) == 0) return attributes[1];
  return NULL;
}

static void add_text(reading *r, const char *at, size_t n) {
  enum { MOST = 1000 }; /* more than an entry may have, so that one too long is still noticed */
  for (size_t i = 0; i < n && r->text.n < MOST; i++) *FSC_PUSH(r->import->arena, &r->text) = at[i];
}

static const char *open_category(reading *r, const char *name) {
  if (!name || !*name) return "a category without a name";
  if (r->path.n == FSC_IMPORT_DEPTH) return "more than 32 categories inside each other";
  r->path.names[r->path.n++] = (fsc_text){fsc_arena_string(r->import->arena, fsc_text_of(name)), strlen(name)};
  return NULL;
}

static const char *open_entry(reading *r, const char **attributes) {
  const char *name = attribute(attributes, "name"), *weight = attribute(attributes, "score");
  if (!weight) weight = attribute(attributes, "weight");
  char *end = NULL;
  r->weight = weight && *weight ? strtod(weight, &end) : 1;
  r->text.n = 0;
  if (name) add_text(r, name, strlen(name));
  return end && *end ? "a weight that is no number" : NULL;
}

static element_kind kind_of(const char *name) {
  for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
    if (strcmp(elements[i].name, name) == 0) return elements[i].kind;
  return UNKNOWN;
}

static const char *open_element(reading *r, const char *name, const char **attributes) {
  element_kind kind = kind_of(name);
  if (r->depth == sizeof r->open / sizeof *r->open) return "more than 64 elements inside each other";
  if (!r->depth && kind == UNKNOWN) return "neither a Lexicoder nor a Yoshikoder dictionary";
  if (r->depth && r->open[r->depth - 1] == ENTRY) kind = UNKNOWN;
  r->open[r->depth++] = kind;
  if (kind == CATEGORY) return open_category(r, attribute(attributes, "name"));
  if (kind == ENTRY) return open_entry(r, attributes);
  if (kind == UNKNOWN) fsc_import_leave(r->import, FSC_ELEMENT, fsc_text_of(name), line_of(r));
  return NULL;
}

static void XMLCALL on_start(void *data, const char *name, const char **attributes) {
  reading *r = data;
  const char *wrong = r->status == FSC_OK ? open_element(r, name, attributes) : NULL;
  if (wrong) stop(r, wrong);
}

static void XMLCALL on_end(void *data, const char *name) {
  (void)name;
  reading *r = data;
  if (r->status != FSC_OK) return;
  element_kind kind = r->open[--r->depth];
  if (kind == CATEGORY) r->path.n--;
  if (kind != ENTRY) return;
  fsc_text term = {r->text.n ? r->text.items : "", r->text.n};
  if (r->path.n || r->import->category)
    fsc_import_add(r->import, &r->path, term, r->weight, line_of(r));
  else
    stop(r, "an entry in no category (--category NAME gives it one)");
}

static void XMLCALL on_text(void *data, const char *at, int n) {
  reading *r = data;
  if (r->depth && r->open[r->depth - 1] == ENTRY) add_text(r, at, (size_t)n);
}

/* Refuses a document type: no dictionary needs entities of its own, by which a small file can become a large one. */
static void XMLCALL on_doctype(void *data, const char *name, const char *system, const char *public, int internal) {
  (void)name, (void)system, (void)public;
  if (internal) stop(data, "a DOCTYPE with declarations of its own is not read");
}

static fsc_status read_xml(fsc_import *import, fsc_text text, fsc_error *error) {
  reading r = {.import = import, .error = error, .parser = XML_ParserCreate("UTF-8")};
  if (!r.parser) fsc_out_of_memory();
  XML_SetUserData(r.parser, &r);
  XML_SetElementHandler(r.parser, on_start, on_end);
  XML_SetCharacterDataHandler(r.parser, on_text);
  XML_SetStartDoctypeDeclHandler(r.parser, on_doctype);
  enum XML_Status parsed = XML_Parse(r.parser, text.at, (int)text.length, XML_TRUE);
  if (parsed != XML_STATUS_OK && r.status == FSC_OK)
    r.status = fsc_import_fail(import, line_of(&r), XML_ErrorString(XML_GetErrorCode(r.parser)), error);
  XML_ParserFree(r.parser);
  return r.status;
}

fsc_status fsc_import_lexicoder(fsc_import *import, fsc_text text, fsc_error *error) {
  fsc_text trimmed = fsc_text_trim(text);
  return trimmed.length && trimmed.at[0] == '<' ? read_xml(import, text, error) : read_lines(import, text, error);
}
