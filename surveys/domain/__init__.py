"""The arithmetic of surveys: questionnaires, answers, scores, disclosure control, releases.

No Django in here.
"""
