"""The papers of a case: the print set, the acts at the table, what confirmation still lacks."""

from mediator.desktop.papers.panel import PapersPanel

__all__ = ["PapersPanel"]
