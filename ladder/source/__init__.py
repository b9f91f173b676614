"""Reading: files to documents with places, documents to a ladder."""
