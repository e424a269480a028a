/* A lexicon's life, and its compilation into one matcher.
 * SPDX-License-Identifier: Apache-2.0 */
#include "lexicon.h"

#include <stdlib.h>
#include <string.h>

#include "../base/error.h"
#include "../base/memory.h"
#include "../base/text.h"
#include "image.h"

fsc_lexicon *fsc_lexicon_new(void) {
  fsc_lexicon *lexicon = fsc_allocate_zero(1, sizeof *lexicon);
  lexicon->arena = fsc_arena_new();
  lexicon->vocabulary = fsc_vocabulary_new();
  lexicon->exceptions = FSC_NONE;
  lexicon->version = "none";
  return lexicon;
}

void fsc_lexicon_free(fsc_lexicon *lexicon) {
  if (!lexicon) return;
  if (!lexicon->image) {
    free(lexicon->regexes);
    free(lexicon->regex_of);
    free(lexicon->frame_of);
    fsc_trie_free(&lexicon->trie);
    free(lexicon->entries);
  }
  fsc_image_free(lexicon->image);
  free(lexicon->by_row);
  free(lexicon->made);
  free(lexicon->contexts);
  free(lexicon->concepts);
  free(lexicon->groups);
  free(lexicon->categories);
  free(lexicon->families);
  fsc_vocabulary_free(lexicon->vocabulary);
  fsc_cutter_free(lexicon->cutter);
  fsc_arena_free(lexicon->arena);
  free(lexicon);
}

/* ---- Compiling ---- */

typedef struct compiling {
  fsc_lexicon *lexicon;
  uint32_t entry;
} compiling;

/* Is a choice the first word of the entry's term, exactly as the row has it? */
static bool is_base(const fsc_entry *entry, fsc_text choice) {
  if (strchr("<*", choice.at[0]) || choice.at[choice.length - 1] == '*') return false;
  return choice.length == strcspn(entry->term, " ") && memcmp(choice.at, entry->term, choice.length) == 0;
}

/* Makes a path in the trie of every way through the places of a term. Keeps the nodes reached so far and, for each, the
 * flags that the first word gives the match. NULL, or what is wrong with the term. */
static const char *add_term(compiling *c, const fsc_term *term, fsc_output_kind kind) {
  enum { MOST = 4096 }; /* ways to read a term: the arrays stay small, and no row can blow up the trie */
  uint32_t reached[2][MOST], flags[2][MOST], n[2] = {1, 0};
  reached[0][0] = flags[0][0] = 0;
  const fsc_entry *entry = &c->lexicon->entries[c->entry];
  for (uint32_t p = 0; p < term->n; p++) {
    uint32_t *from = reached[p & 1], *to = reached[~p & 1], n_from = n[p & 1], n_to = 0;
    for (uint32_t i = 0; i < n_from; i++)
      for (uint32_t k = 0; k < term->places[p].n; k++) {
        fsc_text choice = term->places[p].choices[k];
        uint32_t symbol = fsc_word_symbol(c->lexicon, choice);
        if (!symbol) return FSC_TOO_MANY_CLASSES;
        if (n_to == MOST) return "more than 4096 ways to read it";
        flags[~p & 1][n_to] = p ? flags[p & 1][i] : is_base(entry, choice) ? FSC_MATCH_BASE : 0;
        to[n_to++] = fsc_trie_extend(&c->lexicon->trie, from[i], symbol);
      }
    n[~p & 1] = n_to;
  }
  if (kind == FSC_EXCEPTION_OUTPUT) c->lexicon->entries[c->entry].excepted = true;
  _Static_assert(FSC_MOST_ENDS == 4194303, "as the message says");
  for (uint32_t i = 0; i < n[term->n & 1]; i++)
    if (!fsc_trie_end(&c->lexicon->trie, reached[term->n & 1][i], c->entry, kind, flags[term->n & 1][i]))
      return "over 4194303 rows end with this word";
  return NULL;
}

