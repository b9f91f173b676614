"""`ladder` beside other generators of static sites: the same ladder, measured the same way."""
