import Testing

@testable import Documents

@Suite("Width and wrapping of text")
struct TextWidthTests {
  @Test(
    "A text is as wide as a terminal shows it",
    arguments: [
      ("", 0), ("abc", 3), ("İ", 1), ("I\u{307}", 1), ("ş", 1), ("s\u{327}", 1), ("ıĞğÖöÜüÇç", 9),
      ("–", 1), ("…", 1), ("≤ 5", 3), ("“x”", 3), ("Москва", 6), ("й", 1), ("и\u{306}", 1),
      ("漢字", 4), ("ﾊﾝ", 2), ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("🚢", 2),
      ("a\u{20DD}", 1),
    ])
  func width(text: String, columns: Int) {
    #expect(text.terminalWidth == columns)
  }

  @Test("Padding counts columns, not letters")
  func padding() {
    #expect("I\u{307}s".padded(to: 4, onTheRight: true) == "  I\u{307}s")
    #expect("漢".padded(to: 4, onTheRight: false) == "漢  ")
    #expect("abcde".padded(to: 4, onTheRight: false) == "abcde")
  }

  @Test("Words are wrapped at spaces; a word that is too long stands alone or is cut")
  func wrapping() {
    #expect("one two three".wrapped(to: 7) == ["one two", "three"])
    #expect("one two three".wrapped(to: 13) == ["one two three"])
    #expect("".wrapped(to: 7) == [""])
    #expect("  M4  one    two ".wrapped(to: 7) == ["M4  one", "two"])
    #expect("a https://example.org b".wrapped(to: 5) == ["a", "https://example.org", "b"])
    #expect("ab abcdefgh c".wrapped(to: 3, breakingWords: true) == ["ab", "abc", "def", "gh", "c"])
    #expect("şş şş".wrapped(to: 2) == ["şş", "şş"])
    #expect("漢字漢".wrapped(to: 3, breakingWords: true) == ["漢", "字", "漢"])
  }

  @Test("A long word is cut after a mark where there is one, never before an accent")
  func cutting() {
    #expect("1920-09/1921-11".wrapped(to: 10, breakingWords: true) == ["1920-09/", "1921-11"])
    #expect(
      "e\u{301}e\u{301}e\u{301}".wrapped(to: 2, breakingWords: true)
        == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect("漢字".wrapped(to: 1, breakingWords: true) == ["漢", "字"])
  }

  @Test("Lines after the first hang below it")
  func hanging() {
    #expect("aa bb cc".hanging("1  ", "   ", to: 8) == ["1  aa bb", "   cc"])
    #expect("aa bb".hanging("", "", to: 0) == ["aa", "bb"])
  }

  @Test("Spaces at the end go, others stay")
  func trailing() {
    #expect("  a b  ".withoutTrailingSpaces == "  a b")
    #expect("   ".withoutTrailingSpaces == "")
  }
}
