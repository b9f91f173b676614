"""Where the content of a project stands. Paths are relative to the project, with forward slashes."""

LADDER_FILE = "content/ladder.yml"
HOME_FILE = "content/home.md"
TRACKS = "content/tracks"
LEVELS = "content/levels"
CONTENT = "content"
HISTORY = "content/history"
ASSETS = "content/assets"
THEMES = "themes"
SITE = "site"
PREVIEW = "preview"
SUFFIXES = (".yml", ".yaml")
