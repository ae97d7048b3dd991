"""Reports for who publishes: what to look at again, what misses something, what is used."""

from tools.reports.downloads import DownloadsReport
from tools.reports.incomplete import IncompleteReport
from tools.reports.review import ReviewReport

REPORTS = (ReviewReport, IncompleteReport, DownloadsReport)
