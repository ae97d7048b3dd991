"""A talent set as rows, as an editor sees it now."""

from content.spreadsheets.presentation import plain_values
from content.spreadsheets.records import Record
from talents.models import TalentSet
from talents.spreadsheets.talent_sheets import FAMILIES, FAMILY, SET, TALENTS


def own_record(talent_set: TalentSet) -> Record:
    """The texts and rules of the set itself."""
    names = [column.name for column in SET.columns]
    return Record(plain_values(talent_set, names), source=talent_set)


def family_records(talent_set: TalentSet) -> list[Record]:
    """The families, each known by its key; one query."""
    names = [column.name for column in FAMILIES.columns if column.name != "key"]
    return [
        Record(plain_values(family, names), source=family, handle=family.key)
        for family in talent_set.families.all()
    ]


def talent_records(talent_set: TalentSet) -> list[Record]:
    """The talents, each known by its key, with the name of its family; one query."""
    names = [column.name for column in TALENTS.columns if column.name not in ("key", FAMILY.name)]
    return [
        Record(
            plain_values(talent, names) | {FAMILY.name: talent.family.name.strip()},
            source=talent,
            handle=talent.key,
        )
        for talent in talent_set.talents.select_related("family")
    ]


def with_key(record: Record) -> Record:
    """The record as a row of a sheet, where the key has a column of its own."""
    return Record({**record.values, "key": record.handle}, source=record.source)
