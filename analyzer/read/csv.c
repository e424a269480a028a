/* CSV and TSV, parsed by libcsv: a header, then one article per record. Cells may hold line breaks, doubled quotation
 * marks and, against the rules, single ones.
 * SPDX-License-Identifier: Apache-2.0 */
#include <csv.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "csv_dialect.h"
#include "name_index.h"
#include "reader.h"

enum { CELL_GROWTH = 64 << 10, HEADER_LIMIT = 1 << 20 };

typedef struct csv_state {
  struct csv_parser parser;
  fsc_csv_dialect dialect;
  /* The current record: its cells one after another, each with a line end, so that none runs into the next. */
  char *bytes;
  size_t length, capacity;
  size_t *ends; /* of the cells */
  size_t n_cells, cell_capacity;
  bool complete, giant;
  bool stray;  /* a quotation mark should have been doubled, the first one at stray_offset */
  bool merged; /* a closing mark is missing: two records have run together */
  uint64_t stray_offset;
  fsc_encoding encoding;
  bool done, json;   /* json: it starts like JSON, whatever its name says */
  fsc_arena *header; /* holds the names */
  fsc_text *names;   /* NULL until the header has been read */
  size_t n_names;
  fsc_named *by_name; /* the same, sorted */
  fsc_text *cells;    /* of the current record, decoded */
} csv_state;

/* ---- libcsv ---- */

static void take_cell(void *at, size_t length, void *data) {
  csv_state *state = data;
  if (state->giant) return;
  fsc_grow((void **)&state->bytes, &state->capacity, state->length + length, 1);
  if (length) memcpy(state->bytes + state->length, at, length);
  state->length += length;
  fsc_grow((void **)&state->ends, &state->cell_capacity, state->n_cells, sizeof *state->ends);
  state->ends[state->n_cells++] = state->length;
  state->bytes[state->length++] = '\n';
}

static void take_record(int end, void *data) {
  (void)end;
  ((csv_state *)data)->complete = true;
}

/* What libcsv takes for a space, it trims, and accepts behind a closing mark. So a carriage return becomes part of the
 * line end, but stays inside a quoted cell; real spaces belong to the cell (RFC 4180). */
static int is_return(unsigned char c) { return c == '\r'; }
static int is_return_or_space(unsigned char c) { return c == '\r' || c == ' '; }
static int is_space(unsigned char c) { return c == ' '; }
static int is_nothing(unsigned char c) { return (void)c, 0; }
static int is_newline(unsigned char c) { return c == '\n'; }
static int is_line_end(unsigned char c) { return c == '\n' || c == '\r'; }

static void start_parser(csv_state *state) {
  const fsc_csv_dialect *dialect = &state->dialect;
  bool newline = dialect->line_end == '\n';
  csv_init(&state->parser, CSV_STRICT | CSV_STRICT_FINI);
  csv_set_delim(&state->parser, (unsigned char)dialect->delimiter);
  csv_set_space_func(&state->parser, newline ? (dialect->spaces ? is_return_or_space : is_return)
                                             : (dialect->spaces ? is_space : is_nothing));
  csv_set_term_func(&state->parser, newline ? is_newline : is_line_end);
  csv_set_realloc_func(&state->parser, fsc_resize);
  csv_set_blk_size(&state->parser, CELL_GROWTH);
}

static void start_record(csv_state *state, bool literal) {
  state->length = state->n_cells = 0;
  state->complete = state->giant = state->stray = state->merged = false;
  csv_set_quote(&state->parser, literal ? '\0' : '"');
}

/* ---- Quotation marks that are not doubled ---- */

/* In an unquoted cell a mark is a character like any other. Inside a quoted one it should have been doubled; it is
 * taken for a character too, unless it opens a cell of a later line: then an earlier cell lacks its closing mark. */
