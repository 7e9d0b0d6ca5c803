from tests.desktop.desk import desk, hearing, new_file, own_file

__all__ = ["desk", "hearing", "new_file", "own_file"]
