/* Reading: what files of each format are read as. SPDX-License-Identifier: Apache-2.0 */
#include <check.h>

#include "../analyzer/framescope.h"
#include "read_fixture.h"
#include "scratch.h"

typedef struct example {
  const char *name, *bytes;
  size_t length;
  const char *expected;
} example;
#define NO_TEXT(names)                                                                           \
  "no field holds the text: looked for text, body, content, maintext, article; there are " names \
  " (name yours with --text-col)"
#define NO_STRING \
  "the field \"text\" is neither a string nor a list of strings; there are text (name yours with --text-col)"

#define NO_TEXT_BUT_LIST                                                                                     \
  "no field holds the text, but \"articles\" lists objects; if those are the articles, give them alone: jq " \
  "'.[\"articles\"]'"

#define A40 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define A50 A40 "aaaaaaaaaa"

static void check_example(const example *e) {
  ck_assert_str_eq(read_file(scratch_write(e->name, e->bytes, e->length), (fsc_read_options){0}), e->expected);
}

#define FILL_64 "abcdefg hijklmn opqrstu vwxyz.. abcdefg hijklmn opqrstu vwxyz.. "
#define FILL_256 FILL_64 FILL_64 FILL_64 FILL_64
static const example plain_examples[] = {
    {"a.txt", WITH_LENGTH("Port reopens\n\nShips came.\n"), "[a.txt] \"Port reopens\\n\\nShips came.\\n\"\n"},
    {"a.text", WITH_LENGTH("  Ships came."), "[a.text] \"  Ships came.\"\n"},
    {"crlf.TXT", WITH_LENGTH("One.\r\nTwo.\r\n"), "[crlf.TXT] \"One.\\r\\nTwo.\\r\\n\"\n"},
    {"bom.txt", WITH_LENGTH("\xEF\xBB\xBFShips."), "[bom.txt] \"Ships.\"\n"},
    {"le.txt", WITH_LENGTH("\xFF\xFEH\0i\0\xAC\x20\x3D\xD8\x00\xDE"), "[le.txt] \"Hi€😀\"\n"},
    {"unmarked.le.txt", WITH_LENGTH("S\0h\0i\0p\0s\0\x14\x20"), "[unmarked.le.txt] \"Ships—\"\n"},
    {"unmarked.quote.txt", WITH_LENGTH("\x1C\x20S\0h\0i\0p\0"), "[unmarked.quote.txt] \"“Ship\"\n"},
    {"unmarked.be", WITH_LENGTH("\0S\0h\0i\0p\0s"), "[unmarked.be] \"Ships\"\n"},
    {"le32.txt", WITH_LENGTH("\xFF\xFE\0\0H\0\0\0\xAC\x20\0\0\x00\xF6\x01\0!\0\0\0"), "[le32.txt] \"H€😀!\"\n"},
    {"be32.txt", WITH_LENGTH("\0\0\xFE\xFF\0\0\0H\0\0\xD8\x01\0\x11\0\0\0\0\0i"),
     "[be32.txt] \"H\xEF\xBF\xBD\xEF\xBF\xBDi\"\n"},
    {"numbers", WITH_LENGTH("\1\0\0\0\2\0\0\0\3\0\0\0"),
     "SKIP unknown_format @0 numbers: a binary file of no known format\n"},
    {"unmarked.le32", WITH_LENGTH("\x1C\x20\0\0H\0\0\0i\0\0\0"), "[unmarked.le32] \"“Hi\"\n"},
    {"unmarked.be32", WITH_LENGTH("\0\0\0H\0\0\0i\0\0\0!"), "[unmarked.be32] \"Hi!\"\n"},
    {"cut.le.txt", WITH_LENGTH("\xFF\xFEH\0i\0!"), "[cut.le.txt] \"Hi\xEF\xBF\xBD\"\n"},
    {"cut.pair.txt", WITH_LENGTH("\xFF\xFEH\0\x3D\xD8"), "[cut.pair.txt] \"H\xEF\xBF\xBD\"\n"},
    {"cut.le32.txt", WITH_LENGTH("\xFF\xFE\0\0H\0\0\0i\0"), "[cut.le32.txt] \"H\xEF\xBF\xBD\"\n"},
    {"be.txt", WITH_LENGTH("\xFE\xFF\0H\0i\xDC\x00\0!"), "[be.txt] \"Hi\xEF\xBF\xBD!\"\n"},
    {"table.txt", WITH_LENGTH("id\ttext\n1\tShips.\n"),
     "WARN table.txt: read as one article, but looks like a table (--input-format csv)\n"
     "[table.txt] \"id\ttext\\n1\tShips.\\n\"\n"},
    {"text,cut.txt", WITH_LENGTH("Text, he said, matters.\n"), "[text,cut.txt] \"Text, he said, matters.\\n\"\n"},
    {"empty.txt", WITH_LENGTH(""), "SKIP empty @0 empty.txt: the article has no text\n"},
    {"lone-bom.txt", WITH_LENGTH("\xEF\xBB\xBF"), "SKIP empty @3 lone-bom.txt: the article has no text\n"},
    {"blank.txt", WITH_LENGTH(" \n\t\r\n"), "SKIP empty @0 blank.txt: the article has no text\n"},
    {"nul.txt", WITH_LENGTH("on\0e"),
     "WARN nul.txt: a NUL at byte 2; replaced by U+FFFD\n[nul.txt] \"on\xEF\xBF\xBD"
     "e\"\n"},
    {"binary.txt", WITH_LENGTH("\x8F\1\2\3\4\5\6\a\b\x0E\x0F and no letter more than there are of these, or a few"),
     "SKIP unknown_format @0 binary.txt: binary data, no text\n"},
    {"few.txt", WITH_LENGTH("\x8F\1\2\3\4\5\6\a\b and so on"), /* too few to say so */
     "WARN few.txt: not valid UTF-8 at byte 0; read as Windows-1252\n"
     "[few.txt] \"\xEF\xBF\xBD\1\2\3\4\5\6\a\b and so on\"\n"},
    {"layout.txt", WITH_LENGTH("\xE9\t\t\t\t\t\f\f\f\f\f\v\v\v\v\v."), /* what texts do have */
     "WARN layout.txt: not valid UTF-8 at byte 0; read as Windows-1252\n"
     "[layout.txt] \"é\t\t\t\t\t\f\f\f\f\f\v\v\v\v\v.\"\n"},
    {"latin.txt", WITH_LENGTH("Caf\xE9 \x93so\x94 \x80"),
     "WARN latin.txt: not valid UTF-8 at byte 3; read as Windows-1252\n[latin.txt] \"Café “so” €\"\n"},
    {"torn.txt", WITH_LENGTH("éééééééééé \xE9 é"),
     "WARN torn.txt: not valid UTF-8 at byte 21; malformed bytes replaced by U+FFFD\n"
     "[torn.txt] \"éééééééééé \xEF\xBF\xBD é\"\n"},
    {"tenth.txt", WITH_LENGTH("ééééééééé \xE9 \xE9."),
     "WARN tenth.txt: not valid UTF-8 at byte 19; malformed bytes replaced by U+FFFD\n"
     "[tenth.txt] \"ééééééééé \xEF\xBF\xBD \xEF\xBF\xBD.\"\n"},
    {"looks.txt", WITH_LENGTH("{\"text\": \"x\"}\n"),
     "WARN looks.txt: read as one article, but looks like JSON (--input-format jsonl)\n"
     "[looks.txt] \"{\"text\": \"x\"}\\n\"\n"}, /* the extension decides */
    {"notes.md", WITH_LENGTH("# Ships, text\nCame."), "[notes.md] \"# Ships, text\\nCame.\"\n"},
    {"x.html", WITH_LENGTH("<p>Ships</p>"),
     "SKIP unsupported @0 x.html: HTML is not read yet: save the article as plain text, or name --input-format text "
     "for "
     "a file that only looks like HTML\n"},
    {"page", WITH_LENGTH("\n<!DOCTYPE html><p>"),
     "SKIP unsupported @0 page: HTML is not read yet: save the article as plain text, or name --input-format text for "
     "a "
     "file that only looks like HTML\n"},
    {"crawl.warc", WITH_LENGTH("WARC/1.0\r\n"),
     "SKIP unsupported @0 crawl.warc: WARC is not read yet: extract the articles' text to JSON Lines with the fields "
     "text, title, outlet, date\n"},
    {"a.pdf", WITH_LENGTH("%PDF-1.7 x"),
     "SKIP unknown_format @0 a.pdf: a PDF file; make text of it first, with pdftotext for one\n"},
    {"a.txt", WITH_LENGTH("%PDF-1.7 x"),
     "SKIP unknown_format @0 a.txt: a PDF file; make text of it first, with pdftotext for one\n"},
    {"book.csv", WITH_LENGTH("PK\3\4xx\n,text"),
     "SKIP unknown_format @0 book.csv: a zip archive or an office document; unpack it, or save it as text or CSV\n"},
    {"corpus.tar",
     WITH_LENGTH(FILL_256 "\0ustar\0"
                          "00"),
     "SKIP unknown_format @0 corpus.tar: a tar archive; unpack it, and name the folder\n"},
    {"corpus.csv", WITH_LENGTH(FILL_256 "\0ustar  \0"),
     "SKIP unknown_format @0 corpus.csv: a tar archive; unpack it, and name the folder\n"},
    {"sauce.txt", WITH_LENGTH(FILL_256 "mustard"), "[sauce.txt] \"" FILL_256 "mustard\"\n"},
    {"letter.jsonl", WITH_LENGTH("{\\rtf1 x}\n"),
     "SKIP unknown_format @0 letter.jsonl: an RTF document; save it as plain text\n"},
    {"cut.txt.gz", WITH_LENGTH("\x1F\x8B\x08\0"),
     "SKIP cannot_read @0 cut.txt.gz: truncated, damaged or unreadable, at byte 0 or before (the compressed data "
     "ends early)\n"},
    {"cut.jsonl.xz",
     WITH_LENGTH("\xFD"
                 "7zXZ\n"),
     "SKIP cannot_read @0 cut.jsonl.xz: truncated, damaged or unreadable, at byte 0 or before (a header of compressed "
     "data that is not "
     "whole)\n"},
    {"nuls.txt", WITH_LENGTH("a\0b\0came."),
     "WARN nuls.txt: a NUL at byte 1; replaced by U+FFFD\n[nuls.txt] \"a\xEF\xBF\xBD"
     "b\xEF\xBF\xBD"
     "came.\"\n"}, /* too few of them for UTF-16 */
    {"BZh.txt", WITH_LENGTH("BZh came."), "[BZh.txt] \"BZh came.\"\n"},
    {"core", WITH_LENGTH("ab\0\1c"), "SKIP unknown_format @0 core: a binary file of no known format\n"},
};
START_TEST(plain) { check_example(&plain_examples[_i]); }
END_TEST

