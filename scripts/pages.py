#!/usr/bin/env python3
"""Opens report pages in Chromium, without a network, and looks at what only a browser can see.

    scripts/pages.py PAGE [--positions FILE] [--shots FOLDER]

A page passes where nothing is said on the console and nothing is asked of the network; where axe-core finds
nothing serious in light, in dark and at 320 pixels; where no window of 320 pixels scrolls sideways; where
every link within the page leads to something; where numbers open their derivation and the sliders move by
keyboard alone; and where without script the same numbers stand at the marked prices. FILE holds what Swift
says at many prices (AID_LEDGER_POSITIONS of SliderMeasuresTests): the page must say the same at each.
"""
import argparse
import json
import os
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")

# Goes to each address and reads the live table, as a reader with the address would see it.
READ = """(addresses) => addresses.map((address) => {
  history.replaceState(null, "", "#" + address);
  dispatchEvent(new HashChangeEvent("hashchange"));
  const rate = /^rate=([^&]*)&/.exec(address)[1];
  const tables = [...document.querySelectorAll(".slider")]
    .find((one) => one.querySelector("a.view").getAttribute("href").startsWith("#rate=" + rate + "&"));
  const rows = [...tables.querySelector("table.now tbody").rows].slice(1);
  return rows.flatMap((row) => [...row.cells].slice(1, -1).map((cell) => cell.textContent));
})"""


