import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of libxlsxwriter, opened when the first workbook is asked for.
///
/// Linked in the usual way the library would be loaded at every start of a command.
struct XLSXLibrary: Sendable {
  typealias Book = UnsafeMutablePointer<lxw_workbook>
  typealias Page = UnsafeMutablePointer<lxw_worksheet>
  typealias Format = UnsafeMutablePointer<lxw_format>
  typealias Text = UnsafePointer<CChar>

  let newBook:
    @convention(c) (Text?, UnsafeMutablePointer<lxw_workbook_options>?) ->
      Book?
  let setProperties: @convention(c) (Book?, UnsafeMutablePointer<lxw_doc_properties>?) -> lxw_error
  let addPage: @convention(c) (Book?, Text?) -> Page?
  let addFormat: @convention(c) (Book?) -> Format?
  let close: @convention(c) (Book?) -> lxw_error
  let free: @convention(c) (Book?) -> Void
  let words: @convention(c) (lxw_error) -> Text?

  let writeNumber: @convention(c) (Page?, lxw_row_t, lxw_col_t, Double, Format?) -> lxw_error
  let writeString: @convention(c) (Page?, lxw_row_t, lxw_col_t, Text?, Format?) -> lxw_error
  let writeBlank: @convention(c) (Page?, lxw_row_t, lxw_col_t, Format?) -> lxw_error
  let writeNumberFormula:
    @convention(c) (Page?, lxw_row_t, lxw_col_t, Text?, Format?, Double) -> lxw_error
  let writeTextFormula:
    @convention(c) (Page?, lxw_row_t, lxw_col_t, Text?, Format?, Text?) -> lxw_error
  let writeComment:
    @convention(c) (
      Page?, lxw_row_t, lxw_col_t, Text?, UnsafeMutablePointer<lxw_comment_options>?
    ) -> lxw_error
  let writeLink: @convention(c) (Page?, lxw_row_t, lxw_col_t, Text?, Format?) -> lxw_error

  let setColumn: @convention(c) (Page?, lxw_col_t, lxw_col_t, Double, Format?) -> lxw_error
  let setRow: @convention(c) (Page?, lxw_row_t, Double, Format?) -> lxw_error
  let freeze: @convention(c) (Page?, lxw_row_t, lxw_col_t) -> Void
  let filter: @convention(c) (Page?, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) -> lxw_error
  let printArea: @convention(c) (Page?, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t) -> lxw_error
  let repeatRows: @convention(c) (Page?, lxw_row_t, lxw_row_t) -> lxw_error
  let repeatColumns: @convention(c) (Page?, lxw_col_t, lxw_col_t) -> lxw_error
  let ignoreErrors: @convention(c) (Page?, UInt8, Text?) -> lxw_error
  let addCondition:
    @convention(c) (
      Page?, lxw_row_t, lxw_col_t, lxw_row_t, lxw_col_t,
      UnsafeMutablePointer<lxw_conditional_format>?
    ) -> lxw_error
  let setLandscape: @convention(c) (Page?) -> Void
  let setPaper: @convention(c) (Page?, UInt8) -> Void
  let fitToPages: @convention(c) (Page?, UInt16, UInt16) -> Void
  let setFooter: @convention(c) (Page?, Text?) -> lxw_error
  let showGrid: @convention(c) (Page?, UInt8) -> Void

  let setNumberFormat: @convention(c) (Format?, Text?) -> Void
  let setFont: @convention(c) (Format?, Text?) -> Void
  let setSize: @convention(c) (Format?, Double) -> Void
  let setColour: @convention(c) (Format?, lxw_color_t) -> Void
  let setFill: @convention(c) (Format?, lxw_color_t) -> Void
  let setBold: @convention(c) (Format?) -> Void
  let setWrap: @convention(c) (Format?) -> Void
  let setAlignment: @convention(c) (Format?, UInt8) -> Void
  let setIndent: @convention(c) (Format?, UInt8) -> Void
  let setTop: @convention(c) (Format?, UInt8) -> Void
  let setBottom: @convention(c) (Format?, UInt8) -> Void
  let setUnderline: @convention(c) (Format?, UInt8) -> Void