static const example json_examples[] = {
    {"one.json", WITH_LENGTH("{\"id\": \"a\", \"TEXT\": \"Ships.\"}"), "[a] \"Ships.\"\n"},
    {"array.json", WITH_LENGTH("[{\"body\":\"One.\"},\n {\"body\":\"Two.\"}, {\"body\":\"Three.\"}]\n"),
     "[array.json:1] \"One.\"\n[array.json:2] \"Two.\"\n[array.json:2:19] \"Three.\"\n"},
    {"pretty.json", WITH_LENGTH("{\n  \"text\": \"a ]} \\\" [{\"\n}\n{\n  \"text\": \"b\"\n}"),
     "[pretty.json:1] \"a ]} \" [{\"\n[pretty.json:4] \"b\"\n"},
    {"pretty.jsonl", WITH_LENGTH("{\n  \"text\": \"a\"\n}\n"), "[pretty.jsonl:1] \"a\"\n"},
    {"array.jsonl", WITH_LENGTH("[{\"text\": \"a\"},\n{\"text\": \"b\"}]"),
     "[array.jsonl:1] \"a\"\n[array.jsonl:2] \"b\"\n"},
    {"lines.json", WITH_LENGTH("{\"text\": \"a\"}\n{\"text\": \"b\n{\"text\": \"c\"}\n"),
     "[lines.json:1] \"a\"\nSKIP bad_json @24 lines.json:2: not valid JSON, byte 24\n[lines.json:3] \"c\"\n"},
    {"bom.json", WITH_LENGTH("\xEF\xBB\xBF[{\"text\": \"a\"}]"), "[bom.json:1] \"a\"\n"},
    {"unknown", WITH_LENGTH(" [ {\"text\": \"a\"}]"), "[unknown:1] \"a\"\n"},
    {"applause", WITH_LENGTH("[Applause] Thank you."), "[applause] \"[Applause] Thank you.\"\n"},
    {"none.json", WITH_LENGTH("[]"), "SKIP empty @2 none.json: holds no article\n"},
    {"wild.json", WITH_LENGTH("[{\"text\":\"a\"}, 5, null, [1], {\"text\" \"b\"}, {\"text\":\"c\"}]"),
     "[wild.json:1] \"a\"\n"
     "SKIP bad_json @15 wild.json:1: not a JSON object, byte 15\n"
     "SKIP bad_json @18 wild.json:1: not a JSON object, byte 18\n"
     "SKIP bad_json @24 wild.json:1: not a JSON object, byte 24\n"
     "SKIP bad_json @37 wild.json:1: not valid JSON, byte 37\n"
     "[wild.json:1:44] \"c\"\n"},
    {"open.json", WITH_LENGTH("[{\"text\":\"a\"},\n"),
     "[open.json:1] \"a\"\nSKIP bad_json @15 open.json:1: the input ends inside this array, byte 15\n"},
    {"cut.json", WITH_LENGTH("[{\"text\":\"a\"},\n{\"text\": \"b"),
     "[cut.json:1] \"a\"\nSKIP bad_json @15 cut.json:2: the input ends inside this value, byte 15\n"},
    {"nul.json", WITH_LENGTH("[{\"text\":\"a\"},\0{\"text\":\"b\"}]"),
     "[nul.json:1] \"a\"\nWARN nul.json:1: a NUL at byte 14; replaced by U+FFFD\n"
     "SKIP bad_json @14 nul.json:1: not valid JSON, byte 14\n[nul.json:1:16] \"b\"\n"},
    {"prose.json", WITH_LENGTH("Ships came."),
     "SKIP bad_json @0 prose.json:1: neither an object nor an array; the rest is left out, byte 0\n"},
    {"stray.json", WITH_LENGTH("{\"text\":\"a\"}]{\"text\":\"b\"}"),
     "[stray.json:1] \"a\"\n"
     "SKIP bad_json @12 stray.json:1: neither an object nor an array; the rest is left out, byte 12\n"},
};
START_TEST(json) { check_example(&json_examples[_i]); }
END_TEST

