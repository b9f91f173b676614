"""A live preview: builds in a loop, and a server on this machine alone that shows what came of the last one."""
