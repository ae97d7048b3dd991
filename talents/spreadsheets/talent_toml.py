"""A talent set in TOML, in the form of the starter file."""

from collections.abc import Mapping, Sequence
from typing import Any

from content.spreadsheets.columns import Column
from content.spreadsheets.records import Record
from content.spreadsheets.sheets import Reading, Sheet
from content.spreadsheets.toml_rows import TomlTable
from talents.domain.talent_set import TRANSLATIONS
from talents.spreadsheets.talent_sheets import FAMILIES, FAMILY, SET, TALENTS

# Links that editors keep on the page of the set.
LINKS = frozenset({"codes", "themes", "dimensions", "related_tips", "related_methods"})


def _key(column: Column) -> str:
    """Where a column stands in its table: `name_en` is "name" of the table "en" in it."""
    text, _sign, language = column.name.rpartition("_")
    if column is FAMILY:
        return "family"
    return f"{language}.{text}" if language in TRANSLATIONS else column.name


def _table(sheet: Sheet, ignored: frozenset[str] = frozenset()) -> TomlTable:
    return TomlTable(sheet.columns, {one.name: _key(one) for one in sheet.columns}, ignored)


OWN, FAMILY_TABLE, TALENT_TABLE = _table(SET, LINKS), _table(FAMILIES), _table(TALENTS)


def readings(data: Mapping[str, Any]) -> dict[str, Reading]:
    """The rows of a TOML file, by the name of their sheet."""
    families = data.get("families", [])
    return {
        SET.name: OWN.read(data.get("set", {}), "set"),
        FAMILIES.name: FAMILY_TABLE.read(families, "families"),
        TALENTS.name: TALENT_TABLE.read(_with_names(data, families), "talents"),
    }


def _with_names(data: Mapping[str, Any], families: Any) -> Any:
    """The talents with the name of their family, where the file gives its key."""
    talents = data.get("talents", [])
    if not isinstance(talents, list) or not isinstance(families, list):
        return talents
    names = {
        str(family["key"]): family.get("name")
        for family in families
        if isinstance(family, Mapping) and family.get("key")
    }
    return [
        {**talent, "family": names.get(str(talent.get("family")), talent.get("family"))}
        if isinstance(talent, Mapping) and "family" in talent
        else talent
        for talent in talents
    ]


def toml_data(content: Mapping[str, Sequence[Record]]) -> dict[str, Any]:
    """The rows as data for TOML; a talent names its family by its key, if there is one."""
    families = [record.values for record in content[FAMILIES.name]]
    keys = {family["name"]: family.get("key") for family in families}
    talents = [
        {**record.values, FAMILY.name: keys.get(name := record.values[FAMILY.name]) or name}
        for record in content[TALENTS.name]
    ]
    return {
        "set": OWN.write(content[SET.name][0].values),
        "families": [FAMILY_TABLE.write(family) for family in families],
        "talents": [TALENT_TABLE.write(talent) for talent in talents],
    }
