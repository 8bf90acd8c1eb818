"""What the stories are told with: a made-up authority that is being served, and people who visit it in a browser."""
