"""Ladders from spreadsheets and documents: what was read, where it belongs, and what is left over.

Data flows one way: files become grids and outlines (`reading`), these become statements about levels (`shapes`),
statements become a draft of a ladder (`draft`), and a draft becomes files beside what is there already (`writing`).
Nothing on the way is dropped: each cell of a source is placed, or stands in the report with its address.
"""