static const example jsonl_examples[] = {
    {"a.jsonl", WITH_LENGTH("{\"text\":\"a\"}\n\n  \r\n{\"text\":\"b\"}\r\n{\"text\":\"c\"}"),
     "[a.jsonl:1] \"a\"\n[a.jsonl:4] \"b\"\n[a.jsonl:5] \"c\"\n"},
    {"empty.jsonl", WITH_LENGTH(""), "SKIP empty @0 empty.jsonl: holds no article\n"},
    {"bad.ndjson", WITH_LENGTH("{\"text\":\"a\"\n{\"text\":\"b\"} x\n\"c\"\n{\"text\":\"d\"}\n"),
     "SKIP bad_json @11 bad.ndjson:1: not valid JSON, byte 11\n"
     "SKIP bad_json @25 bad.ndjson:2: not valid JSON, byte 25\n"
     "SKIP bad_json @27 bad.ndjson:3: not a JSON object, byte 27\n"
     "[bad.ndjson:4] \"d\"\n"},
    {"nan.jsonl",
     WITH_LENGTH("{\"text\":\"a\",\"id\":NaN}\n{\"text\":\"b\",\"n\":[-Infinity]}\n{\"text\":\"c\",\"n\":-I}\n"),
     "SKIP bad_json @17 nan.jsonl:1: not valid JSON, which has null for NaN and Infinity, byte 17\n"
     "SKIP bad_json @39 nan.jsonl:2: not valid JSON, which has null for NaN and Infinity, byte 39\n"
     "SKIP bad_json @67 nan.jsonl:3: not valid JSON, byte 67\n"},
    {"text.jsonl",
     WITH_LENGTH("{\"title\":\"t\"}\n{\"text\":null,\"body\":\"b\"}\n{\"text\":\"\",\"body\":\"b\"}\n{\"text\":{}}\n"),
     "SKIP no_text @0 text.jsonl:1: " NO_TEXT("title") "\n"
                                                       "[text.jsonl:2] \"b\"\n"
                                                       "SKIP empty @39 text.jsonl:3: the article has no text\n"
                                                       "SKIP no_text @62 text.jsonl:4: " NO_STRING "\n"},
    {"null.jsonl",
     WITH_LENGTH("{\"Text\":null,\"text\":\"x\",\"Id\":null,\"id\":1}\n\v{\"Text\":null,\"text\":\"y\"}\n"),
     "[1] \"x\"\n[null.jsonl:2] \"y\"\n"},
    {"paragraphs.jsonl", WITH_LENGTH("{\"text\":[\"a\",\"b\"]}\n{\"text\":[\"a\",1]}\n"),
     "[paragraphs.jsonl:1] \"a\\nb\"\nSKIP no_text @19 paragraphs.jsonl:2: " NO_STRING "\n"},
    {"names.jsonl",
     WITH_LENGTH(
         "{}\n{\"a\":1,\"b\\t\":2}\n{\"1\":1,\"2\":1,\"3\":1,\"4\":1,\"5\":1,\"6\":1,\"7\":1,\"8\":1,\"9\":1,\"10\":1,"
         "\"11\":1,\"12\":1,\"13\":1}\n"
         "{\"" A50 "€€€€€€€€€€€€€€€€\":1,\"x€€€€€€€€€€€€€€€€\":1,\"" A50 "\":1,\"" A50 "\":1,\"" A50 "\":1,\"z\":1}\n"),
     "SKIP no_text @0 names.jsonl:1: " NO_TEXT(
         "none") "\n"
                 "SKIP no_text @3 names.jsonl:2: " NO_TEXT(
                     "a, b\t") "\n"
                               "SKIP no_text @19 names.jsonl:3: " NO_TEXT(
                                   "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …") "\n"
                                                                              "SKIP no_text @103 "
                                                                              "names.jsonl:4: " NO_TEXT(
                                                                                  A40 ", x€€€€€€€€€€€€€, " A40 ", " A40
                                                                                      " …") "\n"},
    {"nameless.jsonl", WITH_LENGTH("{\"\":1}\n{\"\":1,\"a\":2}\n"),
     "SKIP no_text @0 nameless.jsonl:1: " NO_TEXT("none") "\nSKIP no_text @7 nameless.jsonl:2: " NO_TEXT("a") "\n"},
    {"service.jsonl",
     WITH_LENGTH("{\"status\":\"ok\",\"tags\":[1],\"articles\":[{\"content\":\"a\"}],\"more\":[{\"a\":1}]}\n"
                 "{\"articles\":[{\"content\":\"a\"}],\"text\":null}\n"),
     "SKIP no_text @0 service.jsonl:1: " NO_TEXT_BUT_LIST "\n"
     "SKIP no_text @73 service.jsonl:2: the field \"text\" is neither a string nor a list of strings; there are "
     "articles, text (name yours with --text-col)\n"},
    {"nested.jsonl", WITH_LENGTH("{\"url\":\"u\",\"content\":{\"html\":\"a\"}}\n{\"fields\":{\"bodyText\":\"a\"}}\n"),
     "SKIP no_text @0 nested.jsonl:1: the field \"content\" is neither a string nor a list of strings; there are url, "
     "content (name yours with --text-col; if it lies inside \"content\", take it out: jq '. + .[\"content\"]')\n"
     "SKIP no_text @35 nested.jsonl:2: no field holds the text: looked for text, body, content, maintext, article; "
     "there are fields (name yours with --text-col; if it lies inside \"fields\", take it out: jq '. + "
     ".[\"fields\"]')\n"},
    {"fields.jsonl",
     WITH_LENGTH("{\"Headline\":\"h\",\"title\":\"t\",\"publisher\":\"p\",\"source\":\"s\",\"published\":\"2024\","
                 "\"URL\":\"u\",\"topic\":\"x\",\"maintext\":\"m\",\"article\":\"a\"}\n"
                 "{\"doc_id\":7,\"url\":\"u\",\"source\":{\"id\":null,\"name\":\"n\"},\"title\":\"\","
                 "\"date\":20240102,\"topic\":[\"a\",1],\"text\":\"t\"}\n"
                 "{\"url\":\"v\",\"publishedAt\":\"2024-01-02T03:04:05Z\",\"content\":\"t\"}\n"),
     "[u] outlet=p title=t date=2024 topic=x \"m\"\n[7] outlet=n date=20240102 topic=[\"a\",1] \"t\"\n"
     "[v] date=2024-01-02T03:04:05Z \"t\"\n"},
    {"numbers.jsonl",
     WITH_LENGTH("{\"id\":9007199254740993,\"text\":\"a\"}\n{\"id\":1234567890123456789,\"text\":\"a\"}\n{\"id\":-0.50,"
                 "\"text\":\"a\"}\n"
                 "{\"x\":[1,{\"id\":3}], \"id\" : 1e400 ,\"text\":\"a\"}\n{\"id\":true,\"text\":\"a\"}\n"),
     "[9007199254740993] \"a\"\n[1234567890123456789] \"a\"\n[-0.50] \"a\"\n[1e400] \"a\"\n[true] \"a\"\n"},
    /* Escaped keys, control characters that cJSON passes over, and the first of two fields that is not null. */
    {"odd.jsonl",
     WITH_LENGTH(
         "{\"\\u0069d\":1234567890123456789,\"text\":\"a\"}\n{\"a\"\1:\1[1],\1\"id\" \1:\1-0.50\1,\"text\":\"a\"}\n"
         "{\"\\u0061\":1,\"ID\":null,\"Id\":0.50,\"id\":2,\"text\":\"a\"}\n"),
     "[1234567890123456789] \"a\"\n[-0.50] \"a\"\n[0.50] \"a\"\n"},
    {"nul.jsonl", WITH_LENGTH("{\"text\":\"a\\u0000b\"}\n{\"text\":\"a\\\\u0000b\"}\n{\"text\":\"a\0b\"}\n"),
     "WARN nul.jsonl:1: \\u0000 or half a surrogate pair at byte 10; replaced by U+FFFD\n"
     "[nul.jsonl:1] \"a\xEF\xBF\xBD"
     "b\"\n"
     "[nul.jsonl:2] \"a\\u0000b\"\n"
     "WARN nul.jsonl:3: a NUL at byte 51; replaced by U+FFFD\n"
     "[nul.jsonl:3] \"a\xEF\xBF\xBD"
     "b\"\n"},
    {"pairs.jsonl", WITH_LENGTH("{\"text\":\"\\ud83d\\ude00 \\ud83d! \\ude00\"}\n"),
     "WARN pairs.jsonl:1: \\u0000 or half a surrogate pair at byte 22; replaced by U+FFFD\n"
     "[pairs.jsonl:1] \"😀 \xEF\xBF\xBD! \xEF\xBF\xBD\"\n"},
    {"latin.jsonl", WITH_LENGTH("{\"text\":\"é\"}\n{\"text\":\"Caf\xE9\"}\n"),
     "[latin.jsonl:1] \"é\"\n"
     "WARN latin.jsonl:2: not valid UTF-8 at byte 26; read as Windows-1252\n[latin.jsonl:2] \"Café\"\n"},
};
START_TEST(jsonl) { check_example(&jsonl_examples[_i]); }
END_TEST

