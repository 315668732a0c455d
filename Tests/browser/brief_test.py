"""A fact leads to its sentence, and the sentence back."""

from playwright.sync_api import expect

BRIEF = "briefs/2023-11-15-biden-xi-woodside/"
MARK = "each => getComputedStyle(each).backgroundColor"


def is_marked(page, target):
    expect(target).to_be_in_viewport()
    plain = page.get_by_role("main").evaluate(MARK)
    colour = target.evaluate(MARK)
    assert colour not in (plain, "rgba(0, 0, 0, 0)"), colour


def proof(page):
    """The number behind the first fact that has one."""
    return page.locator("[id^='fact-o-'] a[href^='#s-']").first


def test_a_fact_leads_to_its_sentence_and_back(sample):
    page = sample.open(BRIEF)
    assert proof(page).get_attribute("aria-label").startswith("Proof: sentence")
    target = proof(page).get_attribute("href")
    assert page.locator(target).evaluate(MARK) == "rgba(0, 0, 0, 0)"
    proof(page).click()
    is_marked(page, page.locator(target))
    back = page.locator(f"{target} + * a[href^='#fact-'], {target} ~ sup a[href^='#fact-']").first
    fact = back.get_attribute("href")
    back.click()
    is_marked(page, page.locator(fact))


def test_the_keyboard_goes_the_same_way(sample):
    page = sample.open(BRIEF)
    target = proof(page).get_attribute("href")
    proof(page).focus()
    page.keyboard.press("Enter")
    is_marked(page, page.locator(target))
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('href')")
    assert focused.startswith("#fact-"), focused
    page.keyboard.press("Enter")
    is_marked(page, page.locator(focused))


def test_every_proof_and_every_mark_leads_somewhere(sample):
    for folder in sorted((sample.folder / "briefs").glob("*-*-*")):
        page = sample.open(f"briefs/{folder.name}/")
        lost = page.eval_on_selector_all(
            "main a[href^='#']",
            "links => links.filter((link) => !document.getElementById("
            "decodeURIComponent(link.hash.slice(1)))).map((link) => link.hash)")
        assert not lost, (folder.name, lost)
