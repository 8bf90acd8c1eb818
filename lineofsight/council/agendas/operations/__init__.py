"""What is done to agendas: put items on, say what may not be public, overrule what was found, and publish."""
