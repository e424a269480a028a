/* framescope.h - the public interface of libframescope: loaded words, voices, attributions and sources of a news
 * article, every number traceable to words.
 *
 * In short: make one fsc_analyzer (it owns the lexicons, is immutable and may be shared by threads), one
 * fsc_workspace per thread, then call fsc_analyze once per article. A report lives in its workspace until the next
 * fsc_analyze or fsc_workspace_free with that workspace; whatever must live longer is to be copied.
 *
 * Text is UTF-8. Offsets are bytes, 0-based, half-open, into fsc_report.text; fsc_offset converts them.
 * Undefined is not zero: a double that has no value is NaN, an index that has none is FSC_NONE, a string NULL.
 * SPDX-License-Identifier: Apache-2.0 */
#ifndef FRAMESCOPE_H
#define FRAMESCOPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
#pragma GCC visibility push(default)

#define FSC_VERSION "0.1.0"
#define FSC_NONE UINT32_MAX
/* The largest article accepted, bytes of text. */
#define FSC_ARTICLE_LIMIT (16u << 20)
/* The most tokens (words and punctuation marks) accepted in one: at full detail each may cost 1,600 bytes of memory. */
#define FSC_TOKEN_LIMIT (1u << 22)

/* ---- Errors ---- */

/* Statuses exist only for what a caller can act on; out of memory prints one line and aborts. */
typedef enum fsc_status {
  FSC_OK,
  FSC_END,       /* no more articles */
  FSC_SKIP,      /* this article is unusable; the next call goes on behind it */
  FSC_BAD_INPUT, /* a file is not what it should be: no function declared here returns it */
  FSC_BAD_USAGE, /* an option or a lexicon is wrong */
  FSC_IO         /* the operating system refused to open or read a file */
} fsc_status;

/* text reads "corpus.csv:812: …", ready to print; of a path beyond 200 bytes it holds only the end. line is 1-based, 0
 * where there is none. Functions that take an fsc_error accept NULL. */
typedef struct fsc_error {
  fsc_status status;
  const char *code; /* short, stable: "too_large", "bad_json", "empty" …; static storage */
  uint64_t line;
  uint64_t offset; /* bytes from the start of the (decompressed) input */
  char text[512];
} fsc_error;

/* ---- Text ---- */

/* A borrowed slice of UTF-8, length in bytes, not NUL-terminated. at == NULL: absent, which is not the same as empty.
 */
typedef struct fsc_text {
  const char *at;
  size_t length;
} fsc_text;

typedef struct fsc_span {
  uint32_t start, end;
} fsc_span;

typedef enum fsc_offset_unit { FSC_CODEPOINT, FSC_BYTE, FSC_UTF16 } fsc_offset_unit;

/* ---- Articles and corpora ---- */

typedef struct fsc_field {
  const char *name;
  fsc_text value;
} fsc_field;

/* One article as read. All slices are borrowed: from the reader until the next fsc_article_next, or from you.
 * Only text is required. */
typedef struct fsc_article {
  fsc_text doc_id, outlet, title, date, topic;
  fsc_text text;   /* the body */
  bool plain_text; /* from a plain-text file: the first line may be the headline, single newlines may be wraps */
  bool known_utf8; /* set by the readers: title and text are valid UTF-8 and need no check. Leave it false yourself */
  size_t n_kept;   /* further fields asked for with fsc_read_options.keep, in that order */
  const fsc_field *kept;
  const char *path; /* where it came from; NULL for an article made by hand */
  uint64_t line;    /* 1-based line where it starts, 0 if none */
  uint64_t offset;  /* and byte, as in fsc_error */
} fsc_article;

typedef enum fsc_input_format {
  FSC_INPUT_AUTO,
  FSC_INPUT_TEXT,
  FSC_INPUT_JSON,
  FSC_INPUT_JSONL,
  FSC_INPUT_CSV,
  FSC_INPUT_TSV,
  FSC_INPUT_HTML, /* not there yet: a clear error */
  FSC_INPUT_WARC  /* not there yet: a clear error */
} fsc_input_format;

/* Zero-initialise; NULL column names mean the built-in aliases (text, body, content, maintext, article, …). */
typedef struct fsc_read_options {
  fsc_input_format format;
  const char *text_column, *id_column, *outlet_column, *title_column, *date_column, *topic_column;
  const char *const *keep; /* names of other fields to pass through; "file" and "folder" give where the article was
                              found, unless its record has such a field */
  size_t n_keep;
  /* Files that are silently left out when directories are walked, such as the one results are written to. Compared by
   * device and inode, as they are when the corpus is made. */
  const char *const *without;
  size_t n_without;
  /* Called for what does not stop the reading: an encoding repaired, a file in a directory left out. May be NULL. */
  void (*warn)(void *data, const char *text);
  void *warn_data;
} fsc_read_options;

typedef struct fsc_corpus fsc_corpus; /* a stream of articles over one or many paths; not for sharing by threads */

