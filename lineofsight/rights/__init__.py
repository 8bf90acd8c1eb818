"""Rights: what is held about a child, given to them or to who asks for them, after a person has reviewed it."""
