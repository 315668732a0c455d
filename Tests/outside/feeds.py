"""Feeds of the whole site and of terms, as Atom and as JSON Feed."""

import json
import pathlib

import feedparser

import built


def check(folder: pathlib.Path):
    titles = {brief["url"]: built.one_line(brief["title"]) for brief in built.briefs(folder)}
    yield all_feeds(folder, "feed.xml", atom, titles)
    yield all_feeds(folder, "feed.json", json_feed, titles)


def all_feeds(folder: pathlib.Path, name: str, read, titles: dict[str, str]):
    paths = sorted(folder.rglob(name))
    findings, entries, ids = [], 0, {}
    for path in paths:
        place = path.relative_to(folder).as_posix()
        try:
            own, address, items, faults = read(path)
        except (KeyError, ValueError) as error:
            findings.append(f"{place}: {error!r}")
            continue
        entries += len(items)
        findings += [f"{place}: {fault}" for fault in faults]
        findings += [
            f"{place}: {title!r} instead of {titles.get(url)!r}"
            for url, title in items if titles.get(url) != built.one_line(title)]
        if not address.endswith(place.rsplit("/", 1)[-1]):
            findings.append(f"{place}: gives {address} as its own address")
        if own in ids:
            findings.append(f"{place}: has the id of {ids[own]}")
        ids[own] = place
    return name, f"{len(paths)} feeds, {entries} entries", findings


def atom(path: pathlib.Path):
    feed = feedparser.parse(path.read_bytes())
    faults = [str(feed.bozo_exception)] if feed.bozo else []
    links = {link["rel"]: link["href"] for link in feed.feed.links}
    faults += [f"no {key}" for key in ("title", "id", "updated") if not feed.feed.get(key)]
    faults += [
        f"entry without {key}" for entry in feed.entries
        for key in ("id", "title", "updated_parsed") if not entry.get(key)]
    news = [entry.updated for entry in feed.entries]
    if news and max(news) != feed.feed.updated:
        faults.append(f"updated is {feed.feed.updated}, and the newest entry {max(news)}")
    items = [(entry.link, entry.title) for entry in feed.entries]
    return feed.feed.id, links["self"], items, faults


def json_feed(path: pathlib.Path):
    feed = json.loads(path.read_text("utf-8"))
    faults = []
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        faults.append(f"version {feed['version']}")
    ids = [item["id"] for item in feed["items"]]
    if len(set(ids)) != len(ids):
        faults.append("two items have one id")
    faults += [
        f"{item['id']} has no content" for item in feed["items"]
        if not ("content_html" in item or "content_text" in item)]
    items = [(item["url"], item["title"]) for item in feed["items"]]
    return feed["feed_url"], feed["feed_url"], items, faults
