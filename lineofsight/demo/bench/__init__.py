"""How fast the product is on a large authority, printed beside a baseline measured in the same run."""
