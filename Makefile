# CEナビ. `make serve` and `make test` install what they need, each once; see README.md.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# ---- versions: Trunk and geckodriver here, wasm-bindgen in Cargo.lock, wasm-opt, esbuild and axe in package-lock.json
TRUNK_VERSION := 0.21.14
GECKODRIVER_VERSION := 0.37.1
MUTANTS_VERSION := 27.1.0
WASM_BINDGEN_VERSION := $(shell awk '/^name = "wasm-bindgen"$$/ { getline; gsub(/[^0-9.]/, ""); print }' Cargo.lock)

# Each tool has a folder of its own per version, shared by all checkouts; nothing of yours is replaced.
TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/ce-navi
TRUNK := $(TOOLS)/trunk-$(TRUNK_VERSION)/bin/trunk
WASM_BINDGEN := $(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION)/bin/wasm-bindgen
MUTANTS := $(TOOLS)/cargo-mutants-$(MUTANTS_VERSION)/bin/cargo-mutants
GECKODRIVER := $(TOOLS)/geckodriver-$(GECKODRIVER_VERSION)/bin/geckodriver
WASM_TARGET := $(shell rustc --print sysroot)/lib/rustlib/wasm32-unknown-unknown/lib
NODE_MODULES := node_modules/.package-lock.json

export PATH := $(dir $(TRUNK)):$(dir $(WASM_BINDGEN)):$(CURDIR)/node_modules/.bin:$(dir $(GECKODRIVER)):$(dir $(MUTANTS)):$(PATH)
export TRUNK_SKIP_VERSION_CHECK := true
# Trunk takes the tools from PATH and must not look for others.
export TRUNK_OFFLINE := true
# The names of this machine's folders stay out of the built files.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS := --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=/cargo --remap-path-prefix=$(CURDIR)=/ce-navi
# Where the site will stand: BASE=/x/ for a sub-path, SITE=https://… for canonical and preview addresses.
BASE ?= /
export BASE
# OFF=1: a site whose worker deletes the stored copies of a broken version and lets go (src/bin/sw_off.js).
OFF ?=
export OFF

.PHONY: help serve dev dist test setup setup-test measure fuzz mutants twice screens trees advisories clean

help:
	@echo 'make serve   build the app and serve it at http://127.0.0.1:8080'
	@echo 'make test    everything CI runs'
	@echo 'make dist    the site for any static host, in dist/ (BASE=/x/ SITE=https://…)'
	@echo 'make dev     rebuild on save, at http://127.0.0.1:8081'

# ---- the app

serve: setup
	trunk serve --release --no-autoreload=true --open=false --port 8080

dev: setup
	trunk serve --open=false --port 8081

dist: setup
	trunk build --release
	@node scripts/bytes.mjs

# ---- the checks, in the order in which they fail fastest

test: setup setup-test
	cargo fmt --check
	cargo clippy --quiet --all-targets --features ssr -- -D warnings
	cargo clippy --quiet --target wasm32-unknown-unknown --features csr --lib --bin ce-navi --bin later -- -D warnings
	cargo test --quiet --features ssr --test suite
	$(MAKE) dist
	cargo test --quiet --features ssr --test browser -- --test-threads=1

# ---- not part of CI: what takes minutes or hours

# Bytes against the budget, and the times of the first screens on a slow phone (JSON in target/measure.json).
measure: setup setup-test
	node scripts/bytes.mjs
	node scripts/bytes.mjs --json
	cargo test --quiet --features ssr --test browser -- --ignored --nocapture --test-threads=1 how_soon
	@cat target/measure.json target/taps.json; echo

# A million spoilt lines through examples/aid and ten million spoilt texts through every other reader of what comes from
# outside (half an hour); another run: make fuzz FUZZ_SEED=2 FUZZ_LINES=5000000
FUZZ_SEED ?= 1
FUZZ_LINES ?=
fuzz:
	FUZZ_SEED=$(FUZZ_SEED) FUZZ_LINES=$(FUZZ_LINES) \
		cargo test --quiet --profile bench --test suite spoilt -- --ignored --nocapture

# Every rule of the student aid spoilt in every small way, one at a time: the tests must notice. FILES='-f src/aid/tax.rs'
FILES ?= -f 'src/aid/*.rs' -f src/yen.rs
mutants: $(MUTANTS)
	cargo mutants --no-shuffle --output target --features ssr $(FILES) -- --test suite -- aid money nouns

# Every page and state in three widths, light and dark, in target/screens/: to be looked at.
screens: setup setup-test dist
	cargo test --quiet --features ssr --test browser -- --ignored pictures_of_every_page

# Chromium's accessibility tree of each page, written anew into tests/browser/trees/: read the difference before you keep it.
trees: setup setup-test dist
	TREES=write cargo test --quiet --features ssr --test browser -- as_reviewed

# The known faults of crates, written anew from a copy of the RustSec database: make advisories DB=<folder>
advisories:
	DB='$(DB)' cargo test --quiet --features ssr --test suite advisories::renew -- --ignored

# The same commit built once more from nothing, in a folder of its own: not a byte differs (ten minutes).
twice: dist
	rm -rf target/again
	git clone --quiet . target/again
	$(MAKE) -C target/again dist
	diff -rq dist target/again/dist && echo 'the same bytes'

# ---- what they need

setup: $(WASM_TARGET) $(TRUNK) $(WASM_BINDGEN) $(NODE_MODULES)

$(WASM_TARGET):
	rustup target add wasm32-unknown-unknown

# A prebuilt program where cargo-binstall can get one; else from source, quickly rather than small.
FAST := CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1
install = cargo binstall --no-confirm --root $(1) $(2) 2>/dev/null \
	|| env -u TRUNK_OFFLINE $(FAST) cargo install --locked --root $(1) $(2)

$(TRUNK):
	$(call install,$(TOOLS)/trunk-$(TRUNK_VERSION),trunk@$(TRUNK_VERSION))

$(WASM_BINDGEN):
	$(call install,$(TOOLS)/wasm-bindgen-cli-$(WASM_BINDGEN_VERSION),wasm-bindgen-cli@$(WASM_BINDGEN_VERSION))

$(MUTANTS):
	$(call install,$(TOOLS)/cargo-mutants-$(MUTANTS_VERSION),cargo-mutants@$(MUTANTS_VERSION))

$(GECKODRIVER):
	$(call install,$(TOOLS)/geckodriver-$(GECKODRIVER_VERSION),geckodriver@$(GECKODRIVER_VERSION))

$(NODE_MODULES): package.json package-lock.json
	npm ci --ignore-scripts --no-fund --no-audit
	@touch $@

# The browsers are Debian packages; a machine that has the programs already is left alone.
PROGRAMS := chromium chromedriver firefox-esr WebKitWebDriver Xvfb
PACKAGES := chromium chromium-driver firefox-esr webkit2gtk-driver xvfb fonts-noto-cjk

setup-test: $(GECKODRIVER)
	@missing=''; for program in $(PROGRAMS); do command -v $$program >/dev/null || missing="$$missing $$program"; done; \
	if [ -n "$$missing" ]; then \
		echo "installing the browsers that the tests drive (missing:$$missing)"; \
		sudo=''; [ "$$(id -u)" = 0 ] || sudo=sudo; \
		$$sudo apt-get update -qq; \
		DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $(PACKAGES); \
	fi

clean:
	rm -rf dist target node_modules
