from tests.desktop.desk import desk, hearing

__all__ = ["desk", "hearing"]
