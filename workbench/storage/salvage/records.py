"""Records as SQLite stores them (its file format, sections 1.6 and 2.1): a header of serial types, then the values."""

from __future__ import annotations

import struct
from typing import TypeAlias

Value: TypeAlias = int | float | str | bytes | None
Record: TypeAlias = tuple[Value, ...]

#: No table of ours has as many columns; a record that has more is none of ours.
MOST_COLUMNS = 64
_WIDTH_OF_WHOLE = (0, 1, 2, 3, 4, 6, 8)
_REAL = struct.Struct(">d")


def varint(data: bytes, at: int) -> tuple[int, int]:
    """The whole number at ``at`` in SQLite's variable-length form, and where it ends.

    As 64 bits without sign. Raises ``IndexError`` where the data end before it does.
    """
    value = 0
    for _ in range(8):
        byte = data[at]
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at
    return value << 8 | data[at], at + 1


def signed(value: int) -> int:
    """Sixty-four bits as the number with a sign that they are."""
    return value - (1 << 64) if value >> 63 else value


def decode(payload: bytes, codec: str = "utf-8") -> Record:
    """The values of a record; raises ``ValueError`` where the bytes are not exactly one."""
    try:
        body, at = varint(payload, 0)
        length = len(payload)
        if not at <= body <= length:
            raise ValueError("its header is longer than it is")
        end_of_header = body
        values: list[Value] = []
        while at < end_of_header:
            serial = payload[at]
            if serial < 0x80:
                at += 1
            else:
                serial, at = varint(payload, at)
            if len(values) == MOST_COLUMNS:
                raise ValueError("it has more columns than any table")
            value, body = _value(payload, body, serial, codec)
            values.append(value)
    except IndexError:
        raise ValueError("it ends too early") from None
    if at != end_of_header or body != length:
        raise ValueError("its parts do not add up to its length")
    return tuple(values)


def _value(payload: bytes, at: int, serial: int, codec: str) -> tuple[Value, int]:
    if serial > 11:
        end = at + (serial - 12 >> 1)
        if end > len(payload):
            raise ValueError("a value is longer than the record")
        piece = payload[at:end]
        return (piece.decode(codec) if serial & 1 else piece), end
    if serial == 0:
        return None, at
    if serial < 7:
        end = at + _WIDTH_OF_WHOLE[serial]
        if end > len(payload):
            raise ValueError("a value is longer than the record")
        return int.from_bytes(payload[at:end], "big", signed=True), end
    if serial == 7:
        if at + 8 > len(payload):
            raise ValueError("a value is longer than the record")
        number: float = _REAL.unpack_from(payload, at)[0]
        return number, at + 8
    if serial in (8, 9):
        return serial - 8, at
    raise ValueError("it has a value of a kind that is never stored")
