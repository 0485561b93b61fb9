/// Philox 4x32-10 for many counters at once.
///
/// Eight blocks are made side by side, by AVX-512 or AVX2 where the processor has them, which is asked at run time; all
/// give the same words. A C target because Swift cannot choose instructions at run time.
#ifndef C_PHILOX_H
#define C_PHILOX_H

#include <stddef.h>
#include <stdint.h>

/// The first two words of the blocks of `count` counters, lower half first, into `out`.
///
/// The counter of word n is `first + n` in two words and `stream` in two, lower halves first; the key is `key` in two
/// words. `count` is a multiple of eight.
void philox_words(uint64_t key, uint64_t first, uint64_t stream, size_t count, uint64_t *out);

/// The same by what every processor of the kind has.
void philox_words_plain(uint64_t key, uint64_t first, uint64_t stream, size_t count, uint64_t *out);

#endif
