"""A calm geometric pattern for the back of a card set, drawn from its slug alone.

The same slug always gives the same pattern, on screen and in print. Shapes are plain paths: no
``<pattern>``, no ids, so that many can share one page and WeasyPrint draws them as they are.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape

WIDTH = 105.0
HEIGHT = 148.0


@dataclass(frozen=True)
class Dice:
    """Numbers between 0 and 1 that depend on the slug only."""

    digest: bytes

    def at(self, place: int) -> float:
        """Return the number at ``place``; places wrap around after 32."""
        return self.digest[place % len(self.digest)] / 255


@dataclass(frozen=True)
class Layer:
    """One path and how strongly it shows (0–1)."""

    path: str
    strength: float


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _circle(x: float, y: float, radius: float) -> str:
    r, d = _n(radius), _n(2 * radius)
    return f"M{_n(x - radius)} {_n(y)}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0-{d} 0z"


def _tiles(columns: int) -> Iterator[tuple[int, float, float, float]]:
    """Yield index, x, y and size of square tiles that cover the card."""
    size = WIDTH / columns
    rows = int(HEIGHT / size) + 1
    top = (HEIGHT - rows * size) / 2
    for index in range(rows * columns):
        row, column = divmod(index, columns)
        yield index, column * size, top + row * size, size


def _quarters(dice: Dice) -> list[Layer]:
    """Quarter circles that turn into waves and petals."""
    paths: tuple[list[str], list[str]] = ([], [])
    for index, x, y, size in _tiles(4 + round(dice.at(1))):
        corner = int(dice.at(index + 2) * 3.99)
        dx, dy = (size if corner in (1, 2) else 0), (size if corner in (2, 3) else 0)
        sx, sy = (-size if dx else size), (-size if dy else size)
        sweep = 1 if (sx > 0) == (sy > 0) else 0
        paths[index % 2].append(
            f"M{_n(x + dx)} {_n(y + dy)}h{_n(sx)}"
            f"a{_n(size)} {_n(size)} 0 0 {sweep} {_n(-sx)} {_n(sy)}z"
        )
    return [Layer("".join(paths[0]), 0.85), Layer("".join(paths[1]), 0.3)]


def _petals(dice: Dice) -> list[Layer]:
    """Leaves along the diagonals, changing direction as a woven cloth does."""
    paths: tuple[list[str], list[str]] = ([], [])
    columns = 5
    twist = int(dice.at(1) * 2.99)
    for index, x, y, size in _tiles(columns):
        row, column = divmod(index, columns)
        rising = (row * (twist == 1) + column + row * (twist == 0)) % 2 == 0
        edge = _n(size * 0.94)
        start = f"M{_n(x + size * 0.06)} {_n(y + size * 0.94)}" if rising else ""
        start = start or f"M{_n(x + size * 0.06)} {_n(y + size * 0.06)}"
        step = size * 0.88
        end = f"{_n(step)} {_n(-step if rising else step)}"
        back = f"{_n(-step)} {_n(step if rising else -step)}"
        paths[int(dice.at(index) > 0.6)].append(
            f"{start}a{edge} {edge} 0 0 1 {end}a{edge} {edge} 0 0 1 {back}z"
        )
    return [Layer("".join(paths[0]), 0.8), Layer("".join(paths[1]), 0.35)]


def _dots(dice: Dice) -> list[Layer]:
    """Dots that swell towards one point of the card."""
    x0, y0 = WIDTH * (0.2 + 0.6 * dice.at(1)), HEIGHT * (0.2 + 0.6 * dice.at(2))
    near: list[str] = []
    far: list[str] = []
    step = 10.5
    for row in range(16):
        for column in range(11):
            x = column * step + (step / 2 if row % 2 else 0)
            y = row * step * 0.92 + 4
            distance = (((x - x0) / WIDTH) ** 2 + ((y - y0) / HEIGHT) ** 2) ** 0.5
            radius = max(1.0, 4.4 * (1 - distance))
            (near if distance < 0.42 else far).append(_circle(x, y, radius))
    return [Layer("".join(near), 0.9), Layer("".join(far), 0.45)]


def _scales(dice: Dice) -> list[Layer]:
    """Half circles that overlap like roof tiles."""
    size = 17.5 + 3.5 * round(dice.at(1))
    outer: list[str] = []
    inner: list[str] = []
    for row in range(int(HEIGHT / (size / 2)) + 2):
        for column in range(-1, int(WIDTH / size) + 2):
            x = column * size + (size / 2 if row % 2 else 0)
            y = row * size / 2
            for radius, group in ((size * 0.46, outer), (size * 0.22, inner)):
                r = _n(radius)
                group.append(f"M{_n(x - radius)} {_n(y)}a{r} {r} 0 0 1 {_n(2 * radius)} 0z")
    return [Layer("".join(outer), 0.35), Layer("".join(inner), 0.85)]


def _stacks(dice: Dice) -> list[Layer]:
    """Small cards that lie in a brick pattern, each a bit different in height."""
    full: list[str] = []
    light: list[str] = []
    width, pitch = 11.0, 15.0
    for column in range(8):
        y = -14.0 - 9 * dice.at(column)
        place = column
        while y < HEIGHT:
            height = 14 + 14 * round(dice.at(place + 7) * 2) / 2
            x = column * pitch - 5.5
            group = full if dice.at(place + 3) > 0.45 else light
            group.append(
                f"M{_n(x + 2)} {_n(y)}h{_n(width - 4)}a2 2 0 0 1 2 2v{_n(height - 4)}"
                f"a2 2 0 0 1-2 2h-{_n(width - 4)}a2 2 0 0 1-2-2v-{_n(height - 4)}a2 2 0 0 1 2-2z"
            )
            y += height + 4
            place += 5
    return [Layer("".join(full), 0.8), Layer("".join(light), 0.3)]


def _rings(dice: Dice) -> list[Layer]:
    """Rings around two points, as drops in still water."""
    layers = []
    for index, strength in ((0, 0.75), (1, 0.35)):
        x, y = WIDTH * dice.at(index + 1), HEIGHT * (0.1 + 0.35 * dice.at(index + 3))
        y = HEIGHT - y if index else y
        rings = []
        for ring in range(4 + index):
            radius = 12.0 + ring * 13
            rings.append(_circle(x, y, radius) + _circle(x, y, radius - 4))
        layers.append(Layer("".join(rings), strength))
    return layers


MOTIFS: tuple[Callable[[Dice], list[Layer]], ...] = (
    _quarters,
    _petals,
    _dots,
    _scales,
    _stacks,
    _rings,
)


def pattern_layers(slug: str) -> list[Layer]:
    """Return the paths of the pattern of the card set ``slug``, on 105 × 148 units.

    Shapes that overlap within a path leave a hole: the rule ``evenodd`` of SVG.
    """
    dice = Dice(sha256(slug.encode()).digest())
    return MOTIFS[dice.digest[27] % len(MOTIFS)](dice)


def card_back_pattern(slug: str, *, colour: str, background: str, outline: bool = False) -> str:
    """Return a decorative SVG for the back of the card set ``slug``.

    ``colour`` and ``background`` are CSS colours; on the web ``currentColor`` and ``none`` let the
    page's own colours through. The drawing is 105 × 148 units (A6 in mm) and fills any box,
    cropped to its shape. ``outline`` draws its shapes as thin lines, which takes little ink.
    """
    paint = escape(colour, quote=True)
    ground = escape(background, quote=True)
    paths = "".join(
        f'<path {_paint(paint, layer, outline=outline)} d="{layer.path}"/>'
        for layer in pattern_layers(slug)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(WIDTH)} {_n(HEIGHT)}" '
        'preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">'
        f'<rect width="{_n(WIDTH)}" height="{_n(HEIGHT)}" fill="{ground}"/>{paths}</svg>'
    )


def _paint(paint: str, layer: Layer, *, outline: bool) -> str:
    if outline:
        return f'fill="none" stroke="{paint}" stroke-width="0.4"'
    return f'fill="{paint}" fill-opacity="{layer.strength}" fill-rule="evenodd"'
