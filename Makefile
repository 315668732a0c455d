PREFIX ?= /usr/local

.PHONY: build release test browser check lint embedded imports public-check data-check injection-check format golden bench storms fuzz faults sanitize site install uninstall deb clean

build:            ## the program, for debugging
	swift build
release:          ## the program as one file, in .build/release/readout
	Scripts/release
test:             ## all tests
	Scripts/test
browser:          ## the site in Chromium; installs what that needs
	Scripts/browser-tests
check: lint embedded imports test public-check ## all that must hold before a commit
lint:
	swift format lint --strict -r Package.swift Sources Tests
embedded:
	Scripts/check-embedded
imports:          ## no room imports a neighbour that it did not declare
	swift build --build-tests --explicit-target-dependency-import-check error
public-check:     ## public/ is what a build makes
	Scripts/check-public
data-check:       ## readers of other hands take feeds, calendar, citations and data as they are meant
	Scripts/check-data
injection-check:  ## hostile texts in every text of a site, read by readers of other hands; takes minutes
	Scripts/check-injection
	Scripts/browser-tests injection
format:
	swift format -i -r Package.swift Sources Tests
golden:           ## rewrites the expected site of the tests, and the tables of docs/templates.md, docs/data.md and docs/commands; review the difference
	GOLDEN=write swift test --filter 'GoldenSiteTests|DocumentedNamesTests|DocumentedDataTests|DocumentedCommandsTests'
bench:            ## ratios of speed; see docs/performance.md
	Scripts/bench
storms:           ## hostile texts; takes minutes, so it is no part of check
	Scripts/storms
faults:           ## every system call of a build fails or kills in turn; takes minutes
	Scripts/faults
fuzz:             ## random bytes for all that reads what comes from outside; a minute for each target
	Scripts/fuzz
sanitize:         ## tests, load and the C boundary under sanitizers and valgrind; takes an hour
	Scripts/sanitize
site:             ## the site in public/
	Scripts/site
install: release  ## program, manual page, completions and documents below $(PREFIX)
	DESTDIR=$(DESTDIR) Scripts/install-files $(PREFIX)
uninstall:        ## takes away what install put there
	DESTDIR=$(DESTDIR) Scripts/install-files --remove $(PREFIX)
deb:              ## a Debian package, in .build
	Scripts/deb
clean:
	rm -rf .build
