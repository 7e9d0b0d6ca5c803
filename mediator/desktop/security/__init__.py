"""The care of the case file, as a dialog over the list of cases."""

from mediator.desktop.security.dialog import SecurityDialog, open_copies, open_security

__all__ = ["SecurityDialog", "open_copies", "open_security"]
