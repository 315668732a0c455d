"""Light, dark, paper, small screens and no JavaScript."""

from playwright.sync_api import expect

BRIEF = "briefs/2023-11-15-biden-xi-woodside/"

#: The lowest contrast of a text on the page with what lies behind it, by WCAG 2.2.
CONTRAST = """() => {
  const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255).map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = (node) => {
    for (; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length < 4 || colour[3] > 0) return colour;
    }
    return matchMedia("print").matches || matchMedia("(prefers-color-scheme: light)").matches
      ? [255, 255, 255] : [0, 0, 0];
  };
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue;
    const [a, b] = [parse(getComputedStyle(parent).color), ground(parent)].map(light);
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    found.push([ratio, walker.currentNode.data.trim()]);
  }
  return found.sort((one, other) => one[0] - other[0])[0];
}"""


def ground(page):
    colour = page.locator("body").evaluate("each => getComputedStyle(each).backgroundColor")
    return sum(int(part) for part in colour.removeprefix("rgb(").removesuffix(")").split(","))


def check_contrast(site, path, scheme):
    page = site.open(path, color_scheme=scheme)
    if path == "search/?q=student":
        expect(page.locator("mark").first).to_be_visible()
    ratio, text = page.evaluate(CONTRAST)
    assert ratio >= 7, f"{path} {scheme}: {ratio:.2f} for “{text}”"
    return ground(page)


def test_text_stands_out_from_light_and_from_dark(sample, large):
    for site, path in [(sample, ""), (sample, BRIEF), (large, "search/?q=student"),
                       (sample, "outcomes/"), (sample, "participants/")]:
        assert check_contrast(site, path, "light") > 3 * 220
        assert check_contrast(site, path, "dark") < 3 * 60


def test_paper_has_the_text_and_nothing_to_press(sample, large):
    for site, path in [(sample, BRIEF), (large, "search/?q=student"), (sample, "")]:
        page = site.open(path, color_scheme="dark")
        if "search" in path:
            expect(page.locator("mark").first).to_be_visible()
        page.emulate_media(media="print")
        for role in ["navigation", "button", "searchbox", "radio"]:
            assert page.get_by_role(role).count() == 0, (path, role)
        assert ground(page) == 3 * 255
        ratio, text = page.evaluate(CONTRAST)
        assert ratio >= 7, (path, ratio, text)


def test_without_javascript_a_brief_is_whole(sample):
    with_script = sample.open(BRIEF).get_by_role("main").inner_text()
    without = sample.open(BRIEF, java_script_enabled=False).get_by_role("main").inner_text()
    assert without == with_script
    assert len(without.split()) > 200


def test_without_javascript_the_search_page_is_a_list_of_links(large):
    page = large.open("search/", java_script_enabled=False)
    assert page.get_by_role("searchbox").count() == 0
    assert page.get_by_role("button").count() == 0
    main = page.get_by_role("main")
    for name in ["Briefs", "Outcomes", "Participants", "Timeline"]:
        expect(main.get_by_role("link", name=name, exact=True)).to_be_visible()
    main.get_by_role("link", name="Outcomes", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Outcomes")


def test_no_page_scrolls_sideways_at_320_pixels(sample, large):
    for site in (sample, large):
        for path in site.a_page_of_each_kind():
            page = site.open(path, viewport={"width": 320, "height": 640})
            width = page.evaluate("document.documentElement.scrollWidth")
            assert width <= 320, f"{path}: {width}"
            page.context.close()


def test_a_wide_table_scrolls_and_its_page_does_not(large):
    page = large.open("briefs/markup/", viewport={"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    table = page.get_by_role("table")
    assert table.evaluate("table => table.scrollWidth > table.clientWidth")
    assert table.evaluate("table => (table.focus(), document.activeElement === table)")
    page.emulate_media(media="print")
    assert table.evaluate("table => getComputedStyle(table).display") == "table"


def test_results_fit_320_pixels(large):
    page = large.open("search/?q=delegations&party=china", viewport={"width": 320, "height": 640})
    expect(page.get_by_role("status")).to_contain_text("narrowed by")
    expect(page.get_by_role("checkbox").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_links_lead_on_below_a_path(below):
    page = below.open("")
    page.get_by_role("navigation").get_by_role("link", name="Outcomes").click()
    assert page.url == below.address + "outcomes/"
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Search").click()
    expect(page.get_by_role("searchbox")).to_be_visible()
