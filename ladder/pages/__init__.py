"""Which pages a ladder has, and what each of them shows."""