static const example csv_examples[] = {
    {"a.csv", WITH_LENGTH("id,text,outlet\n1,\"One, \"\"two\"\"\nthree\",CNN\n2, b ,\n"),
     "[1] outlet=CNN \"One, \"two\"\\nthree\"\n[2] \" b \"\n"},
    {"labels.csv", WITH_LENGTH("id,text,outlet,date,topic\n1,a, CNN ,\" 2024\n\",\xC2\xA0 \n"),
     "[1] outlet=CNN date=2024 \"a\"\n"},
    {"crlf.csv", WITH_LENGTH("\xEF\xBB\xBF\"text\";\"Date\"\r\n\"a\r\nb\";2024\r\nc;2025\r\n"),
     "[crlf.csv:2] date=2024 \"a\\r\\nb\"\n[crlf.csv:4] date=2025 \"c\"\n"},
    {"mac.csv", WITH_LENGTH("id,text\r1,a\r2,\"b\rc\"\r"), "[1] \"a\"\n[2] \"b\\rc\"\n"},
    {"mac-lines.csv", WITH_LENGTH("outlet,text\rA,a\rB,\rC,\"c\r\nd\"\rD,d\r"),
     "[mac-lines.csv:2] outlet=A \"a\"\nSKIP empty @16 mac-lines.csv:3: the article has no text\n"
     "[mac-lines.csv:4] outlet=C \"c\\r\\nd\"\n[mac-lines.csv:6] outlet=D \"d\"\n"},
    {"spaces.csv", WITH_LENGTH("id, \"text\"\n1, \"a, b\"\n"), "[1] \"a, b\"\n"},
    {"tabs.csv", WITH_LENGTH("id\ttext, or\ttext\n1\tx\ta, b\n"), "[1] \"a, b\"\n"},
    {"no-end.csv", WITH_LENGTH("id,text\n\n1,a\n2,b"), "[1] \"a\"\n[2] \"b\"\n"},
    {"blank.csv", WITH_LENGTH("id,text\n1,a\n,,,\n2,b\n,\n"), "[1] \"a\"\n[2] \"b\"\n"},
    {"empty.csv", WITH_LENGTH(""), "SKIP empty @0 empty.csv: holds no article\n"},
    {"header.csv", WITH_LENGTH("id,text\n"), "SKIP empty @8 header.csv: holds no article\n"},
    {"open.csv", WITH_LENGTH("id,\"text\n1,a\n"),
     "SKIP bad_csv @0 open.csv:1: a quotation mark of the header is not closed "
     "(no table? --input-format names another format)\n"},
    {"columns.csv", WITH_LENGTH("id,words\n1,a\n"),
     "SKIP no_text @0 columns.csv:1: no column holds the text: looked for text, body, content, maintext, article; "
     "there "
     "are id, words (name yours with --text-col)\n"},
    {"nameless.csv", WITH_LENGTH(",,words\n1,2,a\n"),
     "SKIP no_text @0 nameless.csv:1: no column holds the text: looked for text, body, content, maintext, article; "
     "there are words (name yours with --text-col)\n"},
    {"lines.csv", WITH_LENGTH("{\"id\": 1, \"text\": \"a\"}\n{\"id\": 2, \"text\": \"b\"}\n"),
     "SKIP bad_csv @0 lines.csv:1: no table, but looks like JSON (--input-format jsonl or json)\n"},
    {"width.csv", WITH_LENGTH("id,text\n1,a,,\n2,b, c\n3\n4,d\n"),
     "[1] \"a\"\n"
     "SKIP bad_csv @14 width.csv:3: 3 cells where the header has 2 (a delimiter outside quotation marks?)\n"
     "SKIP empty @21 width.csv:4: the article has no text\n[4] \"d\"\n"},
    {"twice.csv", WITH_LENGTH("text,id,,, TEXT\na,1,,,b\n,2,,,b\n"),
     "WARN twice.csv:1: more than one column is called \"text\"; the first is read\n"
     "[1] \"a\"\nSKIP empty @24 twice.csv:3: the article has no text\n"},
    {"thrice.csv", WITH_LENGTH("b,text,a,A,TEXT,Text,c\n,x,,,,,\n"),
     "WARN thrice.csv:1: more than one column is called \"a\", \"text\"; the first is read\n[thrice.csv:2] \"x\"\n"},
    {"namesakes.csv", WITH_LENGTH("text,x" A40 A40 "€€€€€€€€€€,x" A40 A40 "€€€€€€€€€€\na,,\n"),
     "WARN namesakes.csv:1: more than one column is called \"x" A40 A40 "€€€€€€\"; the first is read\n"
     "[namesakes.csv:2] \"a\"\n"},
    {"single.csv", WITH_LENGTH("id,text\n1,\"He said \"hello\" to her\"\n2,5\" tall\n3,c\n"),
     "WARN single.csv:2: a quotation mark inside a quoted cell is not doubled, byte 19; read as text\n"
     "[1] \"He said \"hello\" to her\"\n[2] \"5\" tall\"\n[3] \"c\"\n"},
    {"comma.csv", WITH_LENGTH("id,text\n1,\"He said,\"no\" twice\"\n2,b\n"),
     "WARN comma.csv:2: a quotation mark inside a quoted cell is not doubled, byte 19; read as text\n"
     "[1] \"He said,\"no\" twice\"\n[2] \"b\"\n"},
    {"tie.csv", WITH_LENGTH("text,a;b\nx;y,c\n"), "[tie.csv:2] \"x;y\"\n"},
    {"marks.csv", WITH_LENGTH("id,x\"y\"z,text\n1,x, a \n"), "[1] \" a \"\n"},
    {"missing.csv", WITH_LENGTH("id,text\n1,\"a\n2,\"b\"\n3,\"c\"\n"),
     "SKIP bad_csv @15 missing.csv:2: a quotation mark is missing: this record runs into the next one "
     "(lines 2 to 3)\n[3] \"c\"\n"},
    {"far.csv", WITH_LENGTH("id,text\n1,\"a\n2,b\n3,c\n4,\"d\"\n5,e"),
     "SKIP bad_csv @23 far.csv:2: a quotation mark is missing: this record runs into the next one "
     "(lines 2 to 5)\n[5] \"e\"\n"},
    {"last.csv", WITH_LENGTH("id,text\n1,a\n2,\"b\n"),
     "[1] \"a\"\nSKIP bad_csv @12 last.csv:3: the input ends inside a quoted cell of this record\n"},
    {"rest.csv", WITH_LENGTH("id,text\n1,\"a\n2,b\n3,c"),
     "SKIP bad_csv @8 rest.csv:2: the input ends inside a quoted cell of this record (lines 2 to 4)\n"},
    {"latin.csv", WITH_LENGTH("id,text\n1,é\n2,\"a\nCaf\xE9\"\n"),
     "[1] \"é\"\nWARN latin.csv:3: not valid UTF-8 at byte 21; read as Windows-1252\n[2] \"a\\nCafé\"\n"},
    {"nul.csv", WITH_LENGTH("id,text\n1,a\0b\n"),
     "WARN nul.csv:2: a NUL at byte 11; replaced by U+FFFD\n[1] \"a\xEF\xBF\xBD"
     "b\"\n"},
    {"a.tsv", WITH_LENGTH("text\toutlet\n\"Hello,\" he said\tCNN\n\"a \"\"b\"\"\"\tBBC\nc, d\tABC\n"),
     "[a.tsv:2] outlet=CNN \"\"Hello,\" he said\"\n[a.tsv:3] outlet=BBC \"a \"b\"\"\n[a.tsv:4] outlet=ABC \"c, d\"\n"},
    {"table", WITH_LENGTH("Outlet;Body\nCNN;\"a;b\"\n"), "[table:2] outlet=CNN \"a;b\"\n"},
    {"told.csv", WITH_LENGTH("\xEF\xBB\xBFsep=|\r\nid|text, or|text\r\n1|x|\"a|b\"\r\n"), "[1] \"a|b\"\n"},
    {"told", WITH_LENGTH("SEP=;\nText\nIt came.\n"), "[told:3] \"It came.\"\n"},
    {"bars.csv", WITH_LENGTH("id|title, if any|text\n1|x|a, b; c\n"), "[1] \"a, b; c\"\n"},
    {"bars", WITH_LENGTH("id|text\n1|\"a|b\"\n"), "[1] \"a|b\"\n"},
    {"bars.tsv", WITH_LENGTH("id\ttext|x|y\ttext\n1\ta\tb\n"), "[1] \"b\"\n"},
    {"told.tsv", WITH_LENGTH("sep=,\rid,text\r1,a\tb\r"), "[1] \"a\tb\"\n"},
    {"told-spaces.csv", WITH_LENGTH("sep=|\nid| \"text\"\n1| \"a|b\"\n"), "[1] \"a|b\"\n"},
    {"told-alone.csv", WITH_LENGTH("sep=;"), "SKIP empty @5 told-alone.csv: holds no article\n"},
    {"no-told.csv", WITH_LENGTH("sep=x,text\n1,a\n"), "[no-told.csv:2] \"a\"\n"},
    {"no-table", WITH_LENGTH("Text, he said, matters.\n"), "[no-table] \"Text, he said, matters.\\n\"\n"},
    {"no-column", WITH_LENGTH("Text\nIt came.\n"), "[no-column] \"Text\\nIt came.\\n\"\n"},
};
START_TEST(csv) { check_example(&csv_examples[_i]); }
END_TEST

#define EXAMPLES(name) tcase_add_loop_test(formats, name, 0, COUNT(name##_examples))

Suite *read_suite(void);
Suite *read_suite(void) {
  Suite *suite = suite_create("read");
  TCase *formats = tcase_create("formats");
  tcase_add_checked_fixture(formats, scratch_make, scratch_remove);
  EXAMPLES(plain);
  EXAMPLES(json);
  EXAMPLES(jsonl);
  EXAMPLES(csv);
  suite_add_tcase(suite, formats);
  suite_add_tcase(suite, option_tests());
  suite_add_tcase(suite, input_tests());
  suite_add_tcase(suite, window_tests());
  return suite;
}
