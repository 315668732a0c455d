"""The parts of the search page, by their roles."""


def field(page):
    return page.get_by_role("searchbox", name="Search for")


def status(page):
    return page.get_by_role("status")


def hits(page):
    return page.get_by_role("region", name="Results").get_by_role("listitem")


def facet(page, name):
    """Opens a facet and returns it."""
    group = page.get_by_role("group", name="Narrow the results")
    details = group.locator("details:visible", has=page.locator("summary", has_text=name))
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    return details


def search(site, query, page=None):
    page = page or site.open("search/")
    field(page).fill(query)
    field(page).press("Enter")
    return page


def text_of(participants):
    return " ".join(each["name"] for each in participants)
