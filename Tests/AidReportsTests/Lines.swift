/// The lines of a CSV file and their cells: here no quoted cell holds a quotation mark or a line break.
func lines(_ text: String) -> [[String]] {
  text.split(whereSeparator: \.isNewline).map { line in
    var (cells, isQuoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
