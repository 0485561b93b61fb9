import Foundation
import Testing

@Suite("Numbers, libraries and limits at their edges")
struct EdgeTests {
  private static let paper = Transcript.root.appendingPathComponent("Ledgers/moscow-ankara").path

  static let numbers = [
    "-1", "9223372036854775807", "-9223372036854775808", "4611686018427387904",
    "9223372036854775808", "18446744073709551616", "", "1e3", "٣", "+5", " 5", "0x10", "1.0",
    "--seed",
    String(repeating: "9", count: 10_000),
  ]

  static let options: [(command: [String], option: String, range: String)] = [
    (["hypotheses", "M15"], "--limit", "from 1 to 10000"),
    (["simulate"], "--draws", "from 1 to 1000000"),
    (["simulate"], "--threads", "from 1 to 256"),
    (["sensitivity"], "--threads", "from 1 to 256"),
    (["simulate"], "--seed", "from 0 to 18446744073709551615"),
  ]

  @Test("A number that an option does not take ends with 64 and the range", arguments: options)
  func ranges(command: [String], option: String, range: String) throws {
    let others = option == "--seed" ? [] : ["0"]
    // The greatest seed is one that is taken.
    let refused = Self.numbers.filter { option != "--seed" || UInt64($0) == nil || $0 == "+5" }
    for number in refused + others {
      let run = try Command.run(command + [option, number, "-l", Self.paper])
      #expect(run.status == 64, "\(option) \(number.prefix(30))")
      #expect(run.messages.contains("a whole number \(range)"), "\(option) \(number.prefix(30))")
    }
    let help = try Command.run([command[0], "--help"]).output
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(range))
  }

  @Test("The ends of each range are taken")
  func ends() throws {
    for arguments in [
      ["hypotheses", "M15", "--limit", "1"], ["hypotheses", "M15", "--limit", "10000"],
      ["simulate", "--draws", "1"], ["simulate", "--draws", "5", "--threads", "256"],
      ["simulate", "--draws", "5", "--seed", "18446744073709551615"],
      ["simulate", "--draws", "5", "--seed", "0"], ["sensitivity", "--threads", "1"],
    ] {
      #expect(try Command.run(arguments + ["-q", "-l", Self.paper]).status == 0, "\(arguments)")
    }
  }

  @Test(
    "A grid or a range that has no end, no digits or too many ends with 64",
    arguments: [
      "R59=1..1000001/1", "R59=1..2/0", "R59=1..2/-1", "R59=0..1/1", "R59=1..9223372036854775807/1",
      "R59=1e3..2/1", "R59=٣..5/1", "R59=../1", "R59=", "", "R59=1..2/",
      "R59=1..\(String(repeating: "9", count: 5_000))/1",
      "R59=1..2/0.\(String(repeating: "0", count: 5_000))1",
    ])
  func grids(grid: String) throws {
    let run = try Command.run(["sensitivity", "-q", "--grid", grid, "-l", Self.paper])
    #expect(run.status == 64)
    let range = grid.split(separator: "/").first.map(String.init) ?? ""
    guard range.isEmpty || range.hasSuffix("=") || range.hasSuffix("..") else { return }
    #expect(
      try Command.run(["simulate", "-q", "--vary", range, "-l", Self.paper]).status == 64)
  }

  @Test("With few file descriptors draws come out as with many", arguments: [4, 5, 6, 8])
  func fewDescriptors(count: Int) throws {
    let draws = ["simulate", "-q", "--draws", "60000", "--threads", "2", "-l", Self.paper]
    let whole = try Command.run(draws)
    let words = ([Command.binary.path] + draws).map { "'\($0)'" }.joined(separator: " ")
    let few = try Command.run(
      shell: "ulimit -n \(count); exec \(words)")
    #expect(few.status == 0)
    #expect(few.output == whole.output)
  }

  @Test(
    "A library that computes wrongly is told of on standard error, and changes no byte",
    arguments: ["c[i * ldc + j] = 0;", "if (i == m - 1 && j == n - 1) c[i * ldc + j] += 1;"])
  func wrongLibrary(statement: String) throws {
    let scratch = Scratch()
    let folder = try scratch.folder()
    let source = folder.appendingPathComponent("fake.c")
    try """
    void openblas_set_num_threads(int count) {}
    void cblas_dgemm(int order, int ta, int tb, int m, int n, int k, double alpha, const double *a,
                     int lda, const double *b, int ldb, double beta, double *c, int ldc) {
      for (long i = 0; i < m; i++)
        for (long j = 0; j < n; j++) {
          double sum = beta == 0 ? 0 : beta * c[i * ldc + j];
          for (long l = 0; l < k; l++) sum += alpha * a[i * lda + l] * b[l * ldb + j];
          c[i * ldc + j] = sum;
          \(statement)
        }
    }

    """.write(to: source, atomically: true, encoding: .utf8)
    let made = try Command.run(
      shell: "cc -O1 -shared -fPIC -o '\(folder.path)/libopenblas.so.0' '\(source.path)'")
    #expect(made.status == 0)
    let draws = ["simulate", "-q", "--draws", "100000", "-l", Self.paper]
    let right = try Command.run(draws)
    let wrong = try Command.run(draws, environment: ["LD_LIBRARY_PATH": folder.path])
    #expect(right.messages.isEmpty)
    #expect(wrong.status == 0)
    #expect(wrong.messages.contains("gives a wrong product"))
    #expect(wrong.output == right.output)
  }
}