/* paths are files, directories (walked in byte order of their names) or "-". Borrowed until fsc_corpus_free.
 * Nothing is opened yet; a path that cannot be opened is reported by fsc_article_next. */
fsc_corpus *fsc_corpus_new(const char *const *paths, size_t n_paths, const fsc_read_options *options);
void fsc_corpus_free(fsc_corpus *corpus);

/* The next article. FSC_OK, FSC_END, or FSC_SKIP with *error filled (article or file left out; call again to go on);
 * FSC_SKIP is also what a truncated or unreadable file gives once, then the next path is taken. On FSC_SKIP
 * article->doc_id, path and line are set as far as known. */
fsc_status fsc_article_next(fsc_corpus *corpus, fsc_article *article, fsc_error *error);

/* The same in two steps, for several threads: cutting, which is quick and for one thread at a time, and reading what
 * was cut, which is more work. Chunks in the order they were cut, each read from start to end, give what
 * fsc_article_next gives. */
typedef struct fsc_chunk fsc_chunk;
/* warn is called within fsc_chunk_next, in place of the corpus's warn, to which fsc_corpus_warn passes a text on. May
 * be NULL. */
fsc_chunk *fsc_chunk_new(void (*warn)(void *data, const char *text), void *warn_data);
void fsc_chunk_free(fsc_chunk *chunk);
/* Refills the chunk with the next records: about `bytes` of them, at most `records` in number, fewer when the input
 * would have to be waited for. False if there are none left. Ends the life of what the chunk held before. */
bool fsc_corpus_cut(fsc_corpus *corpus, fsc_chunk *chunk, size_t bytes, size_t records);
/* As fsc_article_next, in any thread; FSC_END at the end of the chunk. What articles point at lives until the chunk is
 * refilled or freed. */
fsc_status fsc_chunk_next(fsc_chunk *chunk, fsc_article *article, fsc_error *error);
void fsc_corpus_warn(const fsc_corpus *corpus, const char *text);

/* From any thread or a signal handler: the corpus ends as soon as it waits, or would have to wait, for bytes of a pipe
 * or a terminal. An unfinished record is dropped. */
void fsc_corpus_interrupt(fsc_corpus *corpus);

/* Bytes of input consumed so far and their known total (0 when unknown), for progress. */
void fsc_corpus_progress(const fsc_corpus *corpus, uint64_t *done, uint64_t *total);

/* ---- The analyzer ---- */

typedef struct fsc_analyzer fsc_analyzer;
typedef struct fsc_workspace fsc_workspace;

typedef enum fsc_lexicon_use {
  FSC_LEXICON_ADD,     /* beside the built-in set */
  FSC_LEXICON_REPLACE, /* a file named like one of the set, as loaded_verbs.csv, in its place; others beside it */
  FSC_LEXICON_ALONE    /* a whole set: with categories.csv and opinion_style.csv, perhaps VERSION */
} fsc_lexicon_use;

/* Zero-initialise. */
typedef struct fsc_analyzer_options {
  const char *const *lexicons; /* CSV files, added to the built-in set unless lexicon_use says otherwise */
  size_t n_lexicons;
  const char *const *only; /* measured categories to keep (with `support` any); NULL: all */
  size_t n_only;
  const char *const *without; /* categories or rules (see fsc_rule_name) to switch off */
  size_t n_without;
  bool support; /* measure the support files (titles, roles, cues …) too, as tests of lexicons do */
  fsc_lexicon_use lexicon_use;
  /* A directory (made if it does not exist) where compiled `lexicons` are cached for later analyzers of the same files;
   * NULL: none. What lies there is checked before use, and may be deleted at any time. */
  const char *lexicon_cache;
  /* Called when files are compiled: for duplicate ids, files without active rows, a cache that cannot be written. May
   * be NULL. */
  void (*warn)(void *data, const char *text);
  void *warn_data;
} fsc_analyzer_options;

/* NULL with *error filled when a lexicon is wrong or a name unknown. options may be NULL. */
fsc_analyzer *fsc_analyzer_new(const fsc_analyzer_options *options, fsc_error *error);
void fsc_analyzer_free(fsc_analyzer *analyzer);

fsc_workspace *fsc_workspace_new(const fsc_analyzer *analyzer); /* borrows the analyzer until it is freed */
void fsc_workspace_free(fsc_workspace *workspace);
/* From the next article on, not to be undone: reports are made without lists of single places, which is quicker.
 * fsc_report.hits is NULL and n_hits 0; of each fsc_sentence all of frames, `frame` and source_ids are NULL and
 * n_sources is 0. The rest is the same, including fsc_sentence.n_hits and the frames of headline and lead. fsc_offset
 * takes longer the farther a byte is from the start. A comparison of such reports has no fsc_group.top. */
void fsc_workspace_without_hits(fsc_workspace *workspace);
/* Likewise: promises that the caller does not read the bytes of fsc_article.text again once fsc_analyze has returned
 * FSC_OK. Of a large text the whole pages inside it go back to the system and then read as zeros. */
void fsc_workspace_takes_text(fsc_workspace *workspace);

