"""The two rooms. A room's widgets live from entering it to leaving it, never longer."""

from mediator.desktop.caucus.rooms import CreditorRoom, DebtorRoom, RoomPage

__all__ = ["CreditorRoom", "DebtorRoom", "RoomPage"]