/* Adds each of the terms of a cell. */
static const char *add_terms(compiling *c, fsc_text cell, fsc_output_kind kind) {
  fsc_text text;
  fsc_term term;
  const char *wrong = NULL;
  while (!wrong && fsc_next_term(&cell, &text)) {
    wrong = fsc_term_parse(c->lexicon, text, &term);
    if (!wrong) wrong = add_term(c, &term, kind);
  }
  return wrong;
}

static const char *add_regex(compiling *c, const fsc_entry *entry, fsc_text gate) {
  fsc_lexicon *lexicon = c->lexicon;
  int code;
  PCRE2_SIZE offset;
  pcre2_code *compiled = fsc_regex_compile(entry->term, &code, &offset);
  if (!compiled) {
    PCRE2_UCHAR message[128];
    pcre2_get_error_message(code, message, sizeof message);
    return fsc_arena_format(lexicon->arena, "pattern: %s at offset %zu", (const char *)message, offset);
  }
  pcre2_code_free(compiled);
  fsc_grow((void **)&lexicon->regexes, &lexicon->regex_capacity, lexicon->n_regexes, sizeof *lexicon->regexes);
  lexicon->regexes[lexicon->n_regexes++] = (fsc_regex){.entry = c->entry, .gated = gate.length > 0};
  lexicon->n_ungated += !gate.length;
  return gate.length ? add_terms(c, gate, FSC_GATE_OUTPUT) : NULL;
}

/* classes.csv and abbreviations.csv say what words are; their rows are no terms to find. */
static const char *add_class_row(fsc_lexicon *lexicon, const fsc_entry *entry, const char *prefix) {
  if (!entry->subcategory[0]) return "no subcategory, which names the class";
  char *name = fsc_arena_format(lexicon->arena, "%s%s", prefix, entry->subcategory);
  int word_class = fsc_vocabulary_class(lexicon->vocabulary, fsc_text_of(name), true);
  if (word_class < 0) return FSC_TOO_MANY_CLASSES;
  fsc_text word;
  const char *wrong = fsc_word_parse(lexicon, fsc_text_of(entry->term), &word);
  if (wrong) return wrong;
  if (strpbrk(entry->term, "*<_")) return "a class holds words as they are";
  fsc_vocabulary_add_to_class(lexicon->vocabulary, word, (unsigned)word_class);
  return NULL;
}

static const char *compile_entry(fsc_lexicon *lexicon, uint32_t index) {
  compiling c = {lexicon, index};
  fsc_entry *entry = &lexicon->entries[index];
  if (strcmp(entry->category, "classes") == 0) return add_class_row(lexicon, entry, "");
  if (strcmp(entry->category, "abbreviations") == 0) return add_class_row(lexicon, entry, "abbreviation_");
  fsc_text gate;
  const char *wrong = fsc_contexts_parse(lexicon, entry, &gate);
  if (wrong) return wrong;
  if (entry->form == FSC_FORM_REGEX) {
    wrong = add_regex(&c, entry, gate);
  } else {
    fsc_term term;
    wrong = fsc_term_parse(lexicon, fsc_text_of(entry->term), &term);
    if (wrong) return wrong;
    fsc_term_inflect(lexicon->arena, entry->form, entry->forms[0] != '\0', &term);
    wrong = add_term(&c, &term, FSC_HIT_OUTPUT);
    if (!wrong) wrong = add_terms(&c, fsc_text_of(entry->forms), FSC_HIT_OUTPUT);
  }
  return wrong ? wrong : add_terms(&c, fsc_text_of(entry->exceptions), FSC_EXCEPTION_OUTPUT);
}

const char *const fsc_known_names[FSC_KNOWN_CATEGORIES] = {
    "boilerplate", "modifiers", "report_verbs",   "titles", "roles",   "organisations",
    "anonymity",   "agency",    "partisan_pairs", "groups", "persons", "forenames"};

static void find_known(fsc_lexicon *lexicon) {
  for (int i = 0; i < FSC_KNOWN_CATEGORIES; i++) lexicon->known[i] = fsc_lexicon_category(lexicon, fsc_known_names[i]);
}

uint32_t fsc_lexicon_known(const fsc_lexicon *lexicon, fsc_known_category category) { return lexicon->known[category]; }

