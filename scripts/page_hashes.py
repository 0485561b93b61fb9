#!/usr/bin/env python3
"""Writes the SHA-256 of a page's style and script beside them, after one of them has changed.

A test compares them; the policy of content of every page names them.
"""
import base64
import hashlib
import re
from pathlib import Path

PAGES = Path(__file__).resolve().parent.parent / "Sources" / "Pages"

for path in [PAGES / "PageStyle.swift", PAGES / "PageScript.swift"]:
    source = path.read_text(encoding="utf-8")
    body = re.search(r'static let text = #"""\n(.*?)\n    """#', source, re.S).group(1)
    # Swift takes off what stands before the last three quotation marks.
    text = "\n".join(line.removeprefix("    ") for line in body.split("\n"))
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    made = re.sub(r'static let hash = "sha256-[^"]*"', f'static let hash = "sha256-{digest}"', source)
    if made != source:
        path.write_text(made, encoding="utf-8")
        print(f"{path.name}: sha256-{digest}")
