"""Nothing of a hostile text runs, loads or leads anywhere in a browser."""

from playwright.sync_api import expect

import payloads
from searching import facet, hits, search
from served import BRIEF
from texts import quoted

#: Tells of all that a page's policy stopped.
WATCH = """
  window.violations = [];
  document.addEventListener("securitypolicyviolation", event => violations.push(
    `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`));
"""
#: Where an author's own Markdown may show pictures of other sites.
WRITTEN = ("/briefs/marks-", "/briefs/told-", "/briefs/whole-")


class Watched:
    """A page on which nothing may happen but what the site itself does."""

    def __init__(self, site):
        self.site, self.events = site, []
        self.page = site.open("404.html", expects_errors=True, before=self.watch)

    def watch(self, page):
        page.add_init_script(WATCH)
        page.on("dialog", lambda dialog: (self.events.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("pageerror", lambda error: self.events.append(f"error {error}"))
        page.route(lambda address: not address.startswith(self.site.address), self.foreign)

    def foreign(self, route):
        request = route.request
        isPicture = request.resource_type == "image" and any(part in self.page.url for part in WRITTEN)
        if not isPicture:
            self.events.append(f"{request.resource_type} from {request.url} on {self.page.url}")
        route.abort()

    def quiet(self):
        """Holds that nothing has happened on the page."""
        assert self.page.evaluate("window.pwned") is None, self.page.url
        violations = [each for each in self.page.evaluate("window.violations") if not (
            each.startswith("img-src") and any(part in self.page.url for part in WRITTEN))]
        assert not violations, (self.page.url, violations)
        assert not self.events, (self.page.url, self.events)


def test_no_hostile_text_runs_on_any_page(hostile):
    watched = Watched(hostile)
    files = sorted(path.relative_to(hostile.folder) for path in hostile.folder.rglob("*.html"))
    briefs = [path for path in files if path.parts[0] == "briefs"]
    others = [path for path in files if path.parts[0] != "briefs"]
    # Pages of terms are all made by one template; every fourth one is looked at.
    chosen = briefs + [path for path in others if len(path.parts) < 3] + others[::4]
    # Pages at old addresses lead on at once to one of these.
    chosen = [path for path in chosen if 'http-equiv="refresh"' not in (hostile.folder / path).read_text()]
    for path in chosen:
        address = path.as_posix().removesuffix("index.html").replace("%", "%25").replace("?", "%3F")
        watched.page.goto(hostile.address + address.replace("#", "%23"))
        watched.quiet()
    print(f"      {len(chosen)} of {len(files)} pages were opened")


def test_no_hostile_text_runs_in_what_a_search_finds(hostile):
    watched = Watched(hostile)
    for words in ("script", "pwned", "evil", "onerror", "javascript", "<script>window.pwned=200</script>", "declared"):
        for place in ("briefs", "outcomes"):
            watched.page.goto(f"{hostile.address}search/?in={place}")
            search(hostile, words, watched.page)
            watched.page.wait_for_load_state("networkidle")
            watched.quiet()
    search(hostile, "script", watched.page)
    expect(hits(watched.page).first).to_be_visible()
    for name in ("Status", "Party"):
        facet(watched.page, name)
    watched.page.wait_for_load_state("networkidle")
    watched.quiet()
    watched.page.goto(
        f"{hostile.address}search/?q=%3Cimg+src%3Dx+onerror%3Dwindow.pwned%3D201%3E"
        "&party=%3Cscript%3E&__proto__=x&in=%22%3E%3Cscript%3E&topic=javascript:1")
    watched.page.wait_for_load_state("networkidle")
    watched.quiet()


def test_no_hostile_text_runs_in_the_panel_of_errors(served):
    names = [each for each in payloads.payloads() if each.yaml is None and not any(
        0xDC80 <= ord(c) <= 0xDCFF for c in each.text)]
    keys = "".join(f'"k{number}{quoted(each.text)}": "{quoted(each.text)}"\n' for number, each in enumerate(names))
    events = []
    page = served.open(f"briefs/{BRIEF}/", before=lambda page: (
        page.add_init_script(WATCH), page.on("dialog", lambda dialog: events.append(dialog.message))))
    served.edit("kind: bilateral\n", f"kind: bilateral\n{keys}")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible(timeout=8000)
    expect(dialog).to_contain_text("<script>window.pwned=1</script>")
    elements = set(dialog.evaluate(
        "panel => [...panel.querySelectorAll('*')].map(each => each.localName)"))
    assert elements <= {"h1", "h2", "p", "pre", "mark", "button", "div", "section", "code", "span", "header",
                        "ol", "ul", "li", "strong", "b", "a", "form"}, elements
    assert page.evaluate("window.pwned") is None and not events
    assert not page.evaluate("window.violations")
