"""Results narrowed by facets, counted against the site's own data files."""

from playwright.sync_api import expect

from searching import facet, hits, search, status


def counts(details):
    """The values that a facet shows, with their counts."""
    rows = {}
    for row in details.get_by_role("listitem").all():
        count = row.locator(".count").text_content()
        rows[row.text_content().removesuffix(count).strip()] = int(count)
    return rows


def test_a_facet_shows_the_values_of_the_results_with_their_counts(large):
    page = search(large, "railway")
    expect(status(page)).to_contain_text("15 briefs")
    years = facet(page, "Year")
    expect(years.get_by_role("listitem").first).to_be_visible()
    expected = {}
    for number in range(0, 60, 4):
        year = str(2020 + number // 12)
        expected[year] = expected.get(year, 0) + 1
    assert counts(years) == expected
    assert list(counts(years)) == sorted(expected, reverse=True)


def test_several_values_all_have_to_hold(large):
    page = large.open("search/")
    parties = facet(page, "Party")
    parties.get_by_role("checkbox", name="China").check()
    china = {each["url"] for each in large.data("briefs") if has(each, "China")}
    expect(status(page)).to_have_text(f"{len(china)} briefs, narrowed by China")
    other = next(name for name in counts(parties) if name != "China")
    parties.get_by_role("checkbox", name=other).check()
    both = [each for each in large.data("briefs") if has(each, "China") and has(each, other)]
    expect(status(page)).to_have_text(f"{len(both)} briefs, narrowed by China, {other}")
    expect(parties.get_by_role("checkbox", name=other)).to_be_focused()
    parties.get_by_role("checkbox", name=other).uncheck()
    expect(status(page)).to_have_text(f"{len(china)} briefs, narrowed by China")


def has(brief, party):
    states = {each["country"] for each in brief["participants"]}
    return party in states.union(*(each["parties"] for each in brief["outcomes"]))


def test_outcomes_are_narrowed_by_status_party_and_year_from_an_address(large):
    chinese = [each for each in large.data("outcomes") if "China" in each["parties"]]
    status_, year = chinese[0]["status"], chinese[0]["date"][:4]
    page = large.open(f"search/?in=outcomes&party=china&status={status_}&year={year}")
    expected = [
        each for each in chinese if each["status"] == status_ and each["date"].startswith(year)]
    noun = "outcome" if len(expected) == 1 else "outcomes"
    expect(status(page)).to_have_text(f"{len(expected)} {noun}, narrowed by China, {status_.capitalize()}, {year}")
    expect(page.get_by_role("radio", name="Outcomes")).to_be_checked()
    expect(hits(page)).to_have_count(len(expected))
    links = {link.evaluate("each => each.hash") for link in hits(page).get_by_role("link").all()}
    assert links == {"#" + each["url"].partition("#")[2] for each in expected}
    hits(page).first.get_by_role("link").click()
    expect(page.locator(":target")).to_be_in_viewport()


def test_words_and_statuses_of_outcomes_go_together(large):
    page = large.open("search/?in=outcomes&q=hotline")
    expected = [each for each in large.data("outcomes") if "hotline" in each["text"]]
    expect(status(page)).to_have_text(f"{len(expected)} outcomes for “hotline”")
    expect(facet(page, "Status").get_by_role("listitem").first).to_be_visible()
    tally = {}
    for each in expected:
        label = each["status"].capitalize()
        tally[label] = tally.get(label, 0) + 1
    assert counts(facet(page, "Status")) == tally


def test_a_long_facet_shows_twelve_and_can_be_filtered(large):
    page = large.open("search/")
    people = facet(page, "Participant")
    expect(people.get_by_role("listitem")).to_have_count(12)
    people.get_by_role("button", name="Show all").click()
    expect(people.get_by_role("listitem")).to_have_count(16)
    people.get_by_role("searchbox").fill("zol")
    expect(people.get_by_role("listitem")).to_have_count(1)
    expect(people.get_by_role("checkbox", name="Łukasz Żółć")).to_be_visible()


def test_facets_that_a_collection_has_not_are_dropped_with_it(large):
    page = large.open("search/?topic=student-visas&year=2021")
    expect(status(page)).to_contain_text("narrowed by student visas, 2021")
    page.get_by_role("radio", name="Outcomes").check()
    expect(status(page)).to_contain_text("outcomes, narrowed by 2021")
    assert page.url.endswith("?in=outcomes&year=2021")


def test_an_unknown_value_finds_nothing(large):
    page = large.open("search/?party=atlantis")
    expect(status(page)).to_have_text(
        "No briefs, narrowed by atlantis. Try fewer or other words.")