/* One string for each frame: the aggregation tells frames apart by pointer. */
static const char *intern_frame(fsc_lexicon *lexicon, fsc_category *category, const char *name) {
  for (size_t i = 0; i < category->n_frames; i++)
    if (strcmp(category->frames[i], name) == 0) return category->frames[i];
  const char **frames = fsc_arena_take(lexicon->arena, (category->n_frames + 1) * sizeof *frames);
  if (category->n_frames) memcpy(frames, category->frames, category->n_frames * sizeof *frames);
  category->frames = frames;
  return frames[category->n_frames++] = name;
}

/* Numbers the frames of all categories and stores the number of each entry's frame. */
static void number_frames(fsc_lexicon *lexicon) {
  uint32_t next = 1;
  for (size_t i = 0; i < lexicon->n_categories; i++) {
    lexicon->categories[i].first_frame = next;
    next += (uint32_t)lexicon->categories[i].n_frames;
  }
  lexicon->frame_of = fsc_allocate_zero(lexicon->n_entries, sizeof *lexicon->frame_of);
  for (size_t i = 0; i < lexicon->n_entries; i++) {
    const fsc_category *category = &lexicon->categories[lexicon->entries[i].category_id];
    for (size_t k = 0; k < category->n_frames; k++)
      if (category->frames[k] == lexicon->entries[i].subcategory)
        lexicon->frame_of[i] = (uint16_t)(category->first_frame + k);
  }
}

/* Lists the frames of each category. NULL, or the entry of the first frame that is one too many. */
static const fsc_entry *list_frames(fsc_lexicon *lexicon) {
  size_t n = 0;
  for (size_t i = 0; i < lexicon->n_entries; i++) {
    fsc_entry *entry = &lexicon->entries[i];
    fsc_category *category = &lexicon->categories[entry->category_id];
    if (!category->framing || !entry->subcategory[0]) continue;
    n -= category->n_frames;
    entry->subcategory = intern_frame(lexicon, category, entry->subcategory);
    n += category->n_frames;
    if (n > FSC_MOST_CATEGORIES) return entry;
  }
  number_frames(lexicon);
  return NULL;
}

static const char *or_null(const char *cell) { return cell[0] ? cell : NULL; }

/* Fills in what hits report of an entry; after the frames are numbered. */
static void describe_entry(const fsc_lexicon *lexicon, fsc_entry *entry) {
  entry->info = (fsc_entry_info){.weight = entry->weight,
                                 .row = entry->row,
                                 .frame = lexicon->frame_of[entry->row],
                                 .family = entry->family,
                                 .category = entry->category,
                                 .subcategory = or_null(entry->subcategory),
                                 .id = entry->id,
                                 .term = entry->term,
                                 .alternative = or_null(entry->neutral_alt)};
}

/* Does an entry have a context that depends on voices or sources, which only scorers know? */
static bool is_voiced(const fsc_entry *entry) {
  for (uint32_t i = 0; i < entry->n_contexts; i++)
    if (entry->contexts[i].kind == FSC_OUTLET_ONLY || entry->contexts[i].kind == FSC_NO_SOURCE_WITHIN) return true;
  return false;
}

static unsigned cue_of(const fsc_entry *entry) {
  if (entry->n_cues > 1) return FSC_SEVERAL_CUES;
  return entry->n_cues ? 1u + entry->cues[0] : 0;
}

