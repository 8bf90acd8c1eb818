"""The forms of the record. They only check what was typed; operations make the changes."""
