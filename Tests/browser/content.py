"""Writes the content of a site that has enough of everything, and names from everywhere."""

PEOPLE = [
    ("Ana Petrova", "Bulgaria"), ("Kenji Sato", "Japan"), ("Xi Jinping", "China"),
    ("Łukasz Żółć", "Poland"), ("Patrice Trovoada", "São Tomé and Príncipe"),
    ("Phạm Minh Chính", "Vietnam"), ("محمد علي", "Egypt"), ("Σπύρος Λούης", "Greece"),
    ("Сергей Иванов", "Kazakhstan"), ("Ama Mensah", "Ghana"), ("Ingrid Dahl", "Norway"),
    ("José Núñez", "Peru"), ("Mary O’Brien", "Ireland"), ("Tomáš Novák", "Czechia"),
    ("Lars Lund", "Denmark"), ("Ada Obi", "Nigeria"),
]
SUBJECTS = ["rail lines", "fishing rights", "student visas", "grain corridors", "ferry tariffs"]
WIDE_TABLE = "".join("|" + f" {cell} |" * 12 + "\n" for cell in ("sum", "---", "1000000"))
STATUSES = ["agreed", "announced", "signed", "launched", "completed"]


def brief(number):
    (one, state), (other, land) = PEOPLE[number % 16], PEOPLE[(number * 7 + 3) % 16]
    if one == other:
        other, land = PEOPLE[(number + 1) % 16]
    subject = SUBJECTS[number % 5]
    year, month = 2020 + number // 12, number % 12 + 1
    return f"""---
title: {state} and {land} talk about {subject}
date: {year}-{month:02}-{number % 27 + 1:02}
location: Hall {number} of the palace
participants:
  - {{ name: {one}, title: President, country: {state} }}
  - {{ name: {other}, country: {land} }}
outcomes:
  - {{ text: joint work on {subject}, status: {STATUSES[number % 4]}, parties: [{state}, {land}] }}
  - {{ text: a hotline between the capitals, status: {STATUSES[(number + 1) % 5]}, parties: [{state}] }}
topics: [{subject}]
pillars: [trust in {subject}]
---
The two delegations met at noon and spoke about {subject}. They ~~crossedout~~ dined together
{"beside the railway" if number % 4 == 0 else "in the garden"}.

They will meet again in autumn. Reference word{number}.
"""


def write_site(folder):
    files = {f"briefs/b{number:02}.md": brief(number) for number in range(60)}
    files["briefs/hidden.md"] = (
        "---\ntitle: Zanzibar secret\ndate: 2022-02-02\ndraft: true\n---\nZanzibar.\n")
    files["participants/xi-jinping.md"] = "---\nname: Xi Jinping\nnames: [习近平]\n---\n"
    files["briefs/markup.md"] = (
        "---\ntitle: 'Markup <b>bold</b> & \"quotes\"'\ndate: 2019-02-02\n"
        "location: <img src=x>\n---\nText with `<script>` in it.\n\n" + WIDE_TABLE)
    files["search/index.md"] = "---\ntitle: Search\n---\nAll briefs and outcomes.\n"
    files["pages/about.md"] = "---\ntitle: About\nnav: true\n---\nWho we are.\n"
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
