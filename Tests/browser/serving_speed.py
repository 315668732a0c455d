"""Measures how long a preview takes from the saving of a brief to its page in the browser.

Operands: how many briefs (default 10000), or the folder of a site, of which one brief is edited and
put back. Half-way a fault is brought in and mended.
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent.parent
PROGRAM = ROOT / ".build/release/readout"
EDITS = 20

#: Tells when a page has been painted, and what it says of the edit.
WATCH = """addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => {
  const edit = /Edit number (\\d+)/.exec(document.body.textContent);
  painted(edit ? Number(edit[1]) : 0, performance.timeOrigin + performance.now());
}));
addEventListener("DOMContentLoaded", () => {
  const root = document.querySelector("readout-preview").shadowRoot;
  new MutationObserver(() => root.querySelector("dialog[open]")
    && requestAnimationFrame(() => painted(-1, performance.timeOrigin + performance.now()))
  ).observe(root, {subtree: true, attributes: true, childList: true});
});"""

FIRST = ["Anna", "Boris", "Chen", "Dalia", "Emeka", "Fatima", "Goran", "Hana", "Ivan", "Jun"]
LAST = ["Abara", "Brandt", "Castro", "Dimitrov", "Eriksen", "Farouk", "Garcia", "Haddad", "Ito",
        "Jansen", "Kovac", "Lindt", "Mensah", "Novak", "Okoro", "Petrov", "Quist", "Rossi"]


def write_site(folder, count):
    """The sample briefs again and again, on other days and with other names."""
    briefs = [each.read_text() for each in sorted((ROOT / "content/briefs").glob("2*.md"))]
    (folder / "content/briefs").mkdir(parents=True)
    for number in range(count):
        text = briefs[number % len(briefs)]
        date = f"{2000 + number % 24}-{number // 24 % 12 + 1:02}-{number // 288 % 28 + 1:02}"
        text = re.sub(r"^date: .*$", f"date: {date}", text, count=1, flags=re.M)
        text = re.sub(r"^(end_date|updates|updated|draft|embargo|aliases|slug):.*\n(?:[ -] .*\n)*", "",
                      text, flags=re.M)
        text = re.sub(r"\]\((?!https?:)[^)]*\)", "](https://example.org/)", text)
        for place, name in enumerate(["Joe Biden", "Xi Jinping", "Donald Trump", "Keir Starmer"]):
            step = number // len(briefs) + place * 7
            other = f"{FIRST[step % len(FIRST)]} {LAST[step // 3 % len(LAST)]}"
            text = text.replace(name, other).replace(name.split()[1], other.split()[1])
        (folder / f"content/briefs/{date}-meeting-{number}.md").write_text(text)


def start(source):
    server = subprocess.Popen(
        [PROGRAM, "serve", "--source", source], stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True)
    began = time.time()
    line = server.stdout.readline()
    print(f"{line.strip()}, after {time.time() - began:.1f} s", flush=True)
    return server, re.search(r"http://\S+/", line).group()


def memory(server):
    status = Path(f"/proc/{server.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s*(\d+)", status).group(1)) // 1024


def measure(source):
    brief = sorted((Path(source) / "content/briefs").glob("2*.md"))[-1]
    original = brief.read_text()
    seen = []
    with sync_playwright() as playwright:
        program = shutil.which("chromium-headless-shell") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.expose_binding("painted", lambda _, edit, moment: seen.append((edit, moment)))
        page.add_init_script(WATCH)
        server, address = start(source)
        try:
            page.goto(f"{address}briefs/{brief.stem.lower()}/")

            def save(text, edit):
                seen.clear()
                began = time.time() * 1000
                brief.write_text(text)
                while True:
                    page.wait_for_timeout(5)
                    for found, moment in seen:
                        if found == edit:
                            return moment - began
                    assert time.time() * 1000 - began < 30000, "the page does not change"

            times = []
            page.wait_for_timeout(1000)
            before = memory(server)
            for edit in range(1, EDITS + 1):
                times.append(save(f"{original}\nEdit number {edit}.\n", edit))
                if edit == EDITS // 2:
                    faulty = re.sub(r"^date:.*$", "date: 2023-11-31", original, flags=re.M)
                    print(f"fault: {save(faulty, -1):.0f} ms to the panel over the page")
                    mended = save(f"{original}\nEdit number 100.\n", 100)
                    print(f"mended: {mended:.0f} ms to the page")
                page.wait_for_timeout(300)
            print("edits:", " ".join(f"{each:.0f}" for each in times), "ms")
            print(f"median {statistics.median(times):.0f} ms, longest {max(times):.0f} ms; "
                  f"memory {before} MB before, {memory(server)} MB after")
        finally:
            brief.write_text(original)
            server.terminate()
            server.wait()
            browser.close()


def main(operand):
    if Path(operand).is_dir():
        return measure(operand)
    place = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        write_site(Path(folder), int(operand))
        measure(folder)


main(sys.argv[1] if len(sys.argv) > 1 else "10000")
