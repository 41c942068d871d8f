"""The clauses of a sentence: who acts in each, by which verb, and the names in their frames."""
