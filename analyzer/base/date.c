/* SPDX-License-Identifier: Apache-2.0 */
#include "date.h"

fsc_text fsc_date_read(fsc_text date) {
  enum { DAY = 8 }; /* digits */
  size_t digits = 0;
  for (size_t i = 0; i <= date.length; i++) {
    if (i < date.length && fsc_is_ascii_digit(date.at[i])) {
      digits++;
      continue;
    }
    if (digits == FSC_YEAR || digits == DAY)
      return digits == i && digits == FSC_YEAR ? date : (fsc_text){date.at + i - digits, FSC_YEAR};
    digits = 0;
  }
  return (fsc_text){date.at, 0};
}
