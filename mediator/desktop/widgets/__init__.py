"""The few kinds of widgets that every page is made of."""
