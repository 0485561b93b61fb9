/// Reads a made file again, to see whether each part of it is whole.
///
/// The library writes each part to a temporary file first and does not look whether it found room there:
/// on a full disk a sheet would lack its end, and nobody would say so. So each part must end by closing
/// the tag that it opened with. The functions are those of minizip, which the library itself is linked with.
struct PackageReader: Sendable {
  private let open: @convention(c) (UnsafePointer<CChar>?) -> UnsafeMutableRawPointer?
  private let close: Step
  private let first: Step
  private let next: Step
  private let openPart: Step
  private let read:
    @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, CUnsignedInt)
      -> CInt
  private let closePart: Step

  private typealias Step = @convention(c) (UnsafeMutableRawPointer?) -> CInt

  /// Finds the functions; `nil` where the library has its own part of minizip, without them.
  init?(_ symbols: XLSXLibrary.Symbols) {
    guard
      let open: @convention(c) (UnsafePointer<CChar>?) -> UnsafeMutableRawPointer? =
        symbols.find("unzOpen"),
      let read:
        @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, CUnsignedInt) -> CInt =
        symbols.find("unzReadCurrentFile"),
      let close: Step = symbols.find("unzClose"),
      let first: Step = symbols.find("unzGoToFirstFile"),
      let next: Step = symbols.find("unzGoToNextFile"),
      let openPart: Step = symbols.find("unzOpenCurrentFile"),
      let closePart: Step = symbols.find("unzCloseCurrentFile")
    else { return nil }
    (self.open, self.read, self.close) = (open, read, close)
    (self.first, self.next, self.openPart, self.closePart) = (first, next, openPart, closePart)
  }

  /// Looks at each part of a file.
  func expectWhole(_ path: String) throws(WorkbookError) {
    guard let file = open(path) else { throw .cutShort(part: "the file") }
    defer { _ = close(file) }
    var number = 1
    var state = first(file)
    while state == 0 {
      guard isWhole(file) else { throw .cutShort(part: "part \(number)") }
      state = next(file)
      number += 1
    }
    guard state == PackageReader.endOfList else { throw .cutShort(part: "part \(number)") }
  }

  private static let endOfList: CInt = -100

  private func isWhole(_ file: UnsafeMutableRawPointer) -> Bool {
    guard openPart(file) == 0 else { return false }
    var head: [UInt8] = []
    var tail: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes {
        Int(read(file, $0.baseAddress, CUnsignedInt($0.count)))
      }
      guard count > 0 else {
        // Closing compares the checksum, so that it comes first.
        return closePart(file) == 0 && count == 0 && PackageReader.isClosed(head, tail)
      }
      if head.isEmpty { head = Array(buffer[..<min(count, 512)]) }
      tail = (tail + buffer[max(0, count - 128)..<count]).suffix(128)
    }
  }

  /// Whether a text of XML ends with the tag that its first element needs: `</worksheet>`.
  static func isClosed(_ head: [UInt8], _ tail: [UInt8]) -> Bool {
    let start = String(decoding: head, as: UTF8.self)
    let end = String(decoding: tail, as: UTF8.self)
    let elements = start.split(separator: "<").filter { !$0.hasPrefix("?") }
    guard let name = elements.first?.prefix(while: { !" />\r\n\t".contains($0) }), !name.isEmpty
    else { return false }
    let ending = end.reversed().drop { $0 == "\n" || $0 == "\r\n" }
    let closing = String(ending.prefix(name.count + 3).reversed())
    return closing == "</\(name)>" || (elements.count == 1 && closing.hasSuffix("/>"))
  }
}
