"""A mediation assistant for debt settlements: exact, sealed, offline."""

__version__ = "0.1.0"
