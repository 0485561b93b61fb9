# The two commands: make reports, make test. Both install what is missing first.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup build reports test lint coverage dictionary time growth recompute phrases pages spreadsheets engines rows fuzz hostile kernels bench clean

# A crash handler that waits for a debugger would hold up a test run.
export SWIFT_BACKTRACE := enable=no

RELEASE := .build/release/aid-ledger
LEDGERS := $(patsubst Ledgers/%/datapackage.json,%,$(wildcard Ledgers/*/datapackage.json))

help:
	@echo "make reports     install what is missing, build, make Reports/ from Ledgers/"
	@echo "make test        install what is missing, run all tests"
	@echo "make lint        formatting, warnings as errors, every ledger and report read by others"
	@echo "make coverage    line coverage of Sources/"
	@echo "make dictionary  make the pages and schemas that come from the code"
	@echo "make fuzz        change one byte of a ledger 20,000 times"
	@echo "make hostile     kill, crowd, starve and overwrite runs (some minutes)"
	@echo "make kernels     the batch's tests on every OpenBLAS kernel of this processor"
	@echo "make bench       measure beside numpy, DuckDB, hledger and ledger (half an hour)"
	@echo "make time        time the whole run on the paper's ledger"
	@echo "make pages       open every report page in Chromium: axe, keyboard, sliders as Swift has them"
	@echo "make recompute   every number of Reports/ again, in Python from the documents"
	@echo "make phrases     every sentence of the tool against its words in other languages"
	@echo "make spreadsheets  every cell of the workbooks and tables, as LibreOffice reads it in four languages"
	@echo "make engines     rows added up by DuckDB and by Spark, a worker killed: the bytes of one machine"
	@echo "make rows        ten million random rows with every kind of fault, against exact fractions of Python"
	@echo "make growth      how time and memory grow, for every file and every relation"
	@echo "make clean       take away what was built"

setup:
	@scripts/setup

build: setup
	swift build -c release --static-swift-stdlib --product aid-ledger

reports: build
	@set -e; for name in $(LEDGERS); do \
	  $(RELEASE) report --quiet -l Ledgers/$$name --output Reports/$$name; done
	@$(RELEASE) gallery $(LEDGERS:%=Ledgers/%) > .build/index.html && cp .build/index.html Reports/index.html

test: setup
	swift test --disable-xctest
	@$(MAKE) --no-print-directory recompute

lint:
	@scripts/setup --lint
	swift format lint --strict -r Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
	AID_LEDGER_STRICT=1 swift build --build-tests --scratch-path .build-lint
	scripts/phrases.py --build .build-lint
	@set -e; for name in $(LEDGERS); do \
	  .venv/bin/frictionless validate Ledgers/$$name/datapackage.json; \
	  .venv/bin/frictionless validate Reports/$$name/datapackage.json; \
	  .venv/bin/python3 scripts/read_tables.py Reports/$$name; done
	@.venv/bin/python3 scripts/read_tables.py Reports/moscow-ankara --sum converted converted_low \
	  'scenario == "as-printed" and id in ("M03", "M07", "M08", "M09", "M18")' 5843566.38
	@.venv/bin/python3 scripts/engines.py --short .build-lint/debug/aid-ledger
	@TOOL=.build-lint/debug/aid-ledger scripts/rows.py 30000

coverage: setup
	swift build --build-tests --enable-code-coverage --scratch-path .build-coverage
	rm -rf .build-coverage/profiles
	LLVM_PROFILE_FILE=$(CURDIR)/.build-coverage/profiles/%p.profraw \
	  swift test --skip-build --disable-xctest --scratch-path .build-coverage
	@python3 scripts/coverage.py .build-coverage

fuzz: setup
	AID_LEDGER_CASES=20000 AID_LEDGER_SEED=$$RANDOM swift test --disable-xctest -c release -Xswiftc -enable-testing --scratch-path .build-fuzz --filter OneByteTests

hostile: build
	python3 scripts/hostile.py $(RELEASE)

kernels: setup
	swift build --build-tests
	scripts/kernels

dictionary: build
	$(RELEASE) dictionary > Ledgers/README.md
	$(RELEASE) dictionary --findings > FINDINGS.md
	$(RELEASE) dictionary --tables > Reports/README.md
	$(RELEASE) dictionary --schema > Reports/tables.schema.json

time: build
	@command -v hyperfine >/dev/null || scripts/install hyperfine
	hyperfine -N --warmup 5 '$(RELEASE) report --quiet -l Ledgers/moscow-ankara --output .build/timed'

phrases:
	swift build
	scripts/phrases.py

recompute:
	scripts/test_recompute.py
	@set -e; for name in $(LEDGERS); do scripts/recompute.py Ledgers/$$name Reports/$$name; done

PAGES := $(CURDIR)/.build/pages

pages: build
	@scripts/setup --pages
	@mkdir -p $(PAGES)
	AID_LEDGER_POSITIONS=$(PAGES)/positions.json AID_LEDGER_HOSTILE_PAGE=$(PAGES)/hostile.html \
	  swift test --disable-xctest --filter 'SliderMeasuresTests|InjectionTests'
	@set -e; for name in $(LEDGERS); do \
	  $(RELEASE) report --quiet -l Ledgers/$$name --output $(PAGES)/$$name; done
	.venv/bin/python scripts/pages.py $(PAGES)/moscow-ankara/report.html \
	  --positions $(PAGES)/positions.json --shots $(PAGES)/shots
	.venv/bin/python scripts/pages.py $(PAGES)/hostile.html
	@set -e; for name in $(filter-out moscow-ankara,$(LEDGERS)); do \
	  .venv/bin/python scripts/pages.py $(PAGES)/$$name/report.html; done

spreadsheets: build
	@command -v soffice >/dev/null || scripts/install libreoffice-calc
	@set -e; for name in $(LEDGERS); do \
	  rm -rf .build/spreadsheets; mkdir -p .build/spreadsheets; \
	  $(RELEASE) report --quiet -l Ledgers/$$name --output .build/spreadsheets/report; \
	  for language in en tr de ru; do \
	    $(RELEASE) export --quiet -l Ledgers/$$name --locale $$language \
	      --output .build/spreadsheets/$$language; done; \
	  scripts/spreadsheets.py .build/spreadsheets/report .build/spreadsheets; done

engines: build
	@scripts/setup --engines
	.venv/bin/python3 scripts/engines.py $(RELEASE)

rows: build
	TOOL=$(RELEASE) scripts/rows.py 10000000

growth: build
	TOOL=$(RELEASE) scripts/growth.py

bench: build
	Benchmarks/setup
	swift build -c release --package-path Benchmarks
	python3 Benchmarks/run.py

clean:
	rm -rf .build .build-lint .build-coverage .build-fuzz .venv Benchmarks/.build Benchmarks/.venv
