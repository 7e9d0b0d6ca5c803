"""The window: what a mediator sees and types, and nothing that decides the subject.

Why so: every page is built on entering its stage and destroyed on leaving it, so no widget
keeps a truth of its own and nothing of a room outlives the room. What must be decided is
decided by presenters, which know no Qt; panels only show. All sentences come from
``mediator.wording``. The encrypted file is asked from one worker thread alone.
"""
