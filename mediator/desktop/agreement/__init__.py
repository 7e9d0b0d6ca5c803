"""The agreement: the chosen plan, what is missing, and the very pages that print."""

from mediator.desktop.agreement.page import AgreementPage

__all__ = ["AgreementPage"]
