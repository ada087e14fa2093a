"""Draws icon.png, the package's picture: a sort, the piece of type that prints one letter, with its letter mirrored.

Run it after a change: python3 icon.py. It needs nothing but Python.
"""
import struct
import zlib
from pathlib import Path

SIZE = 128
SAMPLES = 4  # A pixel is the mean of SAMPLES x SAMPLES points.

PAPER = (0, 0, 0, 0)
BODY = (38, 50, 56, 255)
EDGE = (84, 110, 122, 255)
FACE = (255, 202, 40, 255)


def in_rounded(x, y, left, top, right, bottom, radius):
    """Whether a point lies in a rectangle with round corners."""
    if not (left <= x <= right and top <= y <= bottom):
        return False
    dx = max(left + radius - x, 0, x - (right - radius))
    dy = max(top + radius - y, 0, y - (bottom - radius))
    return dx * dx + dy * dy <= radius * radius


def in_letter(x, y):
    """An L with serifs, seen from the left."""
    x = SIZE - x
    stem = 48 <= x <= 64 and 26 <= y <= 96
    head = 38 <= x <= 74 and 26 <= y <= 33
    foot = 38 <= x <= 94 and 89 <= y <= 96
    tail = 86 <= x <= 94 and 70 <= y <= 96
    return stem or head or foot or tail


def color_at(x, y):
    if in_letter(x, y):
        return FACE
    if in_rounded(x, y, 18, 10, 110, 118, 8):
        # The nick, by which a compositor feels which way up a sort is.
        return PAPER if in_rounded(x, y, 50, 110, 78, 126, 6) else BODY
    return EDGE if in_rounded(x, y, 12, 4, 116, 124, 12) else PAPER


def pixel(column, row):
    points = [
        color_at(column + (i + 0.5) / SAMPLES, row + (j + 0.5) / SAMPLES) for i in range(SAMPLES) for j in range(SAMPLES)
    ]
    alpha = sum(point[3] for point in points)
    if alpha == 0:
        return b"\0\0\0\0"
    return bytes([round(sum(point[k] * point[3] for point in points) / alpha) for k in range(3)] + [round(alpha / len(points))])


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
Path(__file__).with_name("icon.png").write_bytes(png)