static void judge_stray(csv_state *state, const fsc_line *line, size_t at, uint64_t offset, bool first_line) {
  if (!state->parser.quoted) return;
  bool opens = at == 1 || (at > 1 && line->at[at - 2] == state->dialect.delimiter);
  state->merged |= opens && !first_line;
  if (!state->stray) state->stray_offset = offset + at - 1;
  state->stray = true;
}

static void parse(csv_state *state, const fsc_line *line, uint64_t offset, bool first_line) {
  for (size_t at = 0; at < line->length;) {
    at += csv_parse(&state->parser, line->at + at, line->length - at, take_cell, take_record, state);
    if (at == line->length) return;
    judge_stray(state, line, at, offset, first_line);
    csv_set_opts(&state->parser, 0);
    at += csv_parse(&state->parser, line->at + at, 1, take_cell, take_record, state);
    csv_set_opts(&state->parser, CSV_STRICT | CSV_STRICT_FINI);
  }
}

/* Tables with tabs mostly come from programs that do not quote cells: in these a line with a stray mark is read again,
 * all marks being characters. */
static void parse_line(csv_state *state, const fsc_line *line, uint64_t offset, bool first_line) {
  parse(state, line, offset, first_line);
  if (!state->stray || !first_line || state->dialect.delimiter != '\t') return;
  csv_free(&state->parser);
  start_parser(state);
  start_record(state, true);
  parse(state, line, offset, first_line);
}

/* Drops what libcsv has collected of a record that is too large, except the closing mark and the spaces behind it that
 * it has counted. */
static void drop_cell(csv_state *state) {
  size_t needed = state->parser.spaces + 1;
  if (state->parser.entry_pos > needed) state->parser.entry_pos = needed;
}

/* ---- Records ---- */

typedef enum outcome { RECORD, NO_RECORD, UNCLOSED } outcome;

static outcome finish(const fsc_reading *reading, csv_state *state) {
  if (state->complete) return RECORD;
  if (reading->stream.failed) return NO_RECORD;
  if (csv_fini(&state->parser, take_cell, take_record, state) != 0) return UNCLOSED;
  return state->complete ? RECORD : NO_RECORD;
}

/* Reads one record into state->bytes. */
static outcome read_record(fsc_reading *reading, csv_state *state) {
  fsc_stream *stream = &reading->stream;
  fsc_line line;
  start_record(state, false);
  state->encoding = (fsc_encoding){0};
  do {
    if (!state->parser.pstate) { /* nothing read yet but empty lines */
      reading->line = stream->line;
      reading->offset = stream->offset;
    }
    uint64_t offset = stream->offset;
    if (!fsc_stream_line(stream, state->dialect.line_end, &line)) break;
    fsc_encoding_look(&state->encoding, (fsc_text){line.at, line.length}, offset);
    parse_line(state, &line, offset, offset == reading->offset && line.whole);
    state->giant |= stream->offset - reading->offset > FSC_RECORD_LIMIT;
    if (state->giant) drop_cell(state);
  } while (!state->complete);
  return finish(reading, state);
}

static void cut_cells(csv_state *state, fsc_arena *arena) {
  state->cells = fsc_arena_take_zero(arena, state->n_cells, sizeof *state->cells);
  for (size_t i = 0, start = 0; i < state->n_cells; start = state->ends[i++] + 1)
    state->cells[i] =
        fsc_encoding_decode(&state->encoding, arena, (fsc_text){state->bytes + start, state->ends[i] - start});
}

static fsc_text find_cell(void *data, const char *name, bool prose) {
  const csv_state *state = data;
  (void)prose;
  size_t column = fsc_names_find(state->by_name, state->n_names, name);
  if (column == SIZE_MAX) return (fsc_text){NULL, 0};
  return column < state->n_cells ? state->cells[column] : (fsc_text){"", 0};
}

static fsc_status refuse(const fsc_reading *reading, fsc_error *error, const char *text) {
  return fsc_fail(error, FSC_SKIP, "bad_csv", reading->path, reading->line, "%s", text);
}

