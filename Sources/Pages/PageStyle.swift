/// How a page looks: in light and dark, on paper, and on a window of 320 pixels.
enum PageStyle {
  /// Letters of the reader's own machine; numbers of one width; nothing fetched.
  static let text = #"""

    :root {
      color-scheme: light dark;
      --paper: #fdfcf9; --ink: #1d1d1b; --quiet: #5b5a54; --line: #d6d3ca; --strong: #8d897d;
      --link: #1c4f80; --band: #f3f0e8; --mark: #fdf0c4;
      --text: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif;
      --table: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #181816; --ink: #e9e6df; --quiet: #aeaaa0; --line: #3b3a35; --strong: #77736a;
        --link: #9cc3ec; --band: #22211e; --mark: #453c17;
      }
    }
    * { box-sizing: border-box; }
    html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 2.5rem clamp(1rem, 4vw, 3rem) 6rem; max-width: 76rem;
      background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 var(--text);
      overflow-wrap: break-word;
    }
    header, nav, p, ul, dl, h2, h3, h4 { max-width: 46rem; }
    header { max-width: 60rem; }
    h1 { margin: 0 0 1.5rem; font-size: clamp(1.6rem, 4.5vw, 2.3rem); line-height: 1.2; font-weight: 600; text-wrap: pretty; }
    h2 { margin: 3.2rem 0 1rem; font-size: 1.45rem; line-height: 1.25; font-weight: 600; }
    h2 .number { display: inline-block; min-width: 1.6em; color: var(--quiet); font-weight: 400; }
    h3 { margin: 2.2rem 0 .6rem; font-size: 1.08rem; line-height: 1.4; font-weight: 600; }
    h4 { margin: 1.8rem 0 .5rem; font-size: 1rem; font-weight: 600; }
    p, ul { margin: .6rem 0; }
    ul { padding-left: 1.2rem; }
    li { margin: .25rem 0; }
    li.in { margin-left: 1.2rem; list-style: "– "; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .18em; }
    :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    main:focus, :target:focus-visible { outline: none; }
    q { quotes: "“" "”" "‘" "’"; }
    q, td, th, dd, dt { unicode-bidi: isolate; }
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .3rem .6rem; z-index: 2; }
    .aside {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
    }
    nav { margin: 0 0 1rem; padding: 1rem 0; border-block: 1px solid var(--line); }
    nav h2 { margin: 0 0 .4rem; font-size: .95rem; }
    nav ol { margin: 0; padding-left: 2rem; columns: 18rem; column-gap: 2.5rem; font-size: .98rem; }
    nav li { break-inside: avoid; margin: 0; padding: .12rem 0; }
    nav ul { list-style: none; margin: 0; padding-left: 1rem; }
    nav a { text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    dl > div { display: grid; grid-template-columns: minmax(8rem, 12rem) minmax(0, 1fr); gap: 0 1.2rem; padding: .3rem 0; }
    dt { font: .86rem/1.75 var(--table); color: var(--quiet); }
    dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
    dd + dd { margin-top: .35rem; }
    dt:target, dt:target ~ dd, tbody:target { background: var(--mark); }
    pre {
      margin: .8rem 0; padding: .8rem 1rem; overflow-x: auto; background: var(--band); border-radius: 3px;
      font: .8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    code { font: .8125rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }

    .scroll { position: relative; margin: 1rem 0 .2rem; overflow-x: auto; }
    table {
      border-collapse: collapse; font: .84rem/1.45 var(--table);
      font-variant-numeric: lining-nums tabular-nums; border-block: 1px solid var(--strong);
    }
    caption { padding: 0 0 .45rem; text-align: left; font: 600 .98rem/1.4 var(--text); }
    th, td { padding: .32rem .9rem .32rem 0; text-align: left; vertical-align: top; font-weight: 400; max-width: 26rem; }
    th:last-child, td:last-child { padding-right: .2rem; }
    thead th { vertical-align: bottom; color: var(--quiet); border-bottom: 1px solid var(--line); }
    tbody tr + tr > * { border-top: 1px solid var(--line); }
    tbody tr.sum > * { border-top: 1px solid var(--strong); }
    tbody th { color: var(--ink); }
    .w { min-width: 12rem; overflow-wrap: anywhere; }
    .n { text-align: right; white-space: nowrap; }
    td.n a, th.n a { color: inherit; text-decoration-color: var(--strong); text-decoration-style: dotted; }
    td.n a:hover, th.n a:hover { color: var(--link); text-decoration-style: solid; }
    .data { margin: 0 0 1.6rem; font: .8rem/1.5 var(--table); color: var(--quiet); }

    .note { display: none; }
    .note:target {
      display: block; position: fixed; inset: auto 0 0; z-index: 1; max-height: 60vh; overflow: auto;
      padding: .9rem clamp(1rem, 4vw, 3rem) 1.2rem; background: var(--paper);
      border-top: 2px solid var(--strong); box-shadow: 0 -4px 24px rgb(0 0 0 / .18);
    }
    .note h3 { margin: 0 4rem .4rem 0; font-size: 1rem; max-width: none; }
    .note p { margin: 0; color: var(--quiet); }
    .note .close { position: absolute; top: .9rem; right: clamp(1rem, 4vw, 3rem); font: .86rem/1.6 var(--table); }

    .controls { margin: 1rem 0; padding: 1rem; max-width: 60rem; background: var(--band); border-radius: 3px; font: .9rem/1.5 var(--table); }
    .controls[hidden] { display: none; }
    .controls p { max-width: none; margin: .5rem 0 0; }
    .controls input[type=range] { display: block; width: 100%; height: 2rem; margin: .2rem 0; accent-color: var(--link); }
    .controls input[type=text], .controls button {
      font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--strong);
      border-radius: 3px; padding: .2rem .5rem; min-height: 1.9rem;
    }
    .controls input[aria-invalid=true] { outline: 2px solid #b3261e; }
    .controls .view { margin-left: .8rem; }
    .marks { display: flex; flex-wrap: wrap; gap: .4rem; }
    .controls button { cursor: pointer; text-align: left; }
    .controls button .price { font-variant-numeric: tabular-nums; font-weight: 600; }
    .controls button[aria-pressed=true] { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
    tr.at th { padding-top: .8rem; font-weight: 600; }
    table.now tr.at th { font-size: 1rem; }
    tbody + tbody tr:first-child > * { border-top: 1px solid var(--strong); }

    @media (max-width: 34rem) {
      body { padding-top: 1.4rem; font-size: 1rem; }
      dl > div { grid-template-columns: minmax(0, 1fr); }
      dd { grid-column: 1; }
      dt { line-height: 1.4; padding-top: .3rem; }
      th, td { max-width: 15rem; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    figure { margin: 1.5rem 0; }
    figure img { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); }
    figcaption { margin-top: .4rem; color: var(--quiet); font-size: .9rem; }
    @media print {
      @page { margin: 16mm 14mm; }
      :root {
        --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --strong: #666; --link: #000; --band: #fff; --mark: #fff;
      }
      body { max-width: none; padding: 0; font-size: 10pt; }
      header, nav, p, ul, dl, h2, h3, h4 { max-width: none; }
      h1 { font-size: 18pt; }
      h2 { margin-top: 16pt; font-size: 13pt; }
      h2, h3, h4, caption, thead, tr.at { break-after: avoid; }
      h2, h3, h4, tr, li, dl > div { break-inside: avoid; }
      thead { display: table-header-group; }
      p { orphans: 3; widows: 3; }
      .scroll { overflow: visible; }
      table { font-size: 7.5pt; }
      th, td { padding: 1.6pt 6pt 1.6pt 0; }
      .w { min-width: 7rem; }
      .n { white-space: normal; }
      pre { white-space: pre-wrap; padding: 0; font-size: 7.5pt; }
      a { color: inherit; text-decoration: none; }
      .skip, .controls, .note:target, .note { display: none; }
    }

    """#

  /// The SHA-256 of the text as a policy of content names it; a test compares them.
  static let hash = "sha256-ssGmsRjYCEte+/RKu/toCDnzQ9E3sddZdODBvndINgE="
}