  /// What is needed to read a made file again; `nil` where the library carries no reader with it.
  let reader: PackageReader?

  private static let names = [
    "libxlsxwriter.so.4", "libxlsxwriter.so", "libxlsxwriter.4.dylib", "libxlsxwriter.dylib",
  ]

  /// The library of this machine, or why there is none to use.
  static let shared = Result { () throws(WorkbookError) in
    try XLSXLibrary(anyOf: names)
  }

  /// Opens the first library that is there, by its name or path.
  init(anyOf names: [String]) throws(WorkbookError) {
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw .noLibrary
    }
    let symbols = Symbols(library: library)
    // What the headers say of the types holds for their own version alone.
    let version: @convention(c) () -> Text? = try symbols.function("lxw_version")
    let found = version().map { String(cString: $0) } ?? "unknown"
    guard found == LXW_VERSION else {
      throw .otherVersion(found: found, builtWith: LXW_VERSION)
    }
    newBook = try symbols.function("workbook_new_opt")
    setProperties = try symbols.function("workbook_set_properties")
    addPage = try symbols.function("workbook_add_worksheet")
    addFormat = try symbols.function("workbook_add_format")
    close = try symbols.function("workbook_close")
    free = try symbols.function("lxw_workbook_free")
    words = try symbols.function("lxw_strerror")
    writeNumber = try symbols.function("worksheet_write_number")
    writeString = try symbols.function("worksheet_write_string")
    writeBlank = try symbols.function("worksheet_write_blank")
    writeNumberFormula = try symbols.function("worksheet_write_formula_num")
    writeTextFormula = try symbols.function("worksheet_write_formula_str")
    writeComment = try symbols.function("worksheet_write_comment_opt")
    writeLink = try symbols.function("worksheet_write_url")
    setColumn = try symbols.function("worksheet_set_column")
    setRow = try symbols.function("worksheet_set_row")
    freeze = try symbols.function("worksheet_freeze_panes")
    filter = try symbols.function("worksheet_autofilter")
    printArea = try symbols.function("worksheet_print_area")
    repeatRows = try symbols.function("worksheet_repeat_rows")
    repeatColumns = try symbols.function("worksheet_repeat_columns")
    ignoreErrors = try symbols.function("worksheet_ignore_errors")
    addCondition = try symbols.function("worksheet_conditional_format_range")
    setLandscape = try symbols.function("worksheet_set_landscape")
    setPaper = try symbols.function("worksheet_set_paper")
    fitToPages = try symbols.function("worksheet_fit_to_pages")
    setFooter = try symbols.function("worksheet_set_footer")
    showGrid = try symbols.function("worksheet_gridlines")
    setNumberFormat = try symbols.function("format_set_num_format")
    setFont = try symbols.function("format_set_font_name")
    setSize = try symbols.function("format_set_font_size")
    setColour = try symbols.function("format_set_font_color")
    setFill = try symbols.function("format_set_bg_color")
    setBold = try symbols.function("format_set_bold")
    setWrap = try symbols.function("format_set_text_wrap")
    setAlignment = try symbols.function("format_set_align")
    setIndent = try symbols.function("format_set_indent")
    setTop = try symbols.function("format_set_top")
    setBottom = try symbols.function("format_set_bottom")
    setUnderline = try symbols.function("format_set_underline")
    reader = PackageReader(symbols)
  }

  /// The functions of an opened library, by name.
  struct Symbols {
    let library: UnsafeMutableRawPointer

    /// A function of a type that is the one of its declaration in C.
    func function<Function>(_ name: String) throws(WorkbookError) -> Function {
      guard let function: Function = find(name) else { throw .noLibrary }
      return function
    }

    /// The same, or `nil` where the library has none of that name.
    func find<Function>(_ name: String) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }
  }
}