typedef struct fsc_category_info {
  const char *name, *family;
  double phi; /* overdispersion used for the intervals of its rates */
  size_t n_frames;
  const char *const *frames; /* names of its frames, if it is a set of frames; else n_frames is 0 */
} fsc_category_info;

/* Measured categories in output order: the same for every report of this analyzer. */
size_t fsc_categories(const fsc_analyzer *analyzer, const fsc_category_info **categories);
/* The i-th context rule that `without` takes ("negation", "scare_quotes" …); NULL behind the last. */
const char *fsc_rule_name(size_t i);
const char *fsc_lexicon_version(const fsc_analyzer *analyzer); /* of the set, "2026.11" */
const char *fsc_lexicon_sha256(const fsc_analyzer *analyzer);  /* of all rows in use, 64 hexadecimal digits */

/* ---- The report ---- */

/* Whose words. The first four partition the words of an article. */
typedef enum fsc_voice {
  FSC_OUTLET,   /* the outlet's own voice */
  FSC_REPORTED, /* paraphrase: indirect content of an attribution to somebody else than the author */
  FSC_QUOTED,   /* inside a direct quotation */
  FSC_HEADLINE,
  FSC_VOICES,          /* how many there are */
  FSC_SCARE_QUOTE = 5, /* hits only: outlet words in distancing quotes; counted under FSC_OUTLET */
  FSC_MIXED = 6        /* sentences only: no voice has 90 % of the words */
} fsc_voice;
const char *fsc_voice_name(fsc_voice voice); /* "outlet", "reported", "quoted", "headline", "scare_quote", "mixed" */

/* k of n with a Wilson 95 % interval (Wilson 1927). value is NaN when of is 0; ci NaN where none is given. */
typedef struct fsc_share {
  double value, ci_low, ci_high;
  uint32_t n, of;
} fsc_share;

/* Hits of one category in one voice. per_1k is per 1,000 words of that voice; NaN when it has no words.
 * ci: 95 %, Garwood 1936 widened for overdispersion; NaN except in the outlet's voice. */
typedef struct fsc_rate {
  uint32_t n;
  double weighted; /* sum of the effective weights: fsc_hit.weight */
  double per_1k, ci_low, ci_high;
} fsc_rate;

typedef struct fsc_measure {
  const char *category, *family;
  fsc_rate voice[FSC_VOICES];
} fsc_measure;

/* Why a sentence is boilerplate. */
typedef enum fsc_aside {
  FSC_ASIDE_NONE,     /* it is not */
  FSC_ASIDE_PHRASE,   /* a phrase of boilerplate.csv is in it or in its paragraph: fsc_sentence.aside_entry */
  FSC_ASIDE_CAPITALS, /* a line in capitals among prose */
  FSC_ASIDE_REPEATED, /* the article says it elsewhere */
  FSC_ASIDE_SPEAKER,  /* a line that names who speaks below it */
  FSC_ASIDE_LINK      /* a line that leads to another story */
} fsc_aside;
const char *fsc_aside_name(fsc_aside aside); /* "", "phrase", "capitals", "repeated", "speaker", "link" */

typedef struct fsc_sentence {
  fsc_span span;
  uint32_t paragraph; /* 0-based */
  uint32_t n_words;
  uint32_t words[FSC_VOICES]; /* n_words by voice */
  fsc_voice voice;
  bool headline;
  /* Left out of every measure: newsletter calls, credits, "this article was …", and what the article says twice. The
   * reason is `aside`. */
  bool boilerplate;
  bool attributed; /* holds content of an attribution */
  /* Sum of the effective weights of the distinct loaded terms outside quotations / sqrt(n_words). NaN in a sentence
   * without words of the outlet's own voice (a headline: without words), and where no category of the family loaded is
   * measured; so are the next two. */
  double loaded;
  double loaded_display; /* 0-100: 100 (1 - prod(1 - min(.8 w, .95))) over the weights w that loaded sums */
  double opinion;        /* sum of the points of lexicons/opinion_style.csv: fsc_opinion_part_of */
  uint32_t n_hits;       /* unsuppressed hits of any category */
  uint32_t n_sources;
  const uint32_t *source_ids; /* of the attributions in it, ascending */
  /* By fsc_report.frame_sets: the frame whose distinct terms outside quotations carry a weight of 1 or more (.6 in a
   * headline) and at least 1.25 times the runner-up's; NULL where none does. `frame` is that of the set "policy". */
  const char *const *frames;
  const char *frame;
  fsc_aside aside;
  const struct fsc_entry_info *aside_entry; /* the phrase's row; NULL unless aside is FSC_ASIDE_PHRASE */
} fsc_sentence;

/* A row of a lexicon, as its hits describe it. All hits of a row share one that lives as long as the analyzer, except a
 * hit whose description differs: the form of a harm verb, a masked slur, no plain wording for another part of speech.
 * That has a copy of its own, which lives as long as the report. */
