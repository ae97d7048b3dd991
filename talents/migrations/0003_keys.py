"""Maps get the version of their set as it is now; choices are named by key."""

from django.db import migrations
from django.db.models import OuterRef, Subquery

from talents.domain.talent_set import BASE_LANGUAGE, content_hash

RULES = ("min_choices", "max_choices", "max_wants_to_learn")
WORDS = ("ask_me_prefix", "consent_text", "open_field_title", "open_field_question")


def words(source, *names):
    return {name: {BASE_LANGUAGE: getattr(source, name)} for name in names}


def freeze(apps, schema_editor):
    model = apps.get_model
    Talent, TalentMap = model("talents", "Talent"), model("talents", "TalentMap")
    for talent_set in model("talents", "TalentSet").objects.filter(maps__isnull=False).distinct():
        families = {
            family.pk: family
            for family in model("talents", "Family")
            .objects.filter(talent_set=talent_set)
            .order_by("sort_order")
        }
        talents = Talent.objects.filter(talent_set=talent_set).order_by("sort_order")
        content = {
            **{name: getattr(talent_set, name) for name in RULES},
            **words(talent_set, *WORDS),
            "families": [
                {"key": f.key, "color": f.color, "icon": f.icon} | words(f, "name", "tagline")
                for f in families.values()
            ],
            "talents": [
                {"key": t.key, "family": families[t.family_id].key}
                | words(t, "name", "description", "ask_me", "question", "pitfall")
                for t in talents
                if t.family_id in families
            ],
        }
        version = model("talents", "TalentSetVersion").objects.create(
            talent_set=talent_set, number=1, content=content, content_hash=content_hash(content)
        )
        TalentMap.objects.filter(talent_set=talent_set).update(version=version)
    key_of = lambda field: Subquery(Talent.objects.filter(pk=OuterRef(field)).values("key")[:1])
    model("talents", "Choice").objects.update(key=key_of("talent_id"))
    members = model("talents", "MapMember").objects
    members.filter(wants_to_learn__isnull=False).update(wants_key=key_of("wants_to_learn_id"))
    members.filter(example_talent__isnull=False).update(example_key=key_of("example_talent_id"))


class Migration(migrations.Migration):
    dependencies = [("talents", "0002_versions")]

    operations = [migrations.RunPython(freeze, migrations.RunPython.noop)]
