"""What happens after the signing: payments noted, standing, warnings."""

from mediator.desktop.performance.page import PerformancePage

__all__ = ["PerformancePage"]
