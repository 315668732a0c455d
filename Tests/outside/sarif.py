"""Has the schema of SARIF 2.1.0, as a model of other hands, read what `readout check` writes.

    sarif.py < LOG
"""

import json
import sys

from pydantic_sarif import model


def main() -> int:
    text = sys.stdin.buffer.read()
    try:
        log = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(text)
    except ValueError as error:
        print(f"sarif: error: {error}", file=sys.stderr)
        return 1
    run = json.loads(text)["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    wrong = [r["ruleId"] for r in run["results"] if rules[r["ruleIndex"]] != r["ruleId"]]
    for code in wrong:
        print(f"sarif: error: a result of {code} points to another rule", file=sys.stderr)
    print(f"sarif: {len(log.runs[0].results)} results of {len(rules)} rules")
    return 1 if wrong or not rules else 0


if __name__ == "__main__":
    sys.exit(main())
