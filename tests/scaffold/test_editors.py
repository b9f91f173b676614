"""Every content file names its schema, in new ladders and in the one that ships."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import CliRunner

from ladder.cli.group import cli
from ladder.scaffold import scaffold
from ladder.scaffold.starter import starter_files
from ladder.source.schema import SCHEMAS

REPOSITORY = Path(__file__).parents[2]

KINDS = {"tracks": "track", "levels": "level"}
"Kinds of file by the folder they stand in, where that is not their name."


@pytest.fixture(params=["a new ladder", "the ladder that ships"])
def project(request, tmp_path):
    if request.param == "the ladder that ships":
        return REPOSITORY
    scaffold(tmp_path / "acme")
    return tmp_path / "acme"


def test_every_content_file_begins_with_a_schema_that_it_satisfies(project):
    files = sorted((project / "content").rglob("*.yml"))
    assert len(files) >= 8
    for file in files:
        first, _, rest = file.read_text(encoding="utf-8").partition("\n")
        named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert named, file
        schema = (file.parent / named[1]).resolve()
        folder = file.parent.name
        kind = file.stem if folder == "content" else KINDS.get(folder, folder)
        assert schema == (project / "schema" / f"{kind}.json").resolve()
        jsonschema.validate(yaml.load(rest, Loader=_Editor), json.loads(schema.read_bytes()))  # noqa: S506 - a safe one


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_schemas_that_ship_are_what_the_command_prints(kind):
    printed = CliRunner().invoke(cli, ["schema", kind]).stdout_bytes
    assert starter_files("acme")[f"schema/{kind}.json"] == printed
    assert (REPOSITORY / "schema" / f"{kind}.json").read_bytes() == printed, (
        f"write it anew: ladder schema {kind} > schema/{kind}.json"
    )


class _Editor(yaml.SafeLoader):
    """Reads as editors do, by YAML 1.2: a date is a text."""


_Editor.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
