"""What a reader finds, and how it is told."""

from urllib.parse import quote

from playwright.sync_api import expect

from searching import facet, field, hits, search, status, text_of


def test_words_of_title_text_and_place_are_found_and_counted(large):
    page = search(large, "railway")
    told = [brief for brief in range(60) if brief % 4 == 0]
    expect(status(page)).to_have_text(f"{len(told)} briefs for “railway”")
    expect(hits(page)).to_have_count(10)
    search(large, "word17", page)
    expect(status(page)).to_have_text("1 brief for “word17”")
    hits(page).get_by_role("link").click()
    assert page.url == large.address + "briefs/b17/"


def test_the_newest_of_equal_hits_comes_first(large):
    page = search(large, "palace")
    days = hits(page).locator("time")
    expect(days).to_have_count(10)
    isos = [day.get_attribute("datetime") for day in days.all()]
    newest = sorted((brief["date"] for brief in large.data("briefs")), reverse=True)
    assert isos == newest[:10]


def test_a_hit_in_the_title_comes_before_one_in_the_text(sample):
    page = search(sample, "nixon")
    expect(hits(page).first.get_by_role("link")).to_contain_text("Nixon")


def test_the_last_word_may_be_unfinished_and_plurals_do_not_matter(large):
    page = search(large, "capital railw")
    expect(status(page)).to_contain_text("15 briefs")
    for whole, other in [("line", "lines"), ("delegations met", "delegation met")]:
        page = search(large, whole)
        expect(status(page)).to_contain_text("briefs for")
        first = status(page).text_content()
        search(large, other, page)
        expect(status(page)).to_have_text(first.replace(whole, other))


def test_every_word_has_to_match(large):
    page = search(large, "railway word8")
    expect(status(page)).to_have_text("1 brief for “railway word8”")
    search(large, "railway word9", page)
    expect(status(page)).to_have_text(
        "No briefs for “railway word9”. Try fewer or other words.")
    expect(hits(page)).to_have_count(0)


def test_letters_without_their_marks_are_enough(large):
    for typed in ["sao tome", "São Tomé", "zolc", "PHAM", "obrien", "O'Brien", "иванов", "محمد"]:
        page = search(large, typed)
        expect(status(page)).to_contain_text(" for “")
        expect(hits(page).first).to_be_visible()


def test_a_chinese_name_of_the_register_finds_its_briefs(large):
    page = search(large, "习近平")
    briefs = [each for each in large.data("briefs") if "Xi Jinping" in text_of(each["participants"])]
    expect(status(page)).to_have_text(f"{len(briefs)} briefs for “习近平”")


def test_what_was_looked_for_is_marked(large):
    page = search(large, "student visa")
    marks = hits(page).first.get_by_role("link").locator("mark")
    expect(marks).to_have_text(["student", "visas"])


def test_crossed_out_and_hidden_words_are_not_found(large):
    for word in ["crossedout", "zanzibar"]:
        page = search(large, word)
        expect(status(page)).to_contain_text("No briefs")


def test_more_results_come_ten_at_a_time_with_the_focus_on_the_first(large):
    page = search(large, "railway")
    more = page.get_by_role("button", name="More results")
    more.click()
    expect(hits(page)).to_have_count(15)
    expect(hits(page).nth(10).get_by_role("link")).to_be_focused()
    expect(more).to_be_hidden()


def test_the_address_keeps_what_was_asked(large):
    page = search(large, "railway")
    expect(status(page)).to_contain_text("15 briefs")
    facet(page, "Year").get_by_role("checkbox", name="2021").check()
    expect(status(page)).to_have_text("3 briefs for “railway”, narrowed by 2021")
    assert page.url.endswith("search/?q=railway&year=2021")
    page.reload()
    expect(status(page)).to_have_text("3 briefs for “railway”, narrowed by 2021")
    expect(field(page)).to_have_value("railway")
    expect(page.get_by_role("checkbox", name="2021")).to_be_checked()


def test_the_way_back_from_a_result_leads_to_the_results(large):
    page = search(large, "railway")
    hits(page).first.get_by_role("link").click()
    page.wait_for_url("**/briefs/**")
    page.go_back()
    expect(field(page)).to_have_value("railway")
    expect(status(page)).to_have_text("15 briefs for “railway”")


def test_a_single_letter_or_only_small_words_are_too_little(large):
    for typed in ["a", "the of"]:
        page = search(large, typed)
        expect(status(page)).to_have_text("Type a longer word.")
        expect(hits(page)).to_have_count(0)


def test_a_small_word_with_an_s_behind_it_is_passed_over_too(large):
    page = search(large, "theirs railway wills")
    expect(status(page)).to_have_text("15 briefs for “theirs railway wills”")


def test_markup_in_a_title_is_text(large):
    page = search(large, "markup bold")
    expect(hits(page).get_by_role("link")).to_have_text('Markup <b>bold</b> & "quotes"')
    assert hits(page).locator("b, img").count() == 0


def test_a_file_that_does_not_load_is_told_and_asked_for_again(large):
    page = large.open("search/", expects_errors=True)
    page.route("**/words-*.json*", lambda route: route.abort())
    field(page).fill("railway")
    expect(status(page)).to_contain_text("could not be loaded")
    expect(hits(page)).to_have_count(0)
    page.unroute("**/words-*.json*")
    page.get_by_role("button", name="Search").click()
    expect(status(page)).to_have_text("15 briefs for “railway”")


def test_a_late_answer_to_an_earlier_question_is_dropped(large):
    page = search(large, "garden")
    expect(status(page)).to_contain_text("45 briefs")
    held = []
    page.route("**/outcomes/records-*.json*", lambda route: held.append(route))
    page.get_by_role("radio", name="Outcomes").check()
    field(page).fill("hotline")
    page.wait_for_timeout(400)
    assert held
    field(page).fill("zzzz")
    expect(status(page)).to_contain_text("No outcomes for “zzzz”")
    for route in held:
        route.continue_()
    page.wait_for_timeout(200)
    expect(status(page)).to_contain_text("No outcomes for “zzzz”")
    expect(hits(page)).to_have_count(0)


def test_a_word_of_another_script_in_an_address_is_read(large):
    page = large.open(f"search/?q={quote('习近平')}")
    expect(hits(page).first).to_be_visible()


def test_below_a_path_results_lead_there(below):
    page = search(below, "word17")
    hits(page).get_by_role("link").click()
    assert page.url == below.address + "briefs/b17/"


def test_little_is_loaded(large):
    page = large.open("search/")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    field(page).fill("railway")
    expect(status(page)).to_contain_text("15 briefs")
    assert len(asked) <= 5, asked
    assert not [url for url in asked if "facet" in url]
