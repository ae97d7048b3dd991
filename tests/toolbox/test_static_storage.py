"""The style sheet of production is one file that says the same as the many."""

import re
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from toolbox.static_storage import bundled

CSS = Path(settings.BASE_DIR) / "toolbox" / "static"


def test_imports_become_layers_and_addresses_still_fit():
    files = {
        "css/main.css": '@layer a, b;\n@import url("parts/x.css") layer(b);',
        "css/parts/x.css": '.x { background: url("../../img/x.svg"); }',
    }
    css = bundled("css/main.css", files.__getitem__)
    assert css == '@layer a, b;\n@layer b {\n.x { background: url("../img/x.svg"); }}'


def test_the_whole_style_sheet_is_bundled():
    css = bundled("css/main.css", lambda name: (CSS / name).read_text())
    assert "@import" not in css
    for path in re.findall(r'url\("([^":]+)"\)', css):
        assert (CSS / "css" / path).resolve().is_file(), path


def test_collectstatic_writes_one_hashed_compressed_style_sheet(tmp_path, settings):
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "toolbox.static_storage.BundlingStorage"},
    }
    call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=["wagtail*"])
    (sheet,) = tmp_path.glob("css/main.????????????.css")
    assert "@import" not in sheet.read_text()
    assert sheet.with_name(f"{sheet.name}.br").is_file()
    for name, number in (("selection", 1), ("facilitate", 5)):
        (script,) = tmp_path.glob(f"js/{name}.????????????.js")
        imported = re.findall(r'from "\./(.+)"', script.read_text())
        assert len(imported) == number
        for module in imported:
            assert re.fullmatch(r"[\w-]+\.[0-9a-f]{12}\.js", module)
            assert (script.parent / module).is_file()
