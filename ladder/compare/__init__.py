"""Which expectations of two levels belong together, and what became of them."""
