"""The colours of the figures, and what tells curves apart without them.

Signs are blue (negative) and orange (positive), readable without telling red from green.
"""

from matplotlib.colors import LinearSegmentedColormap

INK, QUIET, FAINT, PALE, EMPTY = "#1f2933", "#6b7280", "#c3c8d0", "#e5e7eb", "#f3f4f6"
BLUE, ORANGE, GREEN, PURPLE = "#2166ac", "#d9730d", "#1b7f5c", "#7b4fa3"
ROSE = "#b0416b"
DULL_BLUE, LIGHT_BLUE, LIGHT_ORANGE = "#a9bfd6", "#dbe8f5", "#fbe6d3"

SERIES = (BLUE, ORANGE, GREEN, PURPLE, "#8c6d1f", ROSE, "#3f7f93", "#555555")
MARKERS = "osD^vPX*"
STROKES = ("-", "--", "-.", (0, (5, 1, 1, 1, 1, 1)))

SIGNED = LinearSegmentedColormap.from_list("signed", [BLUE, "#f7f7f7", ORANGE])
SHARE = LinearSegmentedColormap.from_list("share", ["#ffffff", ORANGE])
