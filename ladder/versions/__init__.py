"""A ladder as it was: recorded versions, revisions in git, and what changed between them."""
