/// The script of a page with sliders: the same numbers as Swift's, at any price.
enum PageScript {
  /// Fractions of two `BigInt`; nothing is a floating-point number.
  static let text = #"""

    "use strict";
    (() => {
      // Fractions in lowest terms: [numerator, denominator above zero].
      const size = (n) => (n < 0n ? -n : n);
      const divisor = (a, b) => { while (b) [a, b] = [b, a % b]; return a; };
      const ratio = (n, d) => {
        if (d < 0n) [n, d] = [-n, -d];
        const g = divisor(size(n), d);
        return g > 1n ? [n / g, d / g] : [n, d];
      };
      const zero = [0n, 1n];
      const add = (a, b) => ratio(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
      const times = (a, b) => ratio(a[0] * b[0], a[1] * b[1]);
      const inverse = (a) => ratio(a[1], a[0]);
      const compare = (a, b) => {
        const d = a[0] * b[1] - b[0] * a[1];
        return d < 0n ? -1 : d > 0n ? 1 : 0;
      };
      const negative = (a) => [-a[0], a[1]];
      const isSame = (a, b) => a !== null && b !== null && a[0] === b[0] && a[1] === b[1];
      const number = (text) => {
        const found = /^\s*(-?\d{1,400})(?:\.(\d{1,60}))?(?:\/(\d{1,400})(?:\.(\d{1,60}))?)?\s*$/.exec(text);
        if (!found) return null;
        const decimal = (whole, rest = "") => ratio(BigInt(whole + rest), 10n ** BigInt(rest.length));
        const top = decimal(found[1], found[2]);
        if (found[3] === undefined) return top;
        const bottom = decimal(found[3], found[4]);
        return bottom[0] === 0n ? null : times(top, inverse(bottom));
      };

      // Intervals: [low, high], null for an end that is open.
      const both = (f, a, b) => (a === null || b === null ? null : f(a, b));
      const product = (a, b) => {
        // Ends as fractions, "-" and "+" for the open ones.
        const sign = (x) => (x === "-" ? -1 : x === "+" ? 1 : x[0] < 0n ? -1 : x[0] > 0n ? 1 : 0);
        const open = (x) => typeof x === "string";
        const one = (x, y) => {
          if (!open(x) && !open(y)) return times(x, y);
          const s = sign(x) * sign(y);
          return s === 0 ? zero : s < 0 ? "-" : "+";
        };
        const less = (x, y) => (open(x) || open(y) ? x !== y && (x === "-" || y === "+") : compare(x, y) < 0);
        let low = null;
        let high = null;
        for (const x of [a[0] ?? "-", a[1] ?? "+"]) {
          for (const y of [b[0] ?? "-", b[1] ?? "+"]) {
            const p = one(x, y);
            if (low === null || less(p, low)) low = p;
            if (high === null || less(high, p)) high = p;
          }
        }
        return [open(low) ? null : low, open(high) ? null : high];
      };
      const mirrored = (a) => [a[1] && negative(a[1]), a[0] && negative(a[0])];
      const reciprocal = (a) => {
        const [low, high] = a;
        if (low && low[0] >= 0n) {
          if (high && high[0] === 0n) return null;
          return [high ? inverse(high) : zero, low[0] === 0n ? null : inverse(low)];
        }
        if (high && high[0] <= 0n) {
          const other = reciprocal(mirrored(a));
          return other && mirrored(other);
        }
        return null;
      };
      const quotient = (a, b) => {
        const other = reciprocal(b);
        return other && product(a, other);
      };
      const value = (curve, price) => {
        const [fixedLow, fixedHigh, slopeLow, slopeHigh, isInverse] = curve;
        const x = isInverse ? inverse(price) : price;
        return [
          both((a, b) => add(a, times(b, x)), fixedLow, slopeLow),
          both((a, b) => add(a, times(b, x)), fixedHigh, slopeHigh),
        ];
      };

      // The words and marks of the page's language.
      let words = {};
      const filled = (form, ...texts) => form.replace(/\{(\d)\}/g, (_, place) => texts[place]);

      // Numbers for the eye, rounded as everywhere on the page.
      const rounded = (a, places, rule) => {
        const top = a[0] * 10n ** BigInt(places);
        const cut = top / a[1];
        const rest = top % a[1];
        const twice = size(rest) * 2n;
        const goes = {
          "toward-zero": false,
          "away-from-zero": true,
          floor: rest < 0n,
          ceiling: rest > 0n,
          "half-up": twice >= a[1],
          "half-even": twice > a[1] || (twice === a[1] && cut % 2n !== 0n),
        }[rule];
        return { digits: rest !== 0n && goes ? cut + (rest < 0n ? -1n : 1n) : cut, places };
      };
      const ratioOf = (d) => ratio(d.digits, 10n ** BigInt(d.places));
      const firstPlace = (a) => {
        if (a[0] === 0n) return 0;
        const whole = a[1] / size(a[0]);
        const rest = a[1] % size(a[0]);
        if (whole === 0n) return 0;
        const digits = String(whole).length;
        return rest === 0n && whole === 10n ** BigInt(digits - 1) ? digits - 1 : digits;
      };
      const shown = (a, places, rule, landmarks, significant) => {
        const plain = rounded(a, places, rule);
        const there = ratioOf(plain);
        const landmark = landmarks.find((l) => isSame(l, there));
        if (landmark === undefined || isSame(landmark, a)) return plain;
        const needed = firstPlace(add(a, negative(landmark))) + Math.max(1, significant) - 1;
        const fine = rounded(a, Math.max(needed, places), rule);
        while (fine.places > places && fine.digits % 10n === 0n) {
          fine.digits /= 10n;
          fine.places -= 1;
        }
        return fine;
      };
      const grouped = (d) => {
        const digits = String(size(d.digits)).padStart(d.places + 1, "0");
        const whole = digits.slice(0, digits.length - d.places).replace(/\B(?=(\d{3})+$)/g, words.group);
        const rest = d.places > 0 ? words.point + digits.slice(digits.length - d.places) : "";
        return (d.digits < 0n ? "-" : "") + whole + rest;
      };
      const symbols = (interval, rule, text, unit = (words) => words) => {
        const [low, high] = interval;
        if (low === null && high === null) return words.any;
        if (low === null) return "≤ " + unit(text(high, "ceiling"));
        if (high === null) return "≥ " + unit(text(low, "floor"));
        if (isSame(low, high)) return unit(text(low, rule));
        if (low[0] === 0n) return "≤ " + unit(text(high, "ceiling"));
        const both = low[0] < 0n ? words.between : "{0}–{1}";
        return unit(filled(both, text(low, "floor"), text(high, "ceiling")));
      };
      const hundred = [100n, 1n];
      const amount = (interval, display) =>
        symbols(interval, display.rule, (a, rule) =>
          grouped(a[1] === 1n ? rounded(a, 0, rule) : shown(a, display.places, rule, [zero], 6)));
      const percent = (interval, display) =>
        symbols(interval, display.rule, (a, rule) =>
          grouped(shown(times(a, hundred), 2, rule, [zero, hundred], 2)),
          (share) => filled(words.percent, share));
      const price = (a) => {
        for (let places = 0; places <= 30; places += 1) {
          if ((a[0] * 10n ** BigInt(places)) % a[1] === 0n) return grouped(rounded(a, places, "floor"));
        }
        return grouped(rounded(a, Math.max(6, firstPlace(a) + 5), "toward-zero")) + "…";
      };
      const plain = (a) => {
        for (let places = 0; places <= 60; places += 1) {
          if ((a[0] * 10n ** BigInt(places)) % a[1] === 0n) {
            const { digits } = rounded(a, places, "floor");
            const all = String(size(digits)).padStart(places + 1, "0");
            return (digits < 0n ? "-" : "") + all.slice(0, all.length - places)
              + (places > 0 ? "." + all.slice(all.length - places) : "");
          }
        }
        return a[0] + "/" + a[1];
      };

      // Verdicts.
      const truth = (difference, relation) => {
        if (relation === ">=" || relation === ">") {
          return truth(mirrored(difference), relation === ">=" ? "<=" : "<");
        }
        const [low, high] = difference.map((end) => end && compare(end, zero));
        if (relation === "=") {
          if ((low !== null && low > 0) || (high !== null && high < 0)) return "fails";
          return low === 0 && high === 0 ? "holds" : "possible";
        }
        const isStrict = relation === "<";
        if (high !== null && (high < 0 || (high === 0 && !isStrict))) return "holds";
        if (low !== null && (low > 0 || (low === 0 && isStrict))) return "fails";
        return "possible";
      };
      const verdict = (difference, cell) => {
        if (cell.doubted) return "possible";
        if (cell.relation !== "~") return truth(difference, cell.relation);
        const [low, high] = difference;
        const [least, most] = [negative(cell.precision), cell.precision];
        if ((low && compare(low, most) > 0) || (high && compare(high, least) < 0)) return "fails";
        return low && high && compare(low, least) >= 0 && compare(high, most) <= 0 ? "holds" : "possible";
      };
      const text = (cell, at, display) => {
        if (!cell) return "";
        if (cell.amount) return amount(value(cell.amount, at), display);
        if (cell.difference) return words[verdict(value(cell.difference, at), cell)];
        const share = quotient(value(cell.part, at), value(cell.whole, at));
        return share ? percent(share, display) : words.unknown;
      };

      // The page.
      const data = document.querySelector("script.rates");
      if (!data) return;
      const page = JSON.parse(data.textContent);
      words = page.words;
      const exact = (found, key) => {
        if (typeof found === "string") return ["rate", "rule", "relation"].includes(key) ? found : number(found);
        if (found === null || typeof found !== "object") return found;
        for (const name of Object.keys(found)) found[name] = exact(found[name], name);
        return found;
      };
      exact(page.sliders);
      const address = () => {
        const found = /^#rate=([^&]*)&price=([^&]*)$/.exec(location.hash);
        if (!found) return null;
        try {
          return { rate: found[1], price: number(decodeURIComponent(found[2])) };
        } catch {
          return null;
        }
      };
      const place = (found) => {
        try {
          history.replaceState(null, "", found);
        } catch {
          // A page without an address keeps its numbers.
        }
      };
      const sections = [...document.querySelectorAll(".slider")];
      const moves = page.sliders.map((slider, index) => {
        const section = sections[index];
        const find = (selector) => section.querySelector(selector);
        const [range, field, view] = [find("input[type=range]"), find("input[type=text]"), find("a.view")];
        const status = find("[role=status]");
        const head = find("table.now .price");
        const rows = [...find("table.now tbody").rows].slice(1);
        const positionOf = (at) => {
          const steps = times(add(at, negative(slider.low)), inverse(slider.step));
          return rounded(steps, 0, "floor").digits;
        };
        const show = (at, isTyping) => {
          const shownPrice = price(at);
          head.textContent = shownPrice;
          const said = [];
          slider.subjects.forEach((cells, row) => cells.forEach((cell, column) => {
            const shown = text(cell, at, page);
            rows[row].cells[column + 1].textContent = shown;
            if (cell && cell.difference) said.push(rows[row].cells[0].textContent + ": " + shown);
          }));
          const position = positionOf(at);
          range.value = String(position < 0n ? 0n : position);
          range.setAttribute("aria-valuetext", shownPrice);
          if (!isTyping) field.value = plain(at).replace(".", words.point);
          field.removeAttribute("aria-invalid");
          view.href = "#rate=" + slider.rate + "&price=" + plain(at);
          status.textContent = shownPrice + ". " + said.join(". ");
          for (const button of section.querySelectorAll("button")) {
            button.setAttribute("aria-pressed", String(isSame(number(button.dataset.price), at)));
          }
        };
        const go = (at, isTyping = false) => {
          show(at, isTyping);
          place(view.getAttribute("href"));
        };
        range.addEventListener("input", () => {
          go(add(slider.low, times(slider.step, [BigInt(range.value), 1n])));
        });
        field.addEventListener("input", () => {
          const at = number(field.value.replace(words.point, "."));
          if (at && at[0] > 0n) go(at, true); else field.setAttribute("aria-invalid", "true");
        });
        for (const button of section.querySelectorAll("button")) {
          button.addEventListener("click", () => go(number(button.dataset.price)));
        }
        find(".controls").hidden = false;
        show(slider.start);
        return { rate: slider.rate, show, section };
      });
      const follow = () => {
        const found = address();
        if (!found || !found.price || found.price[0] <= 0n) return;
        const move = moves.find((one) => one.rate === found.rate);
        if (!move) return;
        move.show(found.price);
        move.section.scrollIntoView();
      };
      addEventListener("hashchange", follow);
      addEventListener("keydown", (key) => {
        if (key.key === "Escape") document.querySelector(".note:target .close")?.click();
      });
      follow();
    })();

    """#

  /// The SHA-256 of the text as a policy of content names it; a test compares them.
  static let hash = "sha256-0JKIPBLm8kynULOTzap9HHFnYMkx+0theh7yk57L8ig="
}
