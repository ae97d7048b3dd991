"""Random organisations with teams and two cuts, and what is published of them."""

from random import Random

import numpy as np

from surveys.domain.audit_overlaps import singled_out, told_apart
from surveys.domain.cuts import Atoms, protect_cuts
from surveys.domain.disclosure import Fate, Sums, protect
from surveys.domain.hierarchy import Hierarchy


def crossed_organisation(
    random: Random, *, teams=(2, 60), options=(2, 6), people=(0, 40), middling=False
):
    """A hierarchy, one column of people in teams and two cuts, the cuts' sizes, a minimum group.

    In some organisations an answer nearly says which team somebody is in; 0–30 % is missing.
    """
    count = random.randint(*teams)
    units = random.randint(0, min(count - 1, 6))
    pairs = [(f"g{number}", "") for number in range(units)]
    homes = ["", *(f"g{number}" for number in range(units))]
    pairs += [(f"g{number}", random.choice(homes)) for number in range(units, count)]
    hierarchy = Hierarchy.of(pairs)
    sizes = (random.randint(*options), random.randint(*options))
    missing, silent = random.uniform(0, 0.3), random.choice([0, 0.05, 0.3])
    tied = random.choice([0, 0.5, 0.95, 1])
    most = random.choice([people[1], (people[0] + people[1]) // 3, 12])
    cells = {}
    for node in range(len(hierarchy.keys)):
        usual = [random.randrange(size) for size in sizes]
        share = 0.5 if middling else random.choice([0, 0.3, 0.5, 0.7, 1])
        for _ in range(random.randint(people[0], max(people[0], min(most, people[1])))):
            if random.random() < missing:
                continue
            told = [
                -1
                if random.random() < silent
                else usual[question]
                if random.random() < tied
                else random.randrange(size)
                for question, size in enumerate(sizes)
            ]
            cell = cells.setdefault((node, *told), [0, 0])
            cell[0] += 1
            cell[1] += round(100 * min(1, max(0, share + (not middling) * random.gauss(0, 0.05))))
    table = np.array(
        [[*key, *cell] for key, cell in sorted(cells.items())] or np.zeros((0, 5)), dtype=np.int64
    ).reshape(-1, 5)
    atoms = Atoms(table[:, 0], (table[:, 1], table[:, 2]), table[:, 3], table[:, 4], 100)
    return hierarchy, atoms, sizes, random.choice([5, 5, 7, 10])


def team_fates(hierarchy, atoms, minimum):
    persons, points = (
        tuple(np.bincount(atoms.node, counts, len(hierarchy.keys)).astype(int).tolist())
        for counts in (atoms.persons, atoms.points)
    )
    return protect(hierarchy, Sums(persons, points, atoms.whole), minimum)


def published(hierarchy, teams, atoms, cuts, *, fates):
    """Who is in each figure with one of these fates."""
    rows = [
        np.isin(atoms.node, list(hierarchy.covers[node]))
        for node, fate in enumerate(teams)
        if fate in fates
    ]
    for question, options in enumerate(cuts):
        rows += [
            atoms.options[question] == option
            for option, fate in enumerate(options)
            if fate in fates
        ]
    return rows


ANY = {Fate.SHOWN, Fate.AT_LEAST, Fate.AT_MOST}


def leaks(hierarchy, teams, atoms, cuts, minimum):
    shown = published(hierarchy, teams, atoms, cuts, fates=ANY)
    exact = published(hierarchy, teams, atoms, cuts, fates={Fate.SHOWN})
    return (
        singled_out(shown, atoms.persons, minimum) is not None
        or told_apart(exact, atoms.persons, atoms.points, atoms.whole) is not None
    )


def safe_cuts(hierarchy, atoms, sizes, minimum):
    teams = team_fates(hierarchy, atoms, minimum)
    return teams, protect_cuts(hierarchy, teams, atoms, sizes, minimum)


def large_enough(atoms, sizes, minimum):
    return [
        [atoms.persons[atoms.options[q] == o].sum() >= minimum for o in range(size)]
        for q, size in enumerate(sizes)
    ]
