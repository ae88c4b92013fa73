"""What axe-core finds in a page."""

from axe_playwright_python.sync_playwright import Axe


def violations(page, *parts):
    """Every rule of axe-core that a part of the page breaks, whatever its impact: rule, place and what to do.

    `parts` are selectors of what is ours; the whole page unless given.
    """
    there = [part for part in parts if page.locator(part).count()]
    found = Axe().run(page, context={"include": [[part] for part in there]} if there else None).response
    assert found["passes"], "no rule applies: there is nothing to look at"
    return [
        (rule["id"], node["target"], node["failureSummary"]) for rule in found["violations"] for node in rule["nodes"]
    ]
