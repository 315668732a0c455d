"""Everything by keyboard, and what a screen reader is told."""

from playwright.sync_api import expect

from searching import field, hits, status


def tab_to(page, target, limit=60):
    for _ in range(limit):
        page.keyboard.press("Tab")
        if target.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError("the keyboard does not get there")


def test_a_search_from_question_to_brief(large):
    page = large.open("search/")
    expect(field(page)).to_be_visible()
    tab_to(page, field(page))
    page.keyboard.type("word17")
    expect(status(page)).to_have_text("1 brief for “word17”")
    tab_to(page, hits(page).get_by_role("link"))
    page.keyboard.press("Enter")
    page.wait_for_url(large.address + "briefs/b17/")


def test_facets_and_collections(large):
    page = large.open("search/")
    radio = page.get_by_role("radio", name="Briefs")
    tab_to(page, radio)
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("radio", name="Outcomes")).to_be_checked()
    group = page.get_by_role("group", name="Narrow the results")
    expect(group.locator("summary:visible")).to_have_count(3)
    tab_to(page, group.locator("summary:visible").first)
    page.keyboard.press("Enter")
    box = group.get_by_role("checkbox").first
    tab_to(page, box)
    page.keyboard.press("Space")
    expect(status(page)).to_contain_text("narrowed by")
    expect(group.get_by_role("checkbox", checked=True)).to_be_focused()


def test_the_parts_of_the_search_have_roles_and_names(large):
    page = large.open("search/?q=word17&year=2021")
    expect(status(page)).to_have_text("1 brief for “word17”, narrowed by 2021")
    expect(page.get_by_role("main")).to_match_aria_snapshot("""
      - main:
        - heading "Search" [level=1]
        - search:
          - paragraph:
            - searchbox "Search for": word17
            - button "Search"
          - group "Search in":
            - radio "Briefs" [checked]
            - radio "Outcomes"
        - group "Narrow the results":
          - group:
            - list:
              - listitem:
                - checkbox "2021 1" [checked]
        - region "Results":
          - status: 1 brief for “word17”, narrowed by 2021
          - list:
            - listitem:
              - heading [level=2]:
                - link
        - region "Browse the site":
          - heading "Browse the site" [level=2]
          - list
    """)
