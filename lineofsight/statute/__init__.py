"""What law and guidance say: working days, clocks, steps and outcomes, with their sources and dates."""
