"""The claim: its facts at the left, the lawful balance at the right."""

from mediator.desktop.claims.page import ClaimsPage

__all__ = ["ClaimsPage"]
