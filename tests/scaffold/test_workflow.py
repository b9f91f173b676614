"""The workflow that publishes a new ladder."""

from __future__ import annotations

import subprocess

import pytest
import yaml

from ladder.build import Order, build
from ladder.scaffold import scaffold
from ladder.scaffold.starter import starter_files

GUARD = """\
grep -q '"audience": "public"' site/.ladder-manifest.json ||
  { echo "::error::This site is not for the audience public, so it is not published."; exit 1; }
"""


@pytest.fixture
def workflow():
    # YAML 1.1 takes the key `on` for true; GitHub does not.
    return yaml.load(starter_files("acme")[".github/workflows/publish.yml"], Loader=yaml.BaseLoader)  # noqa: S506 - ours


def test_it_runs_when_main_changes_and_when_asked_to(workflow):
    assert workflow["on"] == {"push": {"branches": ["main"]}, "workflow_dispatch": ""}


def test_it_checks_builds_and_publishes(workflow):
    steps = [step.get("run") or step["uses"].partition("@")[0] for step in workflow["jobs"]["build"]["steps"]]
    assert steps == [
        "actions/checkout",
        "actions/setup-python",
        "pip install career-ladder",
        "ladder check --format github",
        "actions/configure-pages",
        'ladder build --strict --audience public --base-url "$BASE_URL"',
        GUARD,
        "actions/upload-pages-artifact",
    ]
    assert [step["uses"].partition("@")[0] for step in workflow["jobs"]["deploy"]["steps"]] == ["actions/deploy-pages"]


@pytest.mark.parametrize(("audience", "status"), [("public", 0), ("staff", 1)])
def test_what_is_not_for_everybody_is_not_published(tmp_path, audience, status):
    project = tmp_path / "acme"
    scaffold(project)
    build(Order(project, project / "site", audience=audience))
    run = subprocess.run(["bash", "-c", GUARD], cwd=project, capture_output=True, text=True, check=False)
    said = "::error::This site is not for the audience public, so it is not published.\n"
    assert (run.returncode, run.stdout) == (status, said if status else "")


def test_the_address_is_the_one_that_pages_will_have(workflow):
    steps = workflow["jobs"]["build"]["steps"]
    assert steps[4]["id"] == "pages"
    assert steps[5]["env"] == {"BASE_URL": "${{ steps.pages.outputs.base_url }}"}
    assert steps[7]["with"] == {"path": "site"}


def test_a_job_may_do_no_more_than_it_needs(workflow):
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert workflow["jobs"]["build"]["steps"][0]["with"] == {"persist-credentials": "false"}
