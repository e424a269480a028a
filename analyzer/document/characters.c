/* What each character is to the tokeniser.
 * SPDX-License-Identifier: Apache-2.0 */
#include "phases.h"

/* clang-format off */
#define __ FSC_OTHER
#define L_ FSC_LETTER
#define D_ FSC_DIGIT
#define S_ FSC_SPACE
#define H_ FSC_HIGH
#define A_ FSC_APOSTROPHE
#define R_ FSC_RULE_SIGN
#define H16 H_, H_, H_, H_, H_, H_, H_, H_, H_, H_, H_, H_, H_, H_, H_, H_
#define S16 S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_, S_
const unsigned char fsc_byte_table[256] = {
    S16, S16,
    /*   ! " # $ % & ' ( ) * + , - . / */
    S_, FSC_STOP, FSC_DOUBLE, FSC_AT, __, __, FSC_AMPERSAND, A_, __, __, R_, __, FSC_COMMA, FSC_HYPHEN, FSC_DOT, __,
    D_, D_, D_, D_, D_, D_, D_, D_, D_, D_, __, __, __, R_, __, FSC_STOP,
    FSC_AT, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_,
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, __, __, __, __, R_,
    A_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_,
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, __, __, __, R_, S_,
    H16, H16, H16, H16, H16, H16, H16, H16,
};
/* clang-format on */

/* U+2010 to U+203A: nearly all punctuation of news text that is not ASCII. */
static fsc_character general_punctuation(uint32_t c) {
  switch (c) {
    case 0x2010:
    case 0x2011:
      return FSC_HYPHEN;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      return FSC_DASH;
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
      return FSC_APOSTROPHE;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2039:
    case 0x203A:
      return FSC_DOUBLE;
    case 0x2026:
      return FSC_ELLIPSIS;
    case 0x2028:
    case 0x2029:
    case 0x202F:
      return FSC_SPACE;
    default:
      return c >= 0x202A && c <= 0x202E ? FSC_NOTHING : FSC_OTHER;
  }
}

static fsc_character high_character(uint32_t c) {
  if (c >= 0x2010 && c <= 0x203A) return general_punctuation(c);
  if (c <= 0xA0) return FSC_SPACE;
  if (c == 0xAB || c == 0xBB) return FSC_DOUBLE;
  if (c == 0xB4) return FSC_APOSTROPHE;
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ||
      (c >= 0xFE00 && c <= 0xFE0F))
    return FSC_NOTHING;
  if ((c >= 0x2000 && c <= 0x200A) || c == 0x205F || c == 0x3000) return FSC_SPACE;
  if (c == 0x2212) return FSC_DASH;
  return fsc_is_letter(c) ? FSC_LETTER : FSC_OTHER;
}

fsc_character fsc_high_character_at(const char *at, const char *end, uint32_t *length) {
  return high_character(fsc_meant_decode(at, end, length));
}
