#include "CPhilox.h"

#include <string.h>

/// Eight words of 32 bits, each in a lane whose upper half takes what a product carries.
typedef uint64_t lanes __attribute__((vector_size(64)));

__attribute__((always_inline)) static inline void words(
    uint64_t key, uint64_t first, uint64_t stream, size_t count, uint64_t *out) {
  const lanes lower = (lanes){} + 0xFFFFFFFF;
  lanes draw = (lanes){0, 1, 2, 3, 4, 5, 6, 7} + first;
  for (size_t start = 0; start < count; start += 8) {
    lanes a = draw & lower, b = draw >> 32;
    lanes c = (lanes){} + (stream & 0xFFFFFFFF), d = (lanes){} + (stream >> 32);
    uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
    for (int round = 0; round < 10; round++) {
      const lanes one = (a & lower) * 0xD2511F53, two = (c & lower) * 0xCD9E8D57;
      a = (two >> 32) ^ b ^ low;
      b = two & lower;
      c = (one >> 32) ^ d ^ high;
      d = one & lower;
      low += 0x9E3779B9;
      high += 0xBB67AE85;
    }
    const lanes bits = b << 32 | a;
    memcpy(out + start, &bits, sizeof bits);
    draw += 8;
  }
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static void words_avx2(
    uint64_t key, uint64_t first, uint64_t stream, size_t count, uint64_t *out) {
  words(key, first, stream, count, out);
}

__attribute__((target("avx512f"))) static void words_avx512(
    uint64_t key, uint64_t first, uint64_t stream, size_t count, uint64_t *out) {
  words(key, first, stream, count, out);
}
#endif

void philox_words(uint64_t key, uint64_t first, uint64_t stream, size_t count, uint64_t *out) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return words_avx512(key, first, stream, count, out);
  if (__builtin_cpu_supports("avx2")) return words_avx2(key, first, stream, count, out);
#endif
  philox_words_plain(key, first, stream, count, out);
}

void philox_words_plain(
    uint64_t key, uint64_t first, uint64_t stream, size_t count, uint64_t *out) {
  words(key, first, stream, count, out);
}
