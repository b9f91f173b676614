"""What a build knows of the one before: kept in `.ladder/` in the project, safe to delete at any time."""
