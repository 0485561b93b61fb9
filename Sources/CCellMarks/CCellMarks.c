#include "CCellMarks.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/// Which bytes of a block are what: the lowest bit is the first byte.
typedef struct {
  uint64_t separators, feeds, returns, quotes, controls, high;
} block_masks;

typedef block_masks (*block_reader)(const uint8_t *, uint8_t);

#if defined(__x86_64__)
#define WIDE __attribute__((target("avx2,bmi,popcnt")))

static inline uint64_t equal(const __m128i part[4], uint8_t byte) {
  const __m128i wanted = _mm_set1_epi8((char)byte);
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) {
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(part[i], wanted)) << (16 * i);
  }
  return mask;
}

static inline block_masks masks(const uint8_t *bytes, uint8_t separator) {
  __m128i part[4];
  block_masks found = {0, 0, 0, 0, 0, 0};
  const __m128i highest = _mm_set1_epi8(0x1F);
  for (int i = 0; i < 4; i++) {
    part[i] = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
    const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(part[i], highest), part[i]);
    found.controls |= (uint64_t)(uint32_t)_mm_movemask_epi8(low) << (16 * i);
    found.high |= (uint64_t)(uint32_t)_mm_movemask_epi8(part[i]) << (16 * i);
  }
  found.separators = equal(part, separator);
  found.feeds = equal(part, '\n');
  found.quotes = equal(part, '"');
  found.controls |= equal(part, 0x7F);
  found.returns = found.controls & ~found.feeds ? equal(part, '\r') : 0;
  return found;
}

WIDE static inline uint64_t equal_wide(__m256i first, __m256i second, uint8_t byte) {
  const __m256i wanted = _mm256_set1_epi8((char)byte);
  const uint32_t low = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(first, wanted));
  const uint32_t high = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(second, wanted));
  return (uint64_t)high << 32 | low;
}

WIDE static inline block_masks masks_wide(const uint8_t *bytes, uint8_t separator) {
  const __m256i first = _mm256_loadu_si256((const __m256i *)bytes);
  const __m256i second = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  const __m256i highest = _mm256_set1_epi8(0x1F);
  const __m256i low_first = _mm256_cmpeq_epi8(_mm256_min_epu8(first, highest), first);
  const __m256i low_second = _mm256_cmpeq_epi8(_mm256_min_epu8(second, highest), second);
  block_masks found;
  found.controls = (uint64_t)(uint32_t)_mm256_movemask_epi8(low_second) << 32
      | (uint32_t)_mm256_movemask_epi8(low_first);
  found.high = (uint64_t)(uint32_t)_mm256_movemask_epi8(second) << 32
      | (uint32_t)_mm256_movemask_epi8(first);
  found.separators = equal_wide(first, second, separator);
  found.feeds = equal_wide(first, second, '\n');
  found.quotes = equal_wide(first, second, '"');
  found.controls |= equal_wide(first, second, 0x7F);
  found.returns = found.controls & ~found.feeds ? equal_wide(first, second, '\r') : 0;
  return found;
}
#else
static inline block_masks masks(const uint8_t *bytes, uint8_t separator) {
  block_masks found = {0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 64; i++) {
    const uint8_t byte = bytes[i];
    found.separators |= (uint64_t)(byte == separator) << i;
    found.feeds |= (uint64_t)(byte == '\n') << i;
    found.returns |= (uint64_t)(byte == '\r') << i;
    found.quotes |= (uint64_t)(byte == '"') << i;
    found.controls |= (uint64_t)(byte < 0x20 || byte == 0x7F) << i;
    found.high |= (uint64_t)(byte >> 7) << i;
  }
  return found;
}
#endif

