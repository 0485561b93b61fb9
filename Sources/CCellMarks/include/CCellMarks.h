/// Where the cells of a table end, found 64 bytes at a time.
///
/// The masks of one block are made with AVX2 where the processor has it, which is asked at run time, with SSE2 on
/// every other x86-64, and with plain loops elsewhere; all give the same numbers. A C target because Swift has no way to gather the highest bits of
/// a vector in one instruction.
#ifndef C_CELL_MARKS_H
#define C_CELL_MARKS_H

#include <stddef.h>
#include <stdint.h>

/// What was found in some bytes.
typedef struct {
  /// How many offsets stand in `ends`.
  size_t cells;
  /// How many numbers stand in `rows`.
  size_t rows;
  /// How many line feeds there are, in quotes too.
  size_t line_feeds;
  /// Whether the bytes end inside quotes.
  uint8_t ends_inside;
  /// Whether a quote stands where none may: behind text, or before text.
  uint8_t has_stray_quote;
  /// Whether there is a control character other than a line end or the separator.
  uint8_t has_control;
  /// Whether there is a byte that is not ASCII.
  uint8_t has_high;
  /// Whether there is any quote.
  uint8_t has_quote;
} cell_marks;

/// Marks the ends of cells and rows.
///
/// `bytes` starts where a row starts; 64 bytes behind `count` may be read, whatever they hold. `ends` has room for
/// `count + 64` offsets: each is that of a separator or line feed outside quotes. `rows` has room for as many: each
/// is how many offsets there are up to and including a line feed.
cell_marks cell_marks_find(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *ends, uint32_t *rows);

/// The same by what every processor of the kind has.
cell_marks cell_marks_find_plain(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *ends, uint32_t *rows);

#endif