typedef struct fsc_entry_info {
  double weight;
  uint32_t row;                                /* among all rows of the analyzer's lexicons, in order of reading */
  uint16_t frame;                              /* its frame, numbered from 1 over all categories; 0: none */
  bool retold;                                 /* such a copy of a hit's own */
  const char *family, *category, *subcategory; /* subcategory NULL if none */
  const char *id;                              /* "LV-0031" */
  const char *term;                            /* as the row writes it; never NULL */
  const char *alternative;                     /* plain wording, or NULL */
} fsc_entry_info;

/* One occurrence of a lexicon entry. */
typedef struct fsc_hit {
  fsc_span span;
  uint32_t sentence;
  uint32_t source_id; /* whose words, when reported or quoted; else FSC_NONE */
  const fsc_entry_info *entry;
  /* weight: effective, that of its entry x multiplier. multiplier: the product of the factors, at most 1.5; 1 if it is
   * suppressed. */
  double weight, multiplier;
  const char *suppressed; /* NULL, or the rule by which it does not count: "names", "exceptions" … (fsc_rule_name) */
  const char *factors;    /* the rules behind the multiplier, "negation 0.60, intensifier 1.70"; NULL if none */
  fsc_voice voice;
  uint32_t measure; /* index into fsc_report.measures; there it is counted, unless it is suppressed */
} fsc_hit;

#define FSC_FLAGGED_WEIGHT 0.15 /* fsc_hit.weight from which a loaded hit flags its sentence */

typedef enum fsc_attribution_kind { FSC_SPEECH, FSC_DOCUMENT, FSC_MENTAL, FSC_ACT } fsc_attribution_kind;
typedef enum fsc_attribution_type { FSC_DIRECT, FSC_INDIRECT, FSC_MIXED_TYPE } fsc_attribution_type;
const char *fsc_kind_name(fsc_attribution_kind kind);
const char *fsc_type_name(fsc_attribution_type type);

typedef struct fsc_content {
  fsc_span span;
  bool inherited; /* a quotation without a cue of its own, joined to this attribution */
} fsc_content;

typedef struct fsc_attribution {
  uint32_t sentence;
  fsc_attribution_kind kind;
  fsc_attribution_type type;
  bool has_source;
  fsc_span source; /* title, name and identifying appositive; empty without has_source */
  fsc_span source_head;
  /* Indices into fsc_report.sources, FSC_NONE if the source is none of these; other: the second head of "Google and
   * Yahoo said". */
  uint32_t source_id, other_source_id;
  bool has_cue;                  /* false: an orphan quotation */
  fsc_span cue;                  /* the verb group; empty without has_cue */
  const char *lemma, *cue_class; /* term and subcategory of the cue's row in report_verbs.csv; NULL if it has none */
  bool loaded_cue;               /* doubt, concession, denial, attack, boast, emotive, factive */
  uint32_t n_contents;
  const fsc_content *contents;
  const char *pattern; /* "POST", "INV", "ACC": a row of lexicons/attribution_patterns.csv */
  double confidence;   /* the pattern's precision there, 0-1; NaN in a set of lexicons without that file */
  bool headline;
  bool author;    /* the article's own I / we */
  uint32_t depth; /* 0; 1 if it stands inside the content of another attribution, and so on */
  /* All its sources, distinct: those two, if known, and the further ones of "Google, Yahoo and Apple said". */
  uint32_t n_sources;
  const uint32_t *source_ids;
} fsc_attribution;

typedef enum fsc_gender { FSC_GENDER_UNKNOWN, FSC_FEMALE, FSC_MALE, FSC_OTHER_GENDER } fsc_gender;
const char *fsc_gender_name(fsc_gender gender); /* "unknown" "f" "m" "other", as presented in the text */

/* What sort of source somebody is, by what the article says of it. */
typedef enum fsc_source_class {
  FSC_OFFICIAL_GOVERNMENT,      /* public offices, elected or not: senators, mayors, agencies, the military */
  FSC_LAW_ENFORCEMENT_JUDICIAL, /* police, prosecutors, courts, lawyers */
  FSC_POLITICAL_PARTY,          /* parties, candidates, campaigns */
  FSC_BUSINESS,                 /* companies and who works there, farmers */
  FSC_NGO_ADVOCACY,             /* unions, charities, churches, activists */
  FSC_EXPERT_ACADEMIC,          /* professors, doctors, teachers, economists, institutes */
  FSC_CITIZEN,                  /* residents, voters, students */
  FSC_VICTIM_WITNESS,           /* victims, survivors, witnesses */
  FSC_MEDIA,                    /* newsrooms, reporters, columnists */
  FSC_DOCUMENT_DATA,            /* reports, polls, letters */
  FSC_ANONYMOUS,                /* whom the article does not name: sources, insiders */
  FSC_COLLECTIVE_VAGUE,         /* nobody can check who: critics, many */
  FSC_UNKNOWN_CLASS,            /* the article does not say */
  FSC_SOURCE_CLASSES
} fsc_source_class;
const char *fsc_source_class_name(fsc_source_class source_class);

