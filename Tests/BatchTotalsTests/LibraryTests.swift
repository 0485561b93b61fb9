import Foundation
import Testing
import Workers

@testable import BatchTotals

@Suite("A library of which products are asked before it is believed")
final class LibraryTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("aid-ledger-blas-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// `cblas_dgemm` by the book, with something done to the product at its end.
  private func library(ending: String) throws -> OpenBLAS {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let source = folder.appendingPathComponent("fake.c")
    let made = folder.appendingPathComponent("libfake.so")
    try """
    void cblas_dgemm(int order, int ta, int tb, int m, int n, int k, double alpha, const double *a,
                     int lda, const double *b, int ldb, double beta, double *c, int ldc) {
      for (long i = 0; i < m; i++)
        for (long j = 0; j < n; j++) {
          double sum = beta == 0 ? 0 : beta * c[i * ldc + j];
          for (long l = 0; l < k; l++) sum += alpha * a[i * lda + l] * b[l * ldb + j];
          c[i * ldc + j] = sum;
        }
      \(ending)
    }

    """.write(to: source, atomically: true, encoding: .utf8)
    let compiler = Process()
    compiler.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    compiler.arguments = ["cc", "-O1", "-shared", "-fPIC", "-o", made.path, source.path]
    try compiler.run()
    compiler.waitUntilExit()
    return try #require(OpenBLAS(anyOf: [made.path]))
  }

  @Test("One that computes by the book passes")
  func right() throws {
    let library = try library(ending: "")
    for product in KnownProduct.all { #expect(product.isRight(by: library), "\(product)") }
  }

  @Test(
    "One that gives zeros, is off by one in one cell, forgets what to add to, reads the wrong rows, or adds in fewer bits fails",
    arguments: [
      "for (long i = 0; i < m; i++) for (long j = 0; j < n; j++) c[i * ldc + j] = 0;",
      "c[0] += 1;", "c[(long)(m - 1) * ldc + n - 1] += 1;", "if (n > 64) c[64] -= 1;",
      "if (m > 8 && k > 256) c[8 * ldc + 3] += 1;",
      "if (beta != 0) for (long j = 0; j < n; j++) c[j] += 3;",
      "if (lda != k) c[0] = -c[0];",
      "for (long i = 0; i < m; i++) for (long j = 0; j < n; j++) c[i * ldc + j] = (float)c[i * ldc + j];",
    ])
  func wrong(ending: String) throws {
    let library = try library(ending: ending)
    #expect(!KnownProduct.all.allSatisfy { $0.isRight(by: library) })
  }

  @Test("A file that is no library, and a name that is none, open nothing")
  func none() {
    #expect(OpenBLAS(anyOf: ["/dev/null", "libno-such-thing.so.0", ""]) == nil)
  }
}

@Suite("Threads that share a work")
struct WorkersTests {
  @Test("Each part is done once, with any number of them", arguments: [0, 1, 2, 7, 64])
  func parts(count: Int) {
    nonisolated(unsafe) let done = UnsafeMutablePointer<Int>.allocate(capacity: 64)
    done.initialize(repeating: 0, count: 64)
    defer { done.deallocate() }
    Workers.share(count) { done[$0] += 1 }
    #expect((0..<64).allSatisfy { done[$0] == ($0 < count ? 1 : 0) })
  }

  @Test("What comes of jobs stands in their order", arguments: [0, 1, 2, 1000])
  func results(count: Int) {
    #expect(Workers.results(of: Array(0..<count)) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }
}
