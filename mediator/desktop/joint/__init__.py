"""The joint talk: pages staged by the mediator, taken on air one by one."""

from mediator.desktop.joint.page import JointPage

__all__ = ["JointPage"]