typedef enum fsc_actor_kind { FSC_PERSON, FSC_ORGANISATION, FSC_GROUP, FSC_DOCUMENT_ACTOR } fsc_actor_kind;
const char *fsc_actor_kind_name(fsc_actor_kind kind); /* "person", "organisation", "group", "document" */

/* Every person, organisation and social group named outside quotations, speaking or not. */
typedef struct fsc_actor {
  const char *name; /* never NULL: for an unnamed one the text of its first mention, for a social group its name */
  const char *role; /* or NULL */
  fsc_source_class source_class;
  fsc_gender gender;
  uint32_t mentions;  /* outside quotations */
  uint32_t source_id; /* FSC_NONE: spoken about, never speaking */
  fsc_actor_kind kind;
  uint32_t first_sentence; /* of its first mention */
  /* The source that speaks for an actor that is no source itself: a body's spokesman, director or member, the member of
   * a social group ("a migrant from Honduras said"); FSC_NONE if none does. */
  uint32_t spoken_for;
  /* For a social group of lexicons/groups.csv its stable name ("migrants") and the word for one member ("migrant"): all
   * words for it are one actor. NULL for all others. */
  const char *group, *member;
  bool place; /* a body met mostly as a place ("at the museum", "in Moscow"): never counted as silent */
} fsc_actor;

/* Spoken about, never speaking: actors with at least two mentions outside quotations that neither are a source nor have
 * one speaking for them; documents, news organisations and places left out. Parties, chambers and seats of government
 * count as speaking if any politician or official does, because articles do not say who belongs to them. A group is
 * silent when nobody presented as a member speaks; a speaker who is not called a migrant may still be one. */
typedef struct fsc_silence {
  uint32_t n, persons, organisations, groups;
  fsc_share share;        /* n of all such actors with at least two mentions */
  const uint32_t *actors; /* ids of the n, by falling mentions, then id */
} fsc_silence;

/* An actor with at least one attribution of its own (depth 0, any kind; outside headline and boilerplate). */
typedef struct fsc_source {
  const char *name, *role; /* role NULL if none */
  fsc_source_class source_class;
  fsc_gender gender;
  /* official: of the government, the police or the courts, but no lawyer unless a public body is named with it. */
  bool named, official, anonymous, spokesperson, plural, person, ambiguous;
  uint8_t anonymity_level; /* 0 named, 1 described, 2 bare */
  /* The reason the article gives for withholding the name: "fear", "not authorised", "privacy", "candour", "sensitive";
   * without a reason, the manner: "request", "condition", "background", "granted", "withheld", "manner"
   * (lexicons/anonymity.csv). NULL if it says nothing of that. */
  const char *anonymity_reason;
  uint32_t n_mentions;
  const fsc_span *mentions;
  uint32_t attributions; /* depth 0, any kind */
  uint32_t counted;      /* of these speech + document: n_i of the diversity measures */
  uint32_t words_direct, words_indirect;
  uint32_t first_sentence;
  /* The cue classes of the counted attributions, by name, those that do not occur left out: "doubt" 1, "neutral" 4.
   * n_cues is their number, loaded_cues how many of the attributions have a loaded cue. */
  uint32_t n_cues, loaded_cues;
  const struct fsc_cue_count *cues;
} fsc_source;

typedef struct fsc_cue_count {
  const char *cue_class;
  uint32_t n;
} fsc_cue_count;

/* The same for the sources of one class. `of` counts the speech and document attributions resolved to them, a second
 * head its own; below 5 the rate says little (descriptive, not validated in the literature). */
typedef struct fsc_class_cues {
  fsc_share loaded_cue_rate;
  uint32_t n_cues;
  const fsc_cue_count *cues;
} fsc_class_cues;

/* Nested attributions, the author's own and those of headline and boilerplate are left out. */
typedef struct fsc_attribution_measures {
  uint32_t n;
  fsc_share attributed_sentence_share, direct_share, indirect_share, mixed_share, quoted_word_share, unsourced_share,
      loaded_cue_rate;
  uint32_t n_cue_classes;
  const fsc_cue_count *by_cue_class;
  fsc_class_cues by_source_class[FSC_SOURCE_CLASSES];
} fsc_attribution_measures;

