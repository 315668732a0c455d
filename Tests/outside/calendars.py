"""The calendar: every brief an event, on its days."""

import datetime
import pathlib

import icalendar

import built


def check(folder: pathlib.Path):
    data = (folder / "calendar.ics").read_bytes()
    calendar = icalendar.Calendar.from_ical(data)
    briefs = built.briefs(folder)
    events = calendar.walk("VEVENT")
    findings = [f"{event['UID']}: {error}" for event in events for error in event.errors]
    findings += built.differences(
        [built.one_line(str(event["SUMMARY"])) for event in events],
        [built.one_line(brief["title"]) for brief in briefs], "title")
    findings += built.differences(
        [(event.start, event.end) for event in events], [days(brief) for brief in briefs], "time")
    findings += built.differences(
        [str(event["URL"]) for event in events], [brief["url"] for brief in briefs], "address")
    if len({str(event["UID"]) for event in events}) != len(events):
        findings.append("two events have one UID")
    lines = data.split(b"\r\n")
    findings += [f"{line!r} is longer than 75 bytes" for line in lines if len(line) > 75]
    findings += [f"{line!r} holds a line break" for line in lines if b"\n" in line or b"\r" in line]
    yield "calendar.ics", f"{len(events)} events", findings


def days(brief: dict):
    start = datetime.date.fromisoformat(brief["date"])
    last = datetime.date.fromisoformat(brief["end_date"] or brief["date"])
    return start, last + datetime.timedelta(days=1)
