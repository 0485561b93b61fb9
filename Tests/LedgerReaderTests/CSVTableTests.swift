import CSVCore
import Diagnostics
import LedgerReader
import Testing

@Suite("A table gives each cell's value and its place")
struct CSVTableTests {
  @Test("Cells have their texts and their bytes")
  func cells() throws {
    let table = try #require(readCSV("id,note\nA,\"x \"\"y\"\", z\"\nB,\n").table)
    #expect(table.columns == ["id", "note"])
    #expect(table.records.map(\.texts) == [["A", "x \"y\", z"], ["B", ""]])
    #expect(table.records[0].cells == [8..<9, 10..<22])
    #expect(table.records[1].origin.line == 3)
    #expect(table.records[1].range == 23..<25)
  }

  @Test("A quoted empty cell is empty, and a cell of one quote pair is not")
  func empty() throws {
    let table = try #require(readCSV("a,b,c\n\"\",\"\"\"\",x\n").table)
    let empty = table.records[0].cells.map { CSVValue.isEmpty($0, in: table.source.file.bytes) }
    #expect(empty == [true, false, false])
    #expect(table.records[0].texts == ["", "\"", "x"])
  }

  @Test("An origin points at the cell, and into it, past quotes written twice")
  func origin() throws {
    let text = "id,note\nA,\"İki \"\"top\"\" 7\"\n"
    let file = SourceFile(path: "t.csv", bytes: Array(text.utf8))
    let table = try #require(
      CSVReader.read(file, knownColumns: ["id", "note", "page"]).table)
    let origin = table.records[0].origin
    #expect(origin.place("note").description == "t.csv:2:3")
    #expect(origin.place("note").length == 15)
    // The value is İki "top" 7: İ is two bytes, so the 7 is byte 11 of the value.
    let seven = origin.place("note", within: 11..<12)
    #expect(seven.column == 16 && seven.length == 1)
    #expect(origin.place("page").description == "t.csv:2:1")
  }

  @Test("A value has LF for each line end, and an origin still points right")
  func lineEnds() throws {
    let table = try #require(readCSV("id,note\r\nA,\"one\r\ntwo\"\r\n").table)
    #expect(table.records[0].texts[1] == "one\ntwo")
    // `two` is bytes 4..<7 of the value, in line 3 of the file.
    let two = table.records[0].origin.place("note", within: 4..<7)
    #expect(two.description == "t.csv:3:1")
    #expect(two.length == 3)
  }
}
