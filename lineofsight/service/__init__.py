"""The service: one Django app a stage of the child's journey. Stages open each other through record.pathway."""
