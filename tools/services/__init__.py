"""What the views of the toolbox have done."""
