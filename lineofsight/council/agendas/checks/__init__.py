"""What is looked for in a pack before it is published: each thing found is mended, or overruled by name with why."""
