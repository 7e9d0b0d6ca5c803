"""All cases of the file: found by any of their words, listed for the week, and counted."""
