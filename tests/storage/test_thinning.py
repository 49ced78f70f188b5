"""Whatever the history: the newest stay, each span keeps its last, the number is bounded, and rot does no harm."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from workbench.storage.backup_names import Backup, Reason
from workbench.storage.thinning import BEFORE_DANGER, NEWEST, SPANS, superfluous

START = datetime(2026, 1, 31, 22, 17, tzinfo=UTC)
HUGE = 1 << 60
REASONS = st.sampled_from([*Reason, "unheard-of"])
SIZES = st.integers(1, 100)
#: Minutes to the next backup: within the hour, the day, the month, years.
STEPS = st.one_of(st.integers(0, 90), st.integers(0, 3000), st.integers(0, 100_000), st.just(1_000_000))
Steps = list[tuple[int, str, int]]
HISTORIES = st.lists(st.tuples(STEPS, REASONS, SIZES), max_size=60)
#: The same with a clock that people and machines set back and forth.
ERRATIC = st.lists(st.tuples(st.one_of(STEPS, STEPS.map(lambda n: -n)), REASONS, SIZES), max_size=60)


def made(steps: Steps) -> list[Backup]:
    found: list[Backup] = []
    time = START
    for number, (minutes, reason, size) in enumerate(steps, 1):
        time += timedelta(minutes=minutes)
        found.append(Backup(Path(f"{number:05d}"), number, time, reason, "", "", size))
    return found


def kept(backups: list[Backup], most_bytes: int) -> list[Backup]:
    gone = set(superfluous(backups, (), most_bytes))
    return [each for each in backups if each not in gone]


def lived(backups: list[Backup], most_bytes: int = HUGE) -> list[Backup]:
    """What is left where each backup came with a thinning."""
    left: list[Backup] = []
    for backup in backups:
        left.append(backup)
        gone = superfluous(left, (), most_bytes)
        assert set(gone) <= set(left) and len(set(gone)) == len(gone)
        left = [each for each in left if each not in gone]
    return left


@given(HISTORIES)
def test_the_last_of_each_hour_day_and_month_stays(steps: Steps) -> None:
    everything = made(steps)
    left = lived(everything)
    for span, most in SPANS:
        last = {each.time.strftime(span): each for each in everything}  # the later ones take the place of the earlier
        assert set(list(last.values())[-most:]) <= set(left)
    dangerous = [each for each in everything if each.reason.startswith("before-")]
    assert set(dangerous[-BEFORE_DANGER:]) <= set(left)


@given(ERRATIC, st.sampled_from([0, 120, 700, HUGE]))
def test_whatever_the_clock_says_the_newest_stay_and_the_number_is_bounded(steps: Steps, most_bytes: int) -> None:
    everything = made(steps)
    left = lived(everything, most_bytes)
    assert left[-NEWEST:] == everything[-NEWEST:]
    assert len(left) <= NEWEST + BEFORE_DANGER + sum(most for _, most in SPANS)
    assert sum(each.size for each in left) <= most_bytes or left == everything[-NEWEST:]
    assert superfluous(left, (), most_bytes) == []


@given(HISTORIES, st.integers(1, 2000))
def test_room_is_made_by_the_oldest_and_only_as_much_as_is_needed(steps: Steps, most_bytes: int) -> None:
    everything = made(steps)
    worth, left = kept(everything, HUGE), kept(everything, most_bytes)
    assert left == worth[len(worth) - len(left) :]
    if left != worth:
        assert sum(each.size for each in worth[len(worth) - len(left) - 1 :]) > most_bytes


@given(HISTORIES, st.data())
def test_a_damaged_one_takes_no_other_ones_place(steps: Steps, data: st.DataObject) -> None:
    everything = made(steps)
    damaged = [each for each in everything if data.draw(st.booleans())]
    sound = [each for each in everything if each not in damaged]
    assert superfluous(sound, damaged, HUGE) == superfluous(sound, (), HUGE)
    size = sum(each.size for each in sound)
    assert [each for each in superfluous(sound, damaged, size) if each in sound] == superfluous(sound, (), HUGE)


def test_a_year_of_work_by_the_hour() -> None:
    backups = made([(60, Reason.HOURLY, 1)] * (24 * 400))
    left = kept(backups, HUGE)
    assert len({each.time.strftime("%Y%m") for each in left}) == 12
    assert [each.number for each in left[-24:]] == list(range(24 * 400 - 23, 24 * 400 + 1))
    assert len(left) == 24 + 12 + 10  # two of the days are among the hours, two of the months among the days
