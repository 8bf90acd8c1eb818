"""Boards, panels, conferences and groups: their members, meetings, minutes, resolutions and actions."""
