"""Typesetting faces, once each: many in one go, each in the largest type in which it fits."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from django.conf import settings
from django.template.loader import render_to_string

from content import artefacts
from pdf.errors import PdfError
from pdf.scripts import script_css, script_families, scripts_dir
from pdf.two_processes import Batch, Made, typeset_pair
from tools.printing.deck import Category, DeckCard
from tools.printing.faces import STATIC_DIR, TEMPLATE, FaceText, card_faces, face_key, family
from tools.printing.fitting import filled
from tools.printing.sizes import TIGHTEST

ROOTS = {"static": STATIC_DIR, "scripts": scripts_dir()}
# Faces in one go: the more, the cheaper each; but progress is told, and kept, after each go.
BATCH = 60
# Fewer faces than this take less time than handing half of them to a helper.
WORTH_A_HELPER = 8
# Below this share of the room the guess is safe enough to leave typesetting out.
SURELY_FITS = 0.85
Progress = Callable[[int, int], None]
Step = tuple[FaceText, int]


def typeset(faces: Sequence[FaceText], *, processes: int = 1) -> tuple[bytes, ...]:
    """One single-page PDF per face, with 3 mm of bleed; the faces have one format and one ink.

    `processes` is 1 or 2. Raises PdfError when a text does not fit on its card in small type.
    """
    made: dict[int, bytes] = {}
    steps = {index: face.first_step for index, face in enumerate(faces)}
    while steps:
        batch = [(faces[index], step) for index, step in steps.items()]
        results = _typeset_steps(batch, processes=processes)
        following: dict[int, int] = {}
        for (index, step), pdf in zip(steps.items(), results, strict=True):
            if pdf is not None:
                made[index] = pdf
            elif step == faces[index].last_step:
                raise PdfError(f"The text of ‘{faces[index].title}’ does not fit on its card")
            else:
                following[index] = step + 1
        steps = following
    return tuple(made[index] for index in range(len(faces)))


def faces_html(steps: Sequence[Step]) -> str:
    """The HTML of faces of one format and one ink, each with the step of type to set it in.

    Each is a section of a page of its own, with the id "face-0", "face-1" and so on.
    """
    layout, ink_saving = steps[0][0].layout, steps[0][0].ink_saving
    scripts = script_families("".join(face.spoken + face.set_title for face, _ in steps))
    # Every rule costs time with every element, so only those that these faces use are there.
    questions = {step for face, step in steps if face.is_question}
    others = {step for face, step in steps if not face.is_question}
    context = {
        "faces": [(name, *step) for name, step in zip(_ids(steps), steps, strict=True)],
        "script_css": script_css(scripts),
        "script_families": scripts,
        "layout": layout,
        "ink_saving": ink_saving,
        "families": [family(color) for color in sorted({face.color for face, _ in steps})],
        "front_steps": [style for style in layout.front_steps if style["step"] in questions],
        "back_steps": [style for style in layout.back_steps if style["step"] in others],
    }
    return render_to_string(TEMPLATE, context)


def stored_faces(
    faces: Sequence[FaceText], *, processes: int = 1, progress: Progress | None = None
) -> tuple[bytes, ...]:
    """The PDFs of these faces: from the storage, and typeset together where they are new.

    `progress` is called with the number of faces that are there and the total, at the start and
    after each batch; an exception it raises stops the work, and what was typeset is kept.
    """
    names = [_name(face) for face in faces]
    missing = _missing(faces)
    tell = progress or (lambda done, total: None)
    tell(len(faces) - len(missing), len(faces))
    done = len(faces) - len(missing)
    for batch in _batches(missing):
        for name, pdf in zip(
            batch, typeset(list(batch.values()), processes=processes), strict=True
        ):
            artefacts.keep(name, pdf)
        done += len(batch)
        tell(done, len(faces))
    return tuple(artefacts.read(name) for name in names)


def new_faces(faces: Sequence[FaceText]) -> int:
    """How many of these faces were never typeset."""
    return len(_missing(faces))


@lru_cache(maxsize=4096)
def characters_over(side: str, title: str, text: str) -> int:
    """How many characters a text is too long for its side of the smallest card; 0 when it fits.

    Texts near the limit are measured by typesetting; the longest beginning that fits is searched
    for by halving.
    """
    if _fits(side, title, text):
        return 0
    fitting, too_long = 0, len(text)
    while too_long - fitting > 1:
        middle = (fitting + too_long) // 2
        if _fits(side, title, text[:middle]):
            fitting = middle
        else:
            too_long = middle
    return len(text) - fitting


def _fits(side: str, title: str, text: str) -> bool:
    category = Category("Categorie", "teal", "circle")
    card = DeckCard(99, category, title, *((text, "") if side == "front" else ("", text)))
    front, back = card_faces(card, set_slug="set", set_title="Kaartenset", format=TIGHTEST)
    face = front if side == "front" else back
    if filled(face, face.last_step) <= SURELY_FITS:
        return True
    return _typeset_steps([(face, face.last_step)], processes=1)[0] is not None


def _typeset_steps(steps: Sequence[Step], *, processes: int) -> Made:
    if processes > 1 and len(steps) >= WORTH_A_HELPER:
        middle = len(steps) // 2
        first, second = typeset_pair(_batch(steps[:middle]), _batch(steps[middle:]))
        return first + second
    return _batch(steps).typeset()


def _batch(steps: Sequence[Step]) -> Batch:
    return Batch(faces_html(steps), _ids(steps), ROOTS, settings.LANGUAGE_CODE)


def _ids(steps: Sequence[Step]) -> list[str]:
    return [f"face-{index}" for index in range(len(steps))]


def _missing(faces: Sequence[FaceText]) -> dict[str, FaceText]:
    named = {_name(face): face for face in faces}
    return {name: face for name, face in named.items() if not artefacts.is_kept(name)}


def _batches(named: dict[str, FaceText]) -> Iterator[dict[str, FaceText]]:
    # Backs with backs: a pattern is drawn once in a batch, and each rule costs time with each face.
    items = sorted(named.items(), key=lambda item: item[1].side)
    for start in range(0, len(items), BATCH):
        yield dict(items[start : start + BATCH])


def _name(face: FaceText) -> str:
    return f"cards/faces/{face_key(face)}.pdf"
