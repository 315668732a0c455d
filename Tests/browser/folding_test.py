"""The browser folds words as the program that wrote the index does."""

from pathlib import Path

TABLE = Path(__file__).parent.parent / "Fixtures/search/words.tsv"


def test_words_are_folded_as_the_table_says(large):
    page = large.open("search/")
    script = page.locator("script[type=module]").evaluate("each => each.src")
    rows = [line.split("\t") for line in TABLE.read_text().splitlines() if line[:1] != "#"]
    assert len(rows) > 20
    found = page.evaluate(
        """async ([script, texts]) => {
          const { wordsOf } = await import(script);
          return texts.map((text) => wordsOf(text).map(({ word }) => word).join(" "));
        }""",
        [script, [text for text, _ in rows]])
    wrong = [(row, words) for row, words in zip(rows, found) if row[1] != words]
    assert not wrong, wrong
