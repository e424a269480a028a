/* said.h - numbers for the words and marks that rules refer to by their spelling, so that a test for one of them
 * compares a number instead of text. SPDX-License-Identifier: Apache-2.0 */
#ifndef FSC_BASE_SAID_H
#define FSC_BASE_SAID_H
#include "../framescope.h"

/* fsc_word.said. 1-127: what starts with an ASCII sign, by that sign (',' for a comma, '.' for "..." too). From
 * FSC_SAYS_A on by length, in the order of the texts in said.c. */
typedef enum fsc_said {
  FSC_SAYS_NOTHING,    /* no rule names it */
  FSC_SAYS_DASH = 128, /* – — -- - */
  FSC_SAYS_A,
  FSC_SAYS_AN,
  FSC_SAYS_AS,
  FSC_SAYS_AT,
  FSC_SAYS_BY,
  FSC_SAYS_IF,
  FSC_SAYS_IN,
  FSC_SAYS_IT,
  FSC_SAYS_NO,
  FSC_SAYS_OF,
  FSC_SAYS_ON,
  FSC_SAYS_OR,
  FSC_SAYS_TO,
  FSC_SAYS_JR,
  FSC_SAYS_SR,
  FSC_SAYS_II,
  FSC_SAYS_IV,
  FSC_SAYS_III,
  FSC_SAYS_AND,
  FSC_SAYS_BUT,
  FSC_SAYS_FAR,
  FSC_SAYS_FOR,
  FSC_SAYS_OLD,
  FSC_SAYS_ONE,
  FSC_SAYS_OUT,
  FSC_SAYS_THE,
  FSC_SAYS_VIA,
  FSC_SAYS_WHO,
  FSC_SAYS_FROM,
  FSC_SAYS_HELD,
  FSC_SAYS_LAST,
  FSC_SAYS_LESS,
  FSC_SAYS_MADE,
  FSC_SAYS_MORE,
  FSC_SAYS_SAID,
  FSC_SAYS_SEEN,
  FSC_SAYS_SENT,
  FSC_SAYS_THAN,
  FSC_SAYS_THAT,
  FSC_SAYS_THIS,
  FSC_SAYS_WHAT,
  FSC_SAYS_WHEN,
  FSC_SAYS_WILL,
  FSC_SAYS_WITH,
  FSC_SAYS_ASKED,
  FSC_SAYS_AWARE,
  FSC_SAYS_CLOSE,
  FSC_SAYS_GIVEN,
  FSC_SAYS_PRIVY,
  FSC_SAYS_SHOWN,
  FSC_SAYS_THERE,
  FSC_SAYS_WHICH,
  FSC_SAYS_WHILE,
  FSC_SAYS_BECAME,
  FSC_SAYS_PEOPLE,
  FSC_SAYS_ANOTHER,
  FSC_SAYS_BECOMES,
  FSC_SAYS_BETWEEN,
  FSC_SAYS_PRESENT,
  FSC_SAYS_THROUGH,
  FSC_SAYS_WHETHER,
  FSC_SAYS_WRITTEN,
  FSC_SAYS_FAMILIAR,
  FSC_SAYS_INCLUDING,
  FSC_SAYS_PRESIDENT,
  FSC_SAYS_YESTERDAY,
  FSC_SAID_END
} fsc_said;

/* The number of a folded text; FSC_SAYS_NOTHING if it has none. */
uint8_t fsc_said_of(fsc_text text);
#endif
