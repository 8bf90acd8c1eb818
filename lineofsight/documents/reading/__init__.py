"""Read the words of files, for search. Pure: no database, and nothing is run or fetched."""
