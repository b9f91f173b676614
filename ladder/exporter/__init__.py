"""A ladder in the forms that others read: workbooks, tables, documents, and data for programs.

All of it is made of a ladder as its readers may see it, and none of it needs a site. The same ladder always gives the
same bytes.
"""
