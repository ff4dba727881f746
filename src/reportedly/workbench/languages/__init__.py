"""The languages of the pages: texts found in plain templates, catalogues, and who reads which."""
