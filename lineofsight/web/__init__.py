"""The component kit: layouts, form fields, tables, charts and the words and colours of statuses."""