/* Adds to a message the lines of a record that has several. If a closing mark is missing, they reach to the next mark
 * in the table. */
static const char *and_lines(const fsc_reading *reading, const char *text) {
  const fsc_stream *stream = &reading->stream;
  const uint64_t last = stream->line - (stream->offset == stream->line_offset);
  if (last <= reading->line) return text;
  return fsc_arena_format(reading->arena, "%s (lines %" PRIu64 " to %" PRIu64 ")", text, reading->line, last);
}

/* Has a record only empty cells? Spreadsheets leave such rows. */
static bool is_blank(const csv_state *state) { return !state->giant && state->length == state->n_cells; }

static bool has_surplus(const csv_state *state) {
  for (size_t i = state->n_names; i < state->n_cells; i++)
    if (state->cells[i].length) return true;
  return false;
}

static fsc_status judge_record(fsc_reading *reading, csv_state *state, fsc_error *error) {
  if (state->giant)
    return fsc_fail(error, FSC_SKIP, "too_large", reading->path, reading->line,
                    "the article is larger than %u MB, or a quotation mark is missing", FSC_ARTICLE_LIMIT >> 20);
  if (state->merged) {
    reading->offset = state->stray_offset;
    return refuse(reading, error,
                  and_lines(reading, "a quotation mark is missing: this record runs into the next one"));
  }
  cut_cells(state, reading->arena);
  if (has_surplus(state))
    return fsc_fail(error, FSC_SKIP, "bad_csv", reading->path, reading->line,
                    "%zu cells where the header has %zu (a delimiter outside quotation marks?)", state->n_cells,
                    state->n_names);
  fsc_warn_encoding(reading, &state->encoding);
  if (state->stray)
    fsc_reading_warn(reading, "a quotation mark inside a quoted cell is not doubled, byte %" PRIu64 "; read as text",
                     state->stray_offset);
  return FSC_OK;
}

/* ---- The header ---- */

static void take_names(fsc_reading *reading, csv_state *state) {
  cut_cells(state, reading->arena);
  state->names = fsc_arena_take_zero(state->header, state->n_cells, sizeof *state->names);
  state->n_names = state->n_cells;
  state->by_name = fsc_arena_take_zero(state->header, state->n_names, sizeof *state->by_name);
  for (size_t i = 0; i < state->n_names; i++) {
    fsc_text name = fsc_text_trim(state->cells[i]);
    state->names[i] = (fsc_text){fsc_arena_string(state->header, name), name.length};
    state->by_name[i] = (fsc_named){state->names[i].at, i};
  }
  fsc_names_sort(state->by_name, state->n_names);
}

/* Warns of columns with the same name, of which only the first is read. */
static void warn_of_namesakes(const fsc_reading *reading, const csv_state *state) {
  enum { ROOM = 200, LONG = 100 };
  const fsc_named *sorted = state->by_name;
  const char *list = "";
  for (size_t i = 1; i < state->n_names && strlen(list) < ROOM; i++)
    if (*sorted[i].name && strcasecmp(sorted[i - 1].name, sorted[i].name) == 0 &&
        (i == 1 || strcasecmp(sorted[i - 2].name, sorted[i].name) != 0))
      list = fsc_arena_format(reading->arena, "%s%s\"%s\"", list, *list ? ", " : "",
                              fsc_arena_string(reading->arena, fsc_text_cut(fsc_text_of(sorted[i - 1].name), LONG)));
  if (*list) fsc_reading_warn(reading, "more than one column is called %s; the first is read", list);
}

static fsc_text name_column(void *data, size_t i) {
  const csv_state *state = data;
  return i < state->n_names ? state->names[i] : (fsc_text){NULL, 0};
}

