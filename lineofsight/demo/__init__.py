"""A made-up authority to try the product with. Never installed where real records are kept."""
