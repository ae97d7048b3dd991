"""How much of a file is read; far more than a set of cards needs, too little to be a burden."""

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED_BYTES = 20 * 1024 * 1024
MOST_PARTS = 300  # files inside a workbook
MOST_ROWS = 500  # without the row of headers
MOST_COLUMNS = 60
# The row of headers, and some room for rows that only look empty.
ROWS_READ = MOST_ROWS + 100