typedef struct fsc_diversity {
  uint32_t n; /* speech + document attributions with a resolved source */
  uint32_t unique_sources, named, persons;
  double sources_per_1k;                                                  /* NaN below 100 words */
  double top_source_share, hhi, effective_sources, gini_simpson, shannon; /* NaN when n < 1 */
  /* Small-sample forms, for a plain index over few attributions makes sources look fewer than they are. */
  double gini_simpson_unbiased; /* 1 - sum n_i(n_i-1) / (N(N-1)), Simpson 1949; NaN when n < 2 */
  double shannon_chao_shen;     /* coverage-adjusted, nats (Chao & Shen 2003); NaN when n < 2 */
  double effective_chao_shen;   /* its exponential */
  double evenness;              /* Pielou 1966; NaN with fewer than two sources */
  double class_diversity;       /* Gini-Simpson over known classes; NaN below two classified */
  /* Unique sources expected among 5 and 10 of the attributions, so that articles of unlike length compare (Hurlbert
   * 1971; Heck, van Belle & Simberloff 1975); NaN with fewer attributions. */
  double rarefied_sources_5, rarefied_sources_10;
  /* By attribution, then by unique source. unknown_class: sources whose class is not known, which the first three
   * shares and class_diversity cannot take into account. */
  fsc_share official_share, anonymous_share, vague_share, unknown_class_share;
  fsc_share official_source_share, anonymous_source_share, vague_source_share, unknown_class_source_share;
  /* The gender split f / (f + m) of the person sources, `of` being f + m; value and interval NaN when that is below 2.
   * unknown_gender: persons whose gender the article does not show / all persons. */
  fsc_share female_source_share, unknown_gender_share;
  uint32_t by_class[FSC_SOURCE_CLASSES]; /* unique sources */
  uint32_t gender[4];                    /* person sources by fsc_gender */
  uint32_t first_source;                 /* source id, FSC_NONE if none */
  uint32_t source_transparency;          /* PEJ: 0 none, 1 one, 2 two or three, 3 four and more fully identified */
} fsc_diversity;

typedef struct fsc_interval {
  double low, high;
} fsc_interval;

/* 95 % intervals of the indices of fsc_diversity: what they could have been with other attributions of the same kind.
 * 199 seeded resamplings of the article's attributions (Efron & Tibshirani 1993), centred on the small-sample form of
 * the index where it has one (Marcon et al. 2012) and widened to hold its value. NaN with fewer than two sources (a
 * resample of one source has one source) and above 255 attributions; class_diversity also where it is NaN itself or
 * fewer than 50 of the resamples have two sources of known class. */
typedef struct fsc_diversity_intervals {
  fsc_interval top_source_share, hhi, effective_sources, gini_simpson, shannon, class_diversity;
} fsc_diversity_intervals;

/* One frame of a set in an article: what stands outside quotations, headline and boilerplate left out. */
typedef struct fsc_frame_measure {
  const char *name;   /* "economic" */
  uint32_t n;         /* hits */
  uint32_t sentences; /* that hold one */
  double weighted;    /* sum of the hits' weights, each the chance that they are of this frame */
  double share;       /* weighted / the set's; NaN without hits */
  double lift;  /* ((weighted + 1) / (set's + frames)) / (1 / frames): how far above an even spread; NaN without hits */
  bool present; /* at least 3 hits, of at least 2 entries, in at least 2 sentences */
} fsc_frame_measure;

/* The frames of one category of kind `frame`: policy frames (Boydstun & Card), generic frames (Semetko & Valkenburg
 * 2000), moral foundations … They describe wording by word lists, not what an article argues. */
typedef struct fsc_frame_set {
  const char *name, *category; /* "policy" of "frames_policy", "moral" of "moral" */
  uint32_t n;                  /* hits of all its frames */
  size_t n_frames;
  const fsc_frame_measure *frames; /* as fsc_category_info.frames */
  /* Of the frames present the one with the highest weighted ln(lift / sqrt(usual lift)), if that is at least 1.25 times
   * the runner-up's (of all frames); "mixed" if it is not; NULL if no frame is present. The usual lift is the frame's
   * in news at large (categories.csv), 1 where it is not known. margin: that quotient; NaN when dominant is NULL or no
   * other frame has more than nothing, as in a set of two whose leading frame is present. */
  const char *dominant;
  double margin;
  double entropy; /* Shannon 1948, nats, over the shares; NaN without hits */
  /* As fsc_sentence.frames, of all headline sentences and of the first fifth of the others; NULL if none. */
  const char *headline, *lead;
} fsc_frame_set;

/* How an occurrence of a harm verb names its agent (Henley, Miller & Beazley 1995): "police shot him", "he was shot by
 * police", "he was shot". */
typedef enum fsc_agency_form { FSC_ACTIVE, FSC_BY_PASSIVE, FSC_AGENTLESS, FSC_AGENCY_FORMS } fsc_agency_form;
const char *fsc_agency_form_name(fsc_agency_form form); /* "active", "by_passive", "agentless" */

typedef struct fsc_agency_verb {
  const char *term; /* of its row */
  uint32_t n[FSC_AGENCY_FORMS];
} fsc_agency_verb;

/* Outside quotations, headline and boilerplate. Agents and patients are counted by class where their words give one; an
 * agentless verb has no agent. */
typedef struct fsc_agency {
  uint32_t n; /* harm verbs, the sum of form[] */
  uint32_t form[FSC_AGENCY_FORMS];
  fsc_share agentless_share; /* of n */
  uint32_t set_phrases, nominalisations, intransitives;
  uint32_t agents[FSC_SOURCE_CLASSES][FSC_AGENCY_FORMS], patients[FSC_SOURCE_CLASSES][FSC_AGENCY_FORMS];
  uint32_t n_verbs;
  const fsc_agency_verb *verbs; /* those that occur, by first occurrence */
} fsc_agency;

