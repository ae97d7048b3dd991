"""Models of the surveys app."""

from surveys.models.action import Action, ActionStatus
from surveys.models.background import BackgroundOption, BackgroundQuestion
from surveys.models.campaign import Campaign, CampaignTeam, Status, Way
from surveys.models.campaign_key import CampaignKey
from surveys.models.deletion import DeletionReport
from surveys.models.inspiration import InspirationLink, KeyDimension
from surveys.models.invitation import Contact, Invitation
from surveys.models.language import Language, Translation
from surveys.models.mailing import Delivery, Mailing
from surveys.models.progress import ProgressCount
from surveys.models.questionnaire import Questionnaire
from surveys.models.questionnaire_parts import Dimension, Item, ScalePoint
from surveys.models.release import Release
from surveys.models.report_link import ReportLink
from surveys.models.response import OpenAnswer, Response, SubmissionKey
from surveys.models.sector import SectorCohort, SectorShare
from surveys.models.shared_words import SharedWords
from surveys.models.version import QuestionnaireVersion

__all__ = [
    "Action",
    "ActionStatus",
    "BackgroundOption",
    "BackgroundQuestion",
    "Campaign",
    "CampaignKey",
    "CampaignTeam",
    "Contact",
    "DeletionReport",
    "Delivery",
    "Dimension",
    "InspirationLink",
    "Invitation",
    "Item",
    "KeyDimension",
    "Language",
    "Mailing",
    "OpenAnswer",
    "ProgressCount",
    "Questionnaire",
    "QuestionnaireVersion",
    "Release",
    "ReportLink",
    "Response",
    "ScalePoint",
    "SectorCohort",
    "SectorShare",
    "SharedWords",
    "Status",
    "SubmissionKey",
    "Translation",
    "Way",
]
