"""What editors may want to mend before they publish: long sentences, dead links, a missing summary.

`reading` turns a page into plain texts, links and images; `rules` finds what to mend in those;
`panel` shows it in the checks panel of the page editor. A finding warns and never blocks.
"""
