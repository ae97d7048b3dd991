"""The picture that goes with a shared link: drawn from the page's title, kept by its content."""
