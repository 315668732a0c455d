"""What an author sees of `readout serve`."""

import os
import re
import signal

from playwright.sync_api import expect

from served import BRIEF

PAGE = f"briefs/{BRIEF}/"
TITLE = "Biden and Xi reopen military channels at Woodside"


def heading(page):
    return page.get_by_role("heading", level=1)


def test_a_saved_brief_is_seen_where_the_reader_stood(served):
    page = served.open(PAGE, viewport={"width": 900, "height": 400})
    page.evaluate("scrollTo(0, 700)")
    served.edit(TITLE, "A title of today")
    expect(heading(page)).to_have_text("A title of today")
    page.wait_for_timeout(200)
    assert abs(page.evaluate("scrollY") - 700) < 5


def test_the_place_is_kept_on_an_address_with_a_fragment_too(served):
    page = served.open(PAGE + "#what-was-agreed", viewport={"width": 900, "height": 400})
    page.evaluate("scrollTo(0, 200)")
    served.edit(TITLE, "A title of today")
    expect(heading(page)).to_have_text("A title of today")
    page.wait_for_timeout(200)
    assert abs(page.evaluate("scrollY") - 200) < 5


def test_an_error_is_shown_over_the_page_and_goes_when_it_is_mended(served):
    page = served.open(PAGE)
    served.edit("date: 2023-11-15", "date: 2023-11-31")
    dialog = page.get_by_role("dialog", name="1 error")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text(
        f"content/briefs/{BRIEF}.md:3:7: error: '2023-11-31' is not a date; November has 30 days "
        "[invalid-date]")
    expect(dialog.locator("pre")).to_have_text("date: 2023-11-31")
    expect(dialog.locator("mark")).to_have_text("2")
    assert dialog.locator("p").first.inner_text() in served.terminal()
    expect(heading(page)).to_have_text(TITLE)
    served.edit("date: 2023-11-31", "date: 2023-11-15")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="1 error")).to_have_count(0)


def test_the_panel_closes_by_the_keyboard_and_opens_again(served):
    page = served.open(PAGE)
    served.edit("date: 2023-11-15", "date: 2023-11-31")
    dialog = page.get_by_role("dialog", name="1 error")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.get_by_role("button", name="1 error").press("Enter")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


def test_all_that_the_terminal_says_stands_in_the_panel_in_its_order(served):
    page = served.open("")
    served.edit("kind: bilateral", "kind: bilatral\nknid: call")
    dialog = page.get_by_role("dialog", name="2 errors")
    expect(dialog).to_be_visible()
    lines = dialog.locator("p").all_inner_texts()
    terminal = [line for line in served.terminal().splitlines() if "error:" in line]
    assert lines == terminal[-2:], (lines, terminal)


def test_warnings_do_not_cover_the_page(served):
    (served.folder / "content/briefs/loose.md").symlink_to("nowhere")
    page = served.open("")
    count = page.get_by_role("button", name="1 warning")
    expect(count).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    count.click()
    expect(page.get_by_role("dialog")).to_contain_text("is a link to nothing")


def test_a_new_brief_with_a_fault_is_told_of_at_its_address_and_comes_when_mended(served):
    page = served.open("briefs/new/", expects_errors=True)
    expect(heading(page)).to_have_text("Page not found")
    served.brief("new").write_text("---\ntitle: A new brief\ndate: 2023-11-31\n---\nText.\n")
    expect(page.get_by_role("dialog", name="1 error")).to_be_visible()
    served.edit("11-31", "11-30", "new")
    expect(heading(page)).to_have_text("A new brief")


def test_a_draft_is_shown_with_a_mark(served):
    served.brief("plan").write_text(
        "---\ntitle: A plan\ndate: 2023-11-30\ndraft: true\n---\nText.\n")
    # Until the draft is read its address is that of no page.
    page = served.open("briefs/plan/", expects_errors=True)
    expect(heading(page)).to_contain_text("A plan")
    expect(page.get_by_role("main")).to_contain_text(re.compile("draft", re.I))


def test_a_style_sheet_is_exchanged_without_loading_the_page(served):
    page = served.open(PAGE)
    page.evaluate("window.isTheSame = true")
    sheet = served.folder / "templates/assets/site.css"
    sheet.write_text(sheet.read_text() + "\nbody { outline: 7px solid rgb(1, 2, 3); }\n")
    expect(page.locator("body")).to_have_css("outline-width", "7px")
    assert page.evaluate("window.isTheSame")
    served.edit(TITLE, "A title of today")
    expect(heading(page)).to_have_text("A title of today")


def test_templates_settings_and_files_count_as_well(served):
    page = served.open("")
    settings = served.folder / "readout.yaml"
    settings.write_text(re.sub(r"^title: .*$", "title: Another name", settings.read_text(), flags=re.M))
    expect(page).to_have_title(re.compile("Another name"))
    layout = served.folder / "templates/partials/layout.mustache"
    layout.write_text(layout.read_text().replace("</body>", "<p>From the template</p></body>"))
    expect(page.locator("body")).to_contain_text("From the template")
    (served.folder / "content/note.txt").write_text("A note")
    for _ in range(50):
        answer = page.request.get(served.address + "note.txt")
        if answer.ok:
            break
        page.wait_for_timeout(50)
    assert answer.text() == "A note"


def test_a_server_that_starts_again_finds_its_pages(served):
    page = served.open(PAGE, expects_errors=True)
    served.stop()
    served.edit(TITLE, "A title of tomorrow")
    served.start(served.folder, "--port", served.port)
    expect(heading(page)).to_have_text("A title of tomorrow", timeout=8000)


def test_a_hidden_page_holds_no_connection_and_is_new_when_it_is_shown(served):
    page = served.open(PAGE)
    turn = """hidden => {
        Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
    }"""
    connections = f"/proc/{served.process.pid}/fd"
    before = len(os.listdir(connections))
    page.evaluate(turn, True)
    page.wait_for_timeout(300)
    assert len(os.listdir(connections)) < before
    served.edit(TITLE, "A title of today")
    page.wait_for_timeout(700)
    expect(heading(page)).to_have_text(TITLE)
    page.evaluate(turn, False)
    expect(heading(page)).to_have_text("A title of today")


def test_a_site_that_was_never_whole_tells_why_and_becomes_whole(served):
    served.stop()
    served.edit("date: 2023-11-15", "date: 2023-11-31")
    served.start(served.folder, "--port", served.port)
    page = served.open(PAGE, expects_errors=True)
    expect(heading(page)).to_have_text("1 error")
    expect(page.get_by_role("main")).to_contain_text("is not a date")
    served.edit("date: 2023-11-31", "date: 2023-02-30")
    expect(page.get_by_role("main")).to_contain_text("2023-02-30")
    served.edit("date: 2023-02-30", "date: 2023-11-15")
    expect(heading(page)).to_have_text(TITLE)


def test_without_javascript_it_is_a_plain_site(served):
    page = served.open(PAGE, java_script_enabled=False)
    expect(heading(page)).to_have_text(TITLE)
    page.get_by_role("link", name="Outcomes", exact=True).first.click()
    expect(heading(page)).to_contain_text("Outcomes")


def test_searching_works(served):
    page = served.open("search/?q=fentanyl")
    expect(page.locator("mark").first).to_be_visible()


def test_it_ends_at_once_while_pages_are_open(served):
    for number, status in [(signal.SIGINT, 130), (signal.SIGTERM, 143)]:
        served.open(PAGE, expects_errors=True)
        ended, seconds = served.stop(number)
        assert ended == status and seconds < 1, (ended, seconds)
        served.start(served.folder)
