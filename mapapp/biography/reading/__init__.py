"""The text of a biography: paragraphs, sentences, tokens, in pieces where it is long."""
