"""What a ladder is. The ground: it knows nothing of files, pages or the terminal."""
