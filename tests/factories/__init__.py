"""Factories: the only way the tests make people, accounts and records."""
