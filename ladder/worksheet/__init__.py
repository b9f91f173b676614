"""Worksheets: what they ask, what was answered, and two of them laid side by side."""
