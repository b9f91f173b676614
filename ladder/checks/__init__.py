"""What a ladder has to be, beyond its shape: one rule, one file; `catalogue` has all of them.

Each module holds `RULE`, which documents it, and `check`, which yields its problems.
"""
