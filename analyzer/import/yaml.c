/* quanteda and Lexicoder YAML: nested keys are categories, lists hold words and globs. libyaml gives the events.
 * SPDX-License-Identifier: Apache-2.0 */
#include <string.h>
#include <yaml.h>

#include "../base/memory.h"
#include "../base/text.h"
#include "formats.h"

typedef struct level {
  bool mapping, value_next; /* in a mapping: a key has been read */
  bool used;
  uint32_t line;
} level;

typedef struct reading {
  fsc_import *import;
  fsc_error *error;
  fsc_category_path path; /* the keys that are open */
  level levels[FSC_IMPORT_DEPTH];
  size_t depth;
} reading;

static uint32_t line_of(const yaml_event_t *event) { return (uint32_t)event->start_mark.line + 1; }

static level *top_of(reading *r) { return r->depth ? &r->levels[r->depth - 1] : NULL; }

/* A value has been read, which ends the key it belongs to. */
static void end_value(reading *r) {
  level *top = top_of(r);
  if (!top || !top->mapping) return;
  top->value_next = false;
  r->path.n--;
}

static bool is_key(reading *r) {
  const level *top = top_of(r);
  return top && top->mapping && !top->value_next;
}

static const char *on_scalar(reading *r, const yaml_event_t *event) {
  fsc_text text = {(const char *)event->data.scalar.value, event->data.scalar.length};
  text = (fsc_text){fsc_arena_string(r->import->arena, text), text.length};
  if (is_key(r)) {
    if (r->path.n == FSC_IMPORT_DEPTH) return "more than 32 keys inside each other";
    r->path.names[r->path.n++] = text;
    top_of(r)->value_next = true;
    return NULL;
  }
  if (!r->depth && text.length) return "no keys: a dictionary is a mapping of categories to lists";
  bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
  if (!text.length || (plain && (fsc_text_is(text, "~") || fsc_text_is_nocase(text, "null"))))
    fsc_import_leave(r->import, FSC_NO_ENTRIES, r->path.n ? r->path.names[r->path.n - 1] : text, line_of(event));
  else if (!r->path.n && !r->import->category)
    return "a list without a key (--category NAME gives it one)";
  else
    fsc_import_add(r->import, &r->path, text, 1, line_of(event));
  end_value(r);
  return NULL;
}

static const char *on_open(reading *r, const yaml_event_t *event) {
  if (is_key(r)) return "a key that is no word";
  if (r->depth == FSC_IMPORT_DEPTH) return "more than 32 levels";
  if (r->depth) top_of(r)->used = true;
  r->levels[r->depth++] = (level){.mapping = event->type == YAML_MAPPING_START_EVENT, .line = line_of(event)};
  return NULL;
}

static const char *on_close(reading *r, const yaml_event_t *event) {
  (void)event;
  const level *closed = &r->levels[--r->depth];
  if (!closed->used && r->path.n)
    fsc_import_leave(r->import, FSC_NO_ENTRIES, r->path.names[r->path.n - 1], closed->line);
  end_value(r);
  return NULL;
}

static const char *on_alias(reading *r, const yaml_event_t *event) {
  if (is_key(r)) return "an alias for a key";
  fsc_import_leave(r->import, FSC_ALIAS, fsc_text_of((const char *)event->data.alias.anchor), line_of(event));
  end_value(r);
  return NULL;
}

static const char *on_event(reading *r, const yaml_event_t *event) {
  static const char *(*const handlers[])(reading *, const yaml_event_t *) = {
      [YAML_SCALAR_EVENT] = on_scalar,      [YAML_ALIAS_EVENT] = on_alias,        [YAML_SEQUENCE_START_EVENT] = on_open,
      [YAML_MAPPING_START_EVENT] = on_open, [YAML_SEQUENCE_END_EVENT] = on_close, [YAML_MAPPING_END_EVENT] = on_close,
  };
  bool leaf = event->type == YAML_SCALAR_EVENT || event->type == YAML_ALIAS_EVENT;
  if (leaf && r->depth) top_of(r)->used = true;
  bool handled = event->type < sizeof handlers / sizeof *handlers && handlers[event->type];
  return handled ? handlers[event->type](r, event) : NULL;
}

static fsc_status fail_parsing(const reading *r, const yaml_parser_t *parser) {
  if (parser->error == YAML_MEMORY_ERROR) fsc_out_of_memory();
  const char *problem = parser->problem ? parser->problem : "no YAML";
  return fsc_import_fail(r->import, (uint32_t)parser->problem_mark.line + 1, problem, r->error);
}

fsc_status fsc_import_yaml(fsc_import *import, fsc_text text, fsc_error *error) {
  reading r = {.import = import, .error = error};
  yaml_parser_t parser;
  if (!yaml_parser_initialize(&parser)) fsc_out_of_memory();
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, (const unsigned char *)text.at, text.length);
  fsc_status status = FSC_OK;
  for (bool more = true; more && status == FSC_OK;) {
    yaml_event_t event;
    if (!yaml_parser_parse(&parser, &event)) {
      status = fail_parsing(&r, &parser);
      break;
    }
    const char *wrong = on_event(&r, &event);
    if (wrong) status = fsc_import_fail(import, line_of(&event), wrong, error);
    more = event.type != YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return status;
}
