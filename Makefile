# LiveCarts from a fresh Debian 12 with a Swift toolchain. `make help` lists the targets.
#
# SCRATCH   folder of build products        make SCRATCH=/tmp/build test
# ENGINES   folder of the local recogniser  make ENGINES=/opt/livecarts/engines engines
# ARGS      arguments of the command run    make demo ARGS=--headless

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

SCRATCH ?= .build
ENGINES ?= .engines
ARGS ?=
SWIFT ?= swift

PACKAGES := ca-certificates flite1-dev g++ libcurl4-openssl-dev libopus-dev libsndfile1-dev libspeexdsp-dev \
	libsqlite3-dev pkg-config python3-venv zlib1g-dev

BUILD := $(SWIFT) build --scratch-path $(SCRATCH)

.PHONY: help
help: ## Show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: toolchain
toolchain:
	@command -v $(SWIFT) >/dev/null || { echo "build: no Swift toolchain; install Swift 6.2 or newer from swift.org" >&2; exit 1; }

.PHONY: deps
deps: ## Install missing system packages (apt; root only when something is missing)
	@Engines/packages.sh $(PACKAGES)

.PHONY: engines
engines: deps ## Fetch and build the local recogniser into .engines (once; 2 to 4 minutes)
	@Engines/whisper/build.sh $(ENGINES)

.PHONY: build
build: toolchain deps ## Build the release executable, SCRATCH/release/livecarts
	@echo "build: release"
	@$(BUILD) -c release --product livecarts
	@echo "build: $(SCRATCH)/release/livecarts"

# The demo runs the debug build: it shares every object with `make test`, a clean one is quicker than a release build,
# and the targets that touch sound are optimised in it anyway.
.PHONY: demo
demo: toolchain engines ## Real calls end to end on this machine, nothing to configure (ARGS=--headless for a check)
	@echo "demo: building"
	@$(BUILD) --product livecarts
	@$(SCRATCH)/debug/livecarts demo --engines $(ENGINES) $(ARGS)

# Engine processes keep time, so they run before what keeps the disk busy. Whole calls do too, so they run after what keeps the processors busy, not beside it; and those whose servers are processes, which are
# killed and started anew, after those that have but one process.
TESTING = LIVECARTS_ENGINES=$(abspath $(ENGINES)) .ci/tests $(SWIFT) test --scratch-path $(SCRATCH) --skip-build
# What became of each test of a lane, and which numbered controls it carries: docs/controls.md is written from these.
RESULTS = $(SCRATCH)/results
LANE = LIVECARTS_CONTROLS=$(abspath $(RESULTS))/controls.jsonl $(TESTING) --event-stream-version 0 \
	--event-stream-output-path $(RESULTS)/$(1).jsonl
STORES = '^(VaultTests|RuntimeTests)\.'
DRILLS = '^SystemTests\.(DrainTests|KillDrillTests|VariedCallTests)'

.PHONY: test
test: toolchain engines ## Build and run all tests (ARGS="--filter Name" for some)
	@echo "test: building"
	@$(BUILD) --build-tests
ifeq ($(strip $(ARGS)),)
	@rm -rf $(RESULTS) && mkdir -p $(RESULTS)
	@echo "test: running the rooms"
	@$(call LANE,rooms) --skip $(STORES) --skip '^(SystemTests|CommandTests|MustNotCompile)\.'
	@echo "test: running the rooms that work on disks and sockets"
	@$(call LANE,stores) --filter $(STORES)
	@echo "test: running the commands and what must not compile"
	@$(call LANE,commands) --filter '^(CommandTests|MustNotCompile)\.'
	@echo "test: running whole calls"
	@$(call LANE,calls) --filter '^SystemTests\.' --skip $(DRILLS)
	@echo "test: running servers that are ended and killed"
	@$(call LANE,drills) --filter $(DRILLS)
	@.ci/controls Tests/Controls/controls.txt $(RESULTS)/controls.jsonl $(RESULTS)/controls.md \
		$(foreach lane,rooms stores commands calls drills,$(RESULTS)/$(lane).jsonl)
else
	@echo "test: running"
	@$(TESTING) $(ARGS)
endif

.PHONY: controls
controls: test ## Run all tests and write docs/controls.md from what became of them
	@cp $(RESULTS)/controls.md docs/controls.md
	@echo "controls: docs/controls.md"

.PHONY: mutations
mutations: toolchain deps ## Break each rule in one line and see whether its test notices (ARGS="HRS-1" for some)
	@.ci/mutations Tests/Controls/mutations.txt $(SCRATCH)/mutations $(ARGS)

.PHONY: lint
lint: toolchain ## Check the format and the order of the rooms
	@echo "lint: format"
	@$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests
	@echo "lint: rooms"
	@.ci/rooms

.PHONY: sbom
sbom: toolchain deps ## Write the bill of materials, SCRATCH/sbom.cdx.json (CycloneDX)
	@.ci/sbom $(SCRATCH) $(SCRATCH)/sbom.cdx.json $(PACKAGES)

.PHONY: bench
bench: build ## Measure the media path, then openings (ARGS are passed on to the first)
	@$(SCRATCH)/release/livecarts bench media $(ARGS)
	@$(SCRATCH)/release/livecarts bench opening

.PHONY: soak
soak: toolchain engines ## The long tests: every suite, with the long ones switched on; prints figures (ARGS as for test)
	@echo "soak: building"
	@$(BUILD) --build-tests
ifeq ($(strip $(ARGS)),)
	@echo "soak: running the rooms, the commands and what must not compile"
	@LIVECARTS_SOAK=1 $(TESTING) --skip '^SystemTests\.'
	@echo "soak: running whole calls"
	@LIVECARTS_SOAK=1 $(TESTING) --filter '^SystemTests\.' --skip $(DRILLS)
	@echo "soak: running servers that are ended and killed: a hundred kills and a hundred varied calls"
	@LIVECARTS_SOAK=1 $(TESTING) --filter $(DRILLS)
	@echo "soak: breaking each rule in one line"
	@.ci/mutations Tests/Controls/mutations.txt $(SCRATCH)/mutations
else
	@echo "soak: running"
	@LIVECARTS_SOAK=1 $(TESTING) $(ARGS)
endif

.PHONY: audio
audio: toolchain engines ## Render the stock clips and callers' lines of Audio/ again
	@$(BUILD) --product livecarts
	@$(SCRATCH)/debug/livecarts audio render Audio --engines $(ENGINES)

.PHONY: clean
clean: ## Remove build products; the recogniser stays
	@rm -rf $(SCRATCH)