static fsc_status read_header(fsc_reading *reading, csv_state *state, fsc_error *error) {
  outcome found = read_record(reading, state);
  if (found == NO_RECORD) return FSC_END;
  state->done = true;
  if (state->json) return refuse(reading, error, "no table, but looks like JSON (--input-format jsonl or json)");
  if (found == UNCLOSED || state->giant)
    return refuse(reading, error,
                  "a quotation mark of the header is not closed (no table? --input-format names another format)");
  take_names(reading, state);
  warn_of_namesakes(reading, state);
  for (size_t i = 0; i < state->n_names; i++)
    if (fsc_names_text(reading->options, state->names[i])) return state->done = false, FSC_OK;
  return fsc_refuse_textless(reading, name_column, state, "column", error);
}

static fsc_status next_record(fsc_reading *reading, fsc_article *article, fsc_error *error) {
  csv_state *state = reading->state;
  if (state->done) return FSC_END;
  fsc_status status = state->names ? FSC_OK : read_header(reading, state, error);
  if (status != FSC_OK) return status;
  do {
    outcome found = read_record(reading, state);
    state->done = found != RECORD;
    if (found == NO_RECORD) return FSC_END;
    if (found == UNCLOSED)
      return refuse(reading, error, and_lines(reading, "the input ends inside a quoted cell of this record"));
  } while (is_blank(state));
  status = judge_record(reading, state, error);
  return status == FSC_OK ? fsc_fill_article(reading, find_cell, name_column, state, article, error) : status;
}

/* Has the window a whole row that is not blank? Looks for a line end outside quotation marks. Stray marks may make this
 * wrong, which only costs some waiting. */
static bool holds_row(const fsc_reading *reading) {
  const csv_state *state = reading->state;
  const char *at = fsc_stream_at(&reading->stream), *end = at + fsc_stream_length(&reading->stream);
  bool quoted = false;
  while (at < end && (*at == '\n' || *at == '\r' || *at == state->dialect.delimiter)) at++;
  for (; at < end && (quoted || *at != state->dialect.line_end); at++) quoted ^= *at == '"';
  return at < end;
}

/* ---- The readers ---- */

static fsc_text header_of(fsc_stream *stream) {
  while (!fsc_csv_has_header(fsc_stream_window(stream)) && fsc_stream_length(stream) < HEADER_LIMIT &&
         fsc_stream_more(stream))
    continue;
  return fsc_stream_window(stream);
}

static void open_table(fsc_reading *reading, bool tabs) {
  fsc_stream *stream = &reading->stream;
  csv_state *state = fsc_allocate_zero(1, sizeof *state);
  const fsc_text head = header_of(stream);
  const char told = fsc_csv_told_delimiter(head);
  fsc_line line;
  state->dialect = fsc_csv_look(head, told, tabs);
  if (told && fsc_stream_line(stream, state->dialect.line_end, &line))
    state->dialect = fsc_csv_look(header_of(stream), told, tabs);
  state->json = fsc_json_reader.recognise(reading->options, head);
  state->header = fsc_arena_new();
  start_parser(state);
  reading->state = state;
}

static void open_csv(fsc_reading *reading) { open_table(reading, false); }
static void open_tsv(fsc_reading *reading) { open_table(reading, true); }

static void close_table(fsc_reading *reading) {
  csv_state *state = reading->state;
  csv_free(&state->parser);
  fsc_arena_free(state->header);
  free(state->bytes);
  free(state->ends);
  free(state);
}

static const char *const csv_extensions[] = {"csv", NULL};
static const char *const tsv_extensions[] = {"tsv", "tab", NULL};

const fsc_reader fsc_csv_reader = {
    .format = FSC_INPUT_CSV,
    .extensions = csv_extensions,
    .recognise = fsc_is_csv,
    .open = open_csv,
    .close = close_table,
    .next = next_record,
    .holds_record = holds_row,
};

const fsc_reader fsc_tsv_reader = {
    .format = FSC_INPUT_TSV,
    .extensions = tsv_extensions,
    .open = open_tsv,
    .close = close_table,
    .next = next_record,
    .holds_record = holds_row,
};
