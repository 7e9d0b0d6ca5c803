"""The party's screen: a process of its own that is given finished pages and nothing else.

Why so: whatever shares a process shares its memory, its clipboard and its mistakes. This one is
started anew (never forked, so it inherits no memory), with an environment of a few names, without
a path to the case file and without keys. It reads pages from its standard input, checks them
against a narrow form, shows text, and writes the names of keys that were pressed. What it cannot
read, and the end of its input, turn it black; it never falls back to anything (security.md 3.7).

What no process can do: stop a photograph, or other programs of the same user from taking a
picture of the window.
"""
