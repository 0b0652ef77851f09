"""De fixtures van de hele suite: zie `tests/steun/`."""

pytest_plugins = [
    "tests.steun.database",
    "tests.steun.tijd",
    "tests.steun.browser",
    "tests.steun.wereld",
    "tests.steun.aangemeld",
]
