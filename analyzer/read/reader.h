/* reader.h - what a format of input has to supply, and what it may use.
 *
 * A new format is one file with one fsc_reader and its line in the table of formats.c.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_READ_READER_H
#define FSC_READ_READER_H
#include <stdbool.h>

#include "../base/arena.h"
#include "../framescope.h"
#include "encoding.h"
#include "stream.h"

/* One input being read. Lives from the opening of a path to its end. */
typedef struct fsc_reading {
  fsc_stream stream;
  const char *path;
  const fsc_read_options *options;
  fsc_arena *arena; /* reset before each article: what an article points at may live here */
  void *state;      /* the reader's own */
  uint64_t line;    /* the record at hand: readers set these before anything can go wrong with it; line 0: none */
  uint64_t column;  /* 1-based byte in that line where a further record starts, 0 for a line's first */
  uint64_t offset;  /* where it starts or, with an error, where that stands */
  bool looked;      /* a record has been checked for the columns named in the options */
  bool given;       /* of readers that take an input for one article: that has been given, or refused */
} fsc_reading;

/* FSC_OK or FSC_SKIP: makes the article of a record that has been cut, whose bytes may be overwritten. Needs nothing of
 * the stream nor of the state, so that another thread can do it. */
typedef fsc_status fsc_read_record(fsc_reading *reading, fsc_text record, fsc_article *article, fsc_error *error);

typedef struct fsc_reader fsc_reader;
struct fsc_reader {
  fsc_input_format format;
  const char *const *extensions; /* lower case, without the dot; the last is NULL */
  /* Do the first bytes (up to 64 KB or more) look like it? Asked where the extension says nothing. NULL: they never
   * do. */
  bool (*recognise)(const fsc_read_options *options, fsc_text head);
  /* The reader to take instead when the extension, but not the first bytes, says this one. NULL: always this one. */
  const fsc_reader *(*reconsider)(fsc_text head);
  /* Both may be NULL. open may look ahead; close frees the state. */
  void (*open)(fsc_reading *reading);
  void (*close)(fsc_reading *reading);
  /* FSC_OK, FSC_SKIP or FSC_END. article comes zeroed; path, line and a doc_id left absent are filled in afterwards.
   * At FSC_END nobody looks at *error; that the stream failed is reported for all readers. */
  fsc_status (*next)(fsc_reading *reading, fsc_article *article, fsc_error *error);
  /* In place of next, where finding a record is less work than reading it: the same in two steps. With FSC_OK, what was
   * cut stays valid until the next call. */
  fsc_status (*cut)(fsc_reading *reading, fsc_text *record, fsc_error *error);
  fsc_read_record *read;
  /* Does the window hold all of the next record, so that nothing has to be waited for? NULL: not before its end. */
  bool (*holds_record)(const fsc_reading *reading);
};

extern const fsc_reader fsc_text_reader, fsc_json_reader, fsc_jsonl_reader, fsc_csv_reader, fsc_tsv_reader,
    fsc_html_reader, fsc_warc_reader;

/* FSC_SKIP with *error filled for the record at hand; the reader's own words for what can happen to any record. */
fsc_status fsc_refuse_large(const fsc_reading *reading, fsc_error *error);
fsc_status fsc_refuse_empty(const fsc_reading *reading, fsc_error *error);
/* What every article and every error says of where it comes from. error may be NULL. */
void fsc_identify(const fsc_reading *reading, fsc_status status, fsc_article *article, fsc_error *error);
/* Do the options name columns whose absence is to be reported, once per input? */
bool fsc_asks_for_columns(const fsc_read_options *options);
void fsc_reading_warn(const fsc_reading *reading, const char *format, ...) __attribute__((format(printf, 2, 3)));
/* Warns of a record that is not clean UTF-8. */
void fsc_warn_encoding(const fsc_reading *reading, const fsc_encoding *encoding);

/* The value of a record's field by name, any case; absent when there is none. prose: it is to be the article's text. */
typedef fsc_text fsc_find_field(void *record, const char *name, bool prose);
/* The name of a record's i-th field, asked for in order from 0; absent behind the last. */
typedef fsc_text fsc_name_field(void *record, size_t i);
/* Fills *article from the fields of a record by the usual names of columns or those in the options. */
fsc_status fsc_fill_article(fsc_reading *reading, fsc_find_field *find, fsc_name_field *name, void *record,
                            fsc_article *article, fsc_error *error);
/* The fields asked for with fsc_read_options.keep; "file" and "folder" are those of the input where there are none. */
void fsc_keep_fields(fsc_reading *reading, fsc_find_field *find, void *record, fsc_article *article);
/* FSC_SKIP of a record or a table none of whose fields, or columns, hold a text: names them. */
fsc_status fsc_refuse_textless(const fsc_reading *reading, fsc_name_field *name, void *record, const char *what,
                               fsc_error *error);
/* Is this the name of a field that holds the text? */
bool fsc_names_text(const fsc_read_options *options, fsc_text name);

/* By the options, the name and the first bytes. NULL: unknown; *binary says what it is instead, if that is clear. */
const fsc_reader *fsc_choose_reader(const fsc_read_options *options, fsc_stream *stream, const char **binary);
/* The reader of records (JSON, CSV) that what starts so looks like, whatever its name says; NULL: like none. */
const fsc_reader *fsc_recognise_records(const fsc_read_options *options, fsc_text head);
/* Does some reader know the extension of a path? */
bool fsc_knows_extension(const char *path);
#endif
