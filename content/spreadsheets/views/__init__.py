"""The pages in the admin where spreadsheets come in and go out."""
