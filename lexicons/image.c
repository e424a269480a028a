/* Puts the image of the built-in set into the program as it is.
 * SPDX-License-Identifier: Apache-2.0 */
#include "../analyzer/lexicon/image.h"

_Static_assert(FSC_IMAGE_ALIGNMENT == 64, "the alignment below");
__asm__(
    ".section .rodata\n"
    ".balign 64\n"
    ".globl fsc_builtin_image, fsc_builtin_image_length\n"
    ".hidden fsc_builtin_image, fsc_builtin_image_length\n"
    "fsc_builtin_image:\n"
    ".incbin \"" FSC_IMAGE_FILE
    "\"\n"
    ".Lfsc_builtin_image_end:\n"
    ".balign 8\n"
    "fsc_builtin_image_length:\n"
    ".8byte .Lfsc_builtin_image_end - fsc_builtin_image\n"
    ".text\n");