/* Wording of one concept by camp, in the outlet's own voice: neither quoted, paraphrased nor in scare quotes. The camps
 * are those of an issue ("abortion-rights", "anti-abortion"), not left and right. */
typedef struct fsc_partisan {
  const char *issue, *concept_name, *side_a, *side_b; /* names of the camps; "" where the lexicon gives none */
  uint32_t a, b, neutral;
} fsc_partisan;

typedef struct fsc_report {
  const char *doc_id;                        /* never NULL */
  const char *outlet, *title, *date, *topic; /* NULL if not given */
  size_t n_kept;
  const fsc_field *kept;
  fsc_text text;  /* what offsets point into: title, two newlines, body; or the body alone */
  fsc_text shown; /* the same with slurs masked, byte for byte: what to print */
  bool has_title_span;
  fsc_span title_span, body_span;
  uint32_t n_paragraphs; /* without the headline's */
  uint32_t n_sentences;  /* without the headline's and boilerplate */
  uint32_t n_words;      /* of all voices, the headline's included; without boilerplate */
  uint32_t words[FSC_VOICES];
  size_t n_low_n;
  const char *const *low_n; /* "words<300", "attributions<5" … */
  /* The share of the words that are English function words of three letters or more ("the", "with"), 0 to 1; NaN below
   * 50 words. News in English has .15 to .4, other languages mostly less than .1. From .2 on it is an estimate from
   * some 100 words spread over the text. */
  double function_word_share;
  size_t n_measures;
  const fsc_measure *measures;
  fsc_rate loaded_rate; /* hits of the family loaded in the outlet's voice, with an interval */
  /* Weighted loaded hits per 1,000 outlet words. NaN without outlet words, and where no category of the family loaded
   * is measured: so are loaded_rate, opinion and flagged_sentence_share then. */
  double loaded;
  double opinion; /* mean opinion of the sentences with outlet words */
  /* Of n_sentences, those with a loaded hit of at least FSC_FLAGGED_WEIGHT in the outlet's voice or in scare quotes. */
  fsc_share flagged_sentence_share;
  fsc_attribution_measures attribution;
  fsc_diversity diversity;
  size_t n_frame_sets;
  const fsc_frame_set *frame_sets; /* of the measured categories of kind `frame`, in their order */
  fsc_share episodic_share; /* episodic hits of all episodic and thematic ones (Iyengar 1991); of 0 if not measured */
  const fsc_agency *agency; /* NULL when the category is switched off */
  size_t n_partisan;
  const fsc_partisan
      *partisan; /* concepts that occur, in the lexicon's order; NULL when the category is switched off */
  const fsc_sentence *sentences; /* n_sentence_rows: all, with those of headline and boilerplate */
  size_t n_sentence_rows;
  const fsc_hit *hits;
  size_t n_hits;
  const fsc_attribution *attributions;
  size_t n_attributions;
  const fsc_actor *actors;
  size_t n_actors;
  fsc_silence silence;
  const fsc_source *sources;
  size_t n_sources;
  const struct fsc_offset_index *offset_index; /* for fsc_offset; NULL: that counts from the start of the text */
  const struct fsc_cues_seen *cues_seen;       /* for fsc_opinion_part_of */
  struct fsc_resamples *resamples;             /* for fsc_diversity_intervals_of; NULL costs it a millisecond */
} fsc_report;

/* Analyses one article. FSC_OK and *report, which lives in the workspace until its next fsc_analyze; or FSC_SKIP
 * (empty, too large, not UTF-8) with *error filled. */
fsc_status fsc_analyze(const fsc_analyzer *analyzer, fsc_workspace *workspace, const fsc_article *article,
                       const fsc_report **report, fsc_error *error);

/* Has the text so few function words (below .1) that it is hardly English prose but a table or another language, and
 * its measures mean little? False where function_word_share is NaN. */
bool fsc_hardly_english(const fsc_report *report);

/* A byte offset into report->text, at most its length, in another unit. */
uint32_t fsc_offset(const fsc_report *report, uint32_t byte, fsc_offset_unit unit);

/* Computed only here, since many callers do not need them. Depends on the report's sources alone. */
fsc_diversity_intervals fsc_diversity_intervals_of(const fsc_report *report);

/* What one cue of lexicons/opinion_style.csv adds to a sentence's opinion: points = coefficient x min(count, cap). */
typedef struct fsc_opinion_part {
  const char *cue;
  double coefficient, count, points;
} fsc_opinion_part;
/* The i-th cue, for the sentence with that index in report->sentences, cues that it lacks included: the points of all
 * add up to its opinion. False behind the last one, and for a sentence whose opinion is NaN. */
bool fsc_opinion_part_of(const fsc_analyzer *analyzer, const fsc_report *report, uint32_t sentence, size_t i,
                         fsc_opinion_part *part);

/* ---- Outlets side by side ---- */

