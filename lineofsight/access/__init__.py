"""Who may use the service, what each role may do, and the record of what everybody did."""