/// For each bit how many bits up to and including it are set, modulo two.
static inline uint64_t parity_so_far(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

/// The same for each processor; `masks` is inlined, and so are the instructions that the caller may use.
__attribute__((always_inline)) static inline cell_marks find(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *ends, uint32_t *rows,
    const block_reader masks) {
  cell_marks found = {0, 0, 0, 0, 0, 0, 0, 0};
  uint64_t inside = 0;       // all bits, where the block starts inside quotes
  uint64_t may_open = 1;     // whether a quote may open at the first byte of the block
  uint64_t has_closed = 0;   // whether the byte before the block is a quote that closes
  uint64_t has_returned = 0; // whether the byte before the block is a CR
  uint64_t strays = 0, controls = 0, high = 0, quotes = 0;
  for (size_t start = 0; start < count; start += 64) {
    block_masks mask = masks(bytes + start, separator);
    const size_t rest = count - start;
    const uint64_t used = rest < 64 ? ((uint64_t)1 << rest) - 1 : ~(uint64_t)0;
    mask.separators &= used;
    mask.feeds &= used;
    mask.quotes &= used;
    mask.controls &= used;
    mask.high &= used;
    mask.returns &= used;
    uint64_t outside = ~(uint64_t)0;
    if (mask.quotes | inside | has_closed) {
      const uint64_t within = parity_so_far(mask.quotes) ^ inside;
      const uint64_t opens = mask.quotes & within, closes = mask.quotes & ~within;
      const uint64_t edges = mask.separators | mask.feeds;
      // A quote opens behind an edge or behind one that closes, which makes the two a quote of the text.
      strays |= opens & ~(((edges & ~within) | closes) << 1 | may_open | has_closed);
      const uint64_t behind = (closes << 1 | has_closed) & used;
      strays |= behind & ~(edges | mask.quotes | mask.returns);
      has_closed = closes >> 63;
      inside = (uint64_t)((int64_t)within >> 63);
      outside = ~within;
    }
    // A CR belongs to the line feed behind it; alone it is a control character.
    controls |= mask.controls & ~mask.feeds & ~mask.separators & ~mask.returns;
    controls |= (mask.returns << 1 | has_returned) & used & ~mask.feeds;
    has_returned = mask.returns >> 63;
    high |= mask.high;
    quotes |= mask.quotes;
    found.line_feeds += (size_t)__builtin_popcountll(mask.feeds);
    uint64_t edges = (mask.separators | mask.feeds) & outside;
    may_open = edges >> 63;
    uint64_t feeds = mask.feeds & outside;
    while (feeds) {
      const uint64_t upto = feeds ^ (feeds - 1);
      rows[found.rows++] = (uint32_t)(found.cells + (size_t)__builtin_popcountll(edges & upto));
      feeds &= feeds - 1;
    }
    // Four at a time, whether there are so many or not: what is too much is written over.
    uint32_t *end = ends + found.cells;
    found.cells += (size_t)__builtin_popcountll(edges);
    while (edges) {
      for (int i = 0; i < 4; i++) {
        end[i] = (uint32_t)(start + (size_t)__builtin_ctzll(edges | ((uint64_t)1 << 63)));
        edges &= edges - 1;
      }
      end += 4;
    }
  }
  found.ends_inside = inside != 0;
  found.has_stray_quote = strays != 0;
  found.has_control = controls != 0;
  found.has_high = high != 0;
  found.has_quote = quotes != 0;
  return found;
}

#if defined(__x86_64__)
WIDE static cell_marks find_wide(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *ends, uint32_t *rows) {
  return find(bytes, count, separator, ends, rows, masks_wide);
}
#endif

cell_marks cell_marks_find(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *ends, uint32_t *rows) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")
      && __builtin_cpu_supports("bmi")) {
    return find_wide(bytes, count, separator, ends, rows);
  }
#endif
  return cell_marks_find_plain(bytes, count, separator, ends, rows);
}

cell_marks cell_marks_find_plain(
    const uint8_t *bytes, size_t count, uint8_t separator, uint32_t *ends, uint32_t *rows) {
  return find(bytes, count, separator, ends, rows, masks);
}