/* One measure of one group. pooled: sum of numerators / sum of denominators (of `opinion`, the articles' values
 * weighted by outlet words); mean: the mean of the articles' values. An index over the sources of one article (hhi,
 * shannon …) has no sums to pool: its n, of and pooled are NaN.
 *
 * Intervals: 95 %, by a seeded bootstrap that resamples whole articles (Efron & Tibshirani 1993, chapters 8 and 13),
 * expanded for small numbers of them (Hesterberg 2015). For shares, and for the upper limit of rates, they are at least
 * as wide as for an effective number of independent cases with the same variance. Where n is 0 they reach from 0 to the
 * upper limit for a count of 0 (Garwood 1936); likewise from the other end where a share is 1. NaN where fewer than 20
 * articles have a value, and, these two cases aside, where all have the same one. */
typedef struct fsc_group_measure {
  const char *name;  /* "outlet_loaded_verbs_per_1k", "opinion", "official_share" … */
  uint32_t articles; /* with a value */
  double n, of;      /* pooled numerator and denominator; NaN where nothing is pooled */
  double pooled, pooled_ci_low, pooled_ci_high;
  double mean, mean_ci_low, mean_ci_high;
} fsc_group_measure;

typedef struct fsc_top_entry {
  const char *entry, *term, *category;
  uint32_t n, articles;
  double weighted;
  const char *found; /* the text of its first hit, slurs masked: for a pattern an example; NULL if unknown */
} fsc_top_entry;

/* balance = (a - b) / (a + b + neutral), -1 to 1, pooled over the articles of a group; NaN without any. The 95 %
 * interval is Jeffreys's for a's share of a + b, scaled like the balance, with a design effect for tokens of the same
 * article (Korn & Graubard 1998); NaN when a + b is 0. speaks: an issue with at least 3 concepts, 10 tokens, 5 articles
 * and an interval without 0; otherwise nothing should be concluded. */
typedef struct fsc_partisan_balance {
  const char *issue, *concept_name; /* concept_name NULL: the issue as a whole */
  const char *side_a, *side_b;
  uint32_t a, b, neutral;
  uint32_t articles, concepts; /* with a token of it; concepts is 0 for a concept itself */
  double balance, ci_low, ci_high;
  bool speaks;
} fsc_partisan_balance;

/* How often a social group is spoken about and does not speak. */
typedef struct fsc_group_silence {
  const char *group, *member; /* "migrants", "migrant" */
  fsc_source_class source_class;
  /* The share of the articles mentioning it at least twice outside quotations in which it is silent (fsc_silence).
   * value and interval are NaN if those are fewer than FSC_FEWEST_MENTIONING. */
  fsc_share silent;
} fsc_group_silence;
enum { FSC_FEWEST_MENTIONING = 10 };

typedef struct fsc_group {
  const char *name; /* the value of the column compared by */
  uint32_t articles;
  uint64_t words, outlet_words;
  bool low_n; /* fewer than 20 articles */
  size_t n_measures;
  const fsc_group_measure *measures;
  uint64_t sources[FSC_SOURCE_CLASSES]; /* unique sources per article, summed */
  /* By source class, the share of its attributions that have a loaded cue ("claim", "admit"), pooled. The Wilson
   * interval takes them for independent, which those of one article are not quite; `of` below 5 says little. */
  fsc_share loaded_cues[FSC_SOURCE_CLASSES];
  size_t n_top;
  const fsc_top_entry *top; /* at most ten entries of family loaded, by falling weighted, outlet voice */
  size_t n_partisan;
  const fsc_partisan_balance *partisan; /* each issue, then its concepts, by name */
  size_t n_silence;
  const fsc_group_silence *silence; /* the social groups that occur, by falling silent.of, then name */
} fsc_group;

typedef struct fsc_comparison {
  const char *by;    /* "outlet" … */
  uint64_t articles; /* in the groups */
  uint64_t skipped;  /* as counted by fsc_comparer_skip */
  uint64_t unnamed;  /* articles without a value of `by`, in no group */
  uint32_t replicates;
  uint64_t seed;
  size_t n_groups;
  const fsc_group *groups; /* by name, byte order */
  size_t n_silence;
  const fsc_group_silence *silence; /* over all articles, those without a value of `by` too */
} fsc_comparison;

typedef struct fsc_comparer fsc_comparer;
/* by: "outlet", "topic", "date" or a kept field; copied. Borrows the analyzer. Keeps numbers only, about 1 KB per
 * article.
 */
fsc_comparer *fsc_comparer_new(const fsc_analyzer *analyzer, const char *by, uint64_t seed);
void fsc_comparer_free(fsc_comparer *comparer);
/* Not thread-safe; add reports in input order for identical results. */
void fsc_comparer_add(fsc_comparer *comparer, const fsc_report *report);
void fsc_comparer_skip(fsc_comparer *comparer); /* counts an article left out */
/* Computes the comparison; it lives until fsc_comparer_free, or the next call. */
const fsc_comparison *fsc_compare(fsc_comparer *comparer);

#pragma GCC visibility pop
#ifdef __cplusplus
}
#endif
#endif
