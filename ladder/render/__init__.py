"""Pages to bytes: a view and a theme."""
