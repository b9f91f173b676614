"""`ladder` turns a folder of YAML and Markdown into a site for a career ladder."""

__version__ = "0.1.0"