fsc_hit_end fsc_hit_end_of(const fsc_lexicon *lexicon, const fsc_entry *entry) {
  uint32_t marks = (entry->n_contexts ? FSC_MARK_CONTEXTS : 0) | (entry->excepted ? FSC_MARK_EXCEPTED : 0) |
                   (entry->n_cues ? FSC_MARK_CUES : 0) | (entry->sided ? FSC_MARK_SIDE : 0) |
                   (lexicon->exceptions != FSC_NONE && entry->pass == 1 + lexicon->exceptions ? FSC_MARK_NAME : 0) |
                   (entry->pass == FSC_LOADED_PASS ? FSC_MARK_LOADED : 0) |
                   (strcmp(entry->subcategory, "slur") == 0 ? FSC_MARK_SLUR : 0) |
                   (is_voiced(entry) ? FSC_MARK_VOICED : 0);
  _Static_assert(FSC_FORM_REGEX < 16 && FSC_SOURCE_CLASSES <= 16, "four bits each");
  const char *space = strrchr(entry->term, ' '), *last = space ? space + 1 : entry->term;
  return (fsc_hit_end){.weight = entry->weight,
                       .row = entry->row & FSC_MOST_ROWS,
                       .cue = cue_of(entry) & UINT8_MAX,
                       .flags = entry->flags,
                       .category = entry->category_id,
                       .frame = lexicon->frame_of[entry->row],
                       .marks = (uint8_t)marks,
                       .cue_class = entry->cue_class,
                       .form = (unsigned)entry->form & 15u,
                       .source_class = (unsigned)entry->source_class & 15u,
                       .opening = fsc_hash(entry->term, strnlen(entry->term, 3)) & 15,
                       .ending = fsc_hash(last, strlen(last)) & 15};
}

void fsc_lexicon_tell_all(fsc_lexicon *lexicon, void (*tell)(void *data, const char *text), void *data) {
  lexicon->tell = tell;
  lexicon->tell_data = data;
}

static fsc_status compile_entries(fsc_lexicon *lexicon, fsc_error *error) {
  fsc_status status = FSC_OK;
  for (uint32_t i = 0; i < lexicon->n_entries; i++) {
    const fsc_entry *entry = &lexicon->entries[i];
    if (strcmp(entry->status, "active") != 0) continue;
    const char *wrong = compile_entry(lexicon, i);
    if (!wrong) continue;
    status = fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", entry->path, entry->line, "%s: %s", entry->term, wrong);
    if (!lexicon->tell) break;
    lexicon->tell(lexicon->tell_data, error->text);
  }
  return status;
}

static fsc_contexts contexts_of(const fsc_entry *entry) { return (fsc_contexts){entry->contexts, entry->n_contexts}; }

/* The entries and their contexts by row. */
static void index_entries(fsc_lexicon *lexicon) {
  lexicon->by_row = fsc_allocate_zero(lexicon->n_entries, sizeof *lexicon->by_row);
  lexicon->contexts = fsc_allocate_zero(lexicon->n_entries, sizeof *lexicon->contexts);
  for (size_t i = 0; i < lexicon->n_entries; i++) {
    lexicon->by_row[i] = &lexicon->entries[i];
    lexicon->contexts[i] = contexts_of(&lexicon->entries[i]);
  }
}

fsc_status fsc_lexicon_compile(fsc_lexicon *lexicon, fsc_error *error) {
  lexicon->cutter = fsc_cutter_new();
  fsc_status status = compile_entries(lexicon, error);
  if (status != FSC_OK) return status;
  fsc_cutter_free(lexicon->cutter);
  lexicon->cutter = NULL;
  lexicon->exceptions = fsc_lexicon_category(lexicon, "exceptions");
  const fsc_entry *surplus = list_frames(lexicon);
  if (surplus)
    return fsc_fail(error, FSC_BAD_USAGE, "bad_lexicon", surplus->path, surplus->line, "over %d frames in all",
                    FSC_MOST_CATEGORIES);
  for (size_t i = 0; i < lexicon->n_entries; i++) describe_entry(lexicon, &lexicon->entries[i]);
  find_known(lexicon);
  fsc_lexicon_link_concepts(lexicon);
  fsc_lexicon_link_style(lexicon);
  fsc_trie_seal(&lexicon->trie, fsc_vocabulary_symbols(lexicon->vocabulary), lexicon);
  index_entries(lexicon);
  lexicon->regex_of = fsc_allocate_zero(lexicon->n_entries, sizeof *lexicon->regex_of);
  for (uint32_t i = 0; i < lexicon->n_regexes; i++) {
    fsc_regex *regex = &lexicon->regexes[i];
    lexicon->regex_of[regex->entry] = i + 1;
    regex->end = fsc_hit_end_of(lexicon, &lexicon->entries[regex->entry]);
  }
  return FSC_OK;
}