class Pages:
    def __init__(self, browser, address):
        self.browser = browser
        self.address = address
        self.faults = []

    def expect(self, holds, words):
        if not holds:
            self.faults.append(words)

    def open(self, width=1280, scheme="light", script=True, at=""):
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script,
            offline=True, reduced_motion="reduce")
        page = context.new_page()
        page.on("console", lambda said: self.expect(False, f"console: {said.text}"))
        page.on("pageerror", lambda error: self.expect(False, f"script: {error}"))
        page.on("request", lambda asked: self.expect(
            asked.url.split("#")[0] == self.address or asked.url.startswith("data:"), f"request: {asked.url}"))
        page.goto(self.address + at)
        return page

    def accessible(self):
        for width, scheme in [(1280, "light"), (1280, "dark"), (320, "light")]:
            page = self.open(width, scheme)
            link = page.locator("td.n a").first
            for state in ["folded", "with a note open"]:
                found = Axe().run(page).response["violations"]
                for one in found:
                    words = f"axe, {width} px, {scheme}, {state}: {one['impact']}: {one['id']}: {one['help']}"
                    example = one["nodes"][0]["html"][:120]
                    if one["impact"] in ("serious", "critical"):
                        self.expect(False, f"{words}: {example}")
                    else:
                        print(f"  {words}: {example}")
                if not link.count():
                    break
                link.click()
            page.context.close()

    def narrow(self):
        page = self.open(320)
        width = page.evaluate("document.documentElement.scrollWidth")
        self.expect(width <= 320, f"the page is {width} px wide in a window of 320")
        page.context.close()

    def anchored(self):
        page = self.open()
        lost = page.evaluate("""() => [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => link.getAttribute("href").slice(1))
          .filter((id) => !document.getElementById(id) && !id.startsWith("rate="))""")
        self.expect(not lost, f"links to nothing: {lost[:5]}")
        page.context.close()

    def by_keyboard(self):
        page = self.open()
        number = page.locator("td.n a").first
        if number.count():
            target = number.get_attribute("href")[1:]
            number.focus()
            page.keyboard.press("Enter")
            note = page.locator(f"[id='{target}']")
            self.expect(note.is_visible(), f"Enter on a number does not open {target}")
            page.keyboard.press("Tab")
            self.expect(
                page.evaluate("document.activeElement.className") == "close", "Tab does not reach Close")
            page.keyboard.press("Enter")
            self.expect(not note.is_visible(), "Close does not close")
            number.focus()
            page.keyboard.press("Enter")
            page.keyboard.press("Escape")
            self.expect(
                not note.is_visible() or not page.locator(".slider").count(), "Escape does not close a note")
            page.keyboard.press("Shift+Tab")
            page.keyboard.press("Tab")
            self.expect(
                number.evaluate("(link) => link === document.activeElement"),
                "after Close the reader is not back at the number")
        for slider in page.locator(".slider").all():
            handle = slider.locator("input[type=range]")
            handle.focus()
            seen = []
            for key in ["Home", "ArrowRight", "PageUp", "End", "ArrowLeft"]:
                page.keyboard.press(key)
                seen.append((
                    page.evaluate("location.hash"), handle.get_attribute("aria-valuetext"),
                    slider.locator("table.now tbody").inner_text()))
            for place, what in enumerate(["the address", "what is read out", "the numbers"]):
                self.expect(
                    len({one[place] for one in seen}) == len(seen), f"keys on a slider leave {what} as it was")
            button = slider.locator("button").first
            button.focus()
            page.keyboard.press("Enter")
            self.expect(button.get_attribute("aria-pressed") == "true", "Enter on a mark does nothing")
        page.context.close()

    def without_script(self):
        """The marked prices, read without script, are what the script says at their addresses."""
        page = self.open()
        addresses = page.evaluate("[...document.querySelectorAll('tbody[id]')].map((one) => one.id)")
        said = page.evaluate(READ, addresses)
        page.context.close()
        if not addresses:
            return 0
        plain = self.open(script=False, at="#" + addresses[0])
        self.expect(not plain.locator(".controls").first.is_visible(), "controls without script")
        for address, cells in zip(addresses, said):
            rows = plain.locator(f"tbody[id='{address}'] tr").all()[1:]
            there = [cell for row in rows for cell in row.locator("td").all_text_contents()[:-1]]
            self.expect(there == cells, f"{address}: {there} without script, {cells} with it")
        self.expect(
            plain.locator(f"tbody[id='{addresses[0]}']").evaluate(
                "(one) => one.getBoundingClientRect().top >= 0 && one.getBoundingClientRect().top < innerHeight"),
            "an address does not lead to its numbers without script")
        number = plain.locator("td.n a").first
        if number.count():
            number.click()
            self.expect(
                plain.locator(f"[id='{number.get_attribute('href')[1:]}']").is_visible(),
                "a note does not open without script")
        plain.context.close()
        return len(addresses)

    def positions(self, path):
        lines = json.loads(Path(path).read_text(encoding="utf-8"))
        page = self.open()
        said = page.evaluate(READ, [line[0] for line in lines])
        for line, cells in zip(lines, said):
            self.expect(line[1:] == cells, f"{line[0]}: Swift {line[1:]}, the page {cells}")
        page.context.close()
        return len(lines)

    def shots(self, folder):
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        for width in [320, 768, 1280]:
            for scheme in ["light", "dark"]:
                page = self.open(width, scheme)
                page.screenshot(path=folder / f"{width}-{scheme}.png", full_page=True)
                page.context.close()
        page = self.open()
        page.pdf(path=folder / "print.pdf", format="A4")
        page.context.close()


def main():
    parser = argparse.ArgumentParser(description="Looks at a report page in Chromium.")
    parser.add_argument("page")
    parser.add_argument("--positions")
    parser.add_argument("--shots")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        pages = Pages(browser, Path(options.page).resolve().as_uri())
        print(options.page)
        pages.accessible()
        pages.narrow()
        pages.anchored()
        pages.by_keyboard()
        print(f"  {pages.without_script()} marked prices are the same with script and without")
        if options.positions:
            print(f"  {pages.positions(options.positions)} positions compared with Swift")
        if options.shots:
            pages.shots(options.shots)
        browser.close()
    for fault in pages.faults[:20]:
        print(f"  fault: {fault}")
    print(f"  {len(pages.faults)} faults")
    sys.exit(1 if pages.faults else 0)


if __name__ == "__main__":
    main()