/* ---- Asking ---- */

/* The vocabulary's hook for new words: finds the trie nodes that terms begin with, and makes the entries of one-word
 * terms, so that the search need not check for them. */
static void find_starts(const void *data, fsc_arena *arena, fsc_word *words, uint32_t n) {
  const fsc_lexicon *lexicon = data;
  const fsc_trie *trie = &lexicon->trie;
  uint32_t awaited = FSC_NONE;
  for (uint32_t i = 0; i < n; i++) __builtin_prefetch(&trie->roots[words[i].symbol]);
  for (uint32_t i = 0; i < n; i++) __builtin_prefetch(fsc_trie_node(trie, trie->roots[words[i].symbol]));
  for (uint32_t i = 0; i < n; i++) {
    fsc_trie_start(trie, arena, &words[i]);
    const fsc_node *start = words[i].start;
    for (uint32_t k = 0; k < start->n_hits; k++) fsc_lexicon_await(lexicon, fsc_node_hits(start)[k].row, &awaited);
  }
  fsc_image_await_entry(lexicon, FSC_NONE, &awaited);
}

fsc_memo *fsc_lexicon_memo(const fsc_lexicon *lexicon) {
  return fsc_memo_new(lexicon->vocabulary, (fsc_word_hook){find_starts, lexicon});
}

size_t fsc_lexicon_entries(const fsc_lexicon *lexicon, const fsc_entry **entries) {
  *entries = lexicon->image ? fsc_image_entries(lexicon) : lexicon->entries;
  return lexicon->n_entries;
}

const char *fsc_lexicon_shown_term(const fsc_lexicon *lexicon, uint32_t row) {
  return lexicon->image ? fsc_image_further_cell(lexicon, row, FSC_SHOWN_CELL) : lexicon->entries[row].shown;
}

const char *fsc_lexicon_year(const fsc_lexicon *lexicon, uint32_t row) {
  return lexicon->image ? fsc_image_further_cell(lexicon, row, FSC_YEAR_CELL) : lexicon->entries[row].year;
}

size_t fsc_lexicon_categories(const fsc_lexicon *lexicon, const fsc_category **categories) {
  *categories = lexicon->categories;
  return lexicon->n_categories;
}

uint32_t fsc_lexicon_category(const fsc_lexicon *lexicon, const char *name) {
  for (size_t i = 0; i < lexicon->n_categories; i++)
    if (strcmp(lexicon->categories[i].name, name) == 0) return (uint32_t)i;
  return FSC_NONE;
}

void fsc_lexicon_measure(fsc_lexicon *lexicon, uint32_t category, bool measured) {
  lexicon->categories[category].measured = measured;
}

static void forget_contexts_of(fsc_entry *entry, uint64_t kinds) {
  fsc_context *contexts = (fsc_context *)(uintptr_t)entry->contexts; /* the lexicon's own */
  uint32_t kept = 0;
  for (uint32_t k = 0; k < entry->n_contexts; k++)
    if (!(kinds >> contexts[k].kind & 1)) contexts[kept++] = contexts[k];
  entry->n_contexts = kept;
}

void fsc_lexicon_forget_contexts(fsc_lexicon *lexicon, uint64_t kinds) {
  fsc_image *image = lexicon->image;
  if (image) image->forgotten |= kinds; /* by what is not made yet */
  for (size_t i = 0; kinds && i < lexicon->n_entries; i++) {
    fsc_entry *made = (fsc_entry *)(uintptr_t)lexicon->by_row[i]; /* the lexicon's own */
    if (made) {
      forget_contexts_of(made, kinds);
      lexicon->contexts[i] = contexts_of(made);
    }
    if (image && image->entries) forget_contexts_of(&image->entries[i], kinds);
  }
}

const char *fsc_lexicon_set_version(const fsc_lexicon *lexicon) { return lexicon->version; }
const char *fsc_lexicon_hash(const fsc_lexicon *lexicon) { return lexicon->hash; }
