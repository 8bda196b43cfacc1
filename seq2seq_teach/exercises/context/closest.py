"""Exercise 3.2: closest."""

import numpy as np

from ...context import nearest
from ...language import Text
from ..exercise import Exercise

exercise = Exercise(
    "3.2",
    level=2,
    minutes=5,
    draws=80,
    examples=("closest(np.array([[0, 0], [3, 3], [1, 0]]), 0)",),
    done=Text(
        "You have shown what a neighbour on the map is: the point at the smallest distance, the point itself left out.",
        "이제 지도에서 이웃을 찾을 수 있습니다. 이웃은 자기 자신을 뺀 점 가운데 거리가 가장 짧은 점입니다.",
    ),
    tells=Text(
        "that close means a large product, or an equal distance from the origin; that a point is its own neighbour",
        "곱이 크면, 또는 원점에서 같은 거리면 가깝다. 자기 자신도 이웃이다",
    ),
    hints=(
        Text(
            "np.linalg.norm(a - b) is the distance of two points. Which point is at distance 0 from points[which]?",
            "np.linalg.norm(a - b)가 두 점의 거리입니다. points[which]에서 거리가 0인 점은 어느 점일까요?",
        ),
        Text(
            "Go through the indexes of all points but which. Keep the smallest distance so far, which begins as np.inf, and the index it was found at.",
            "which를 뺀 모든 점의 번호를 하나씩 반복문으로 살펴보세요. 지금까지 가장 짧은 거리와 그 점의 번호를 함께 기억하고, 거리는 np.inf에서 시작합니다.",
        ),
    ),
)


@exercise.reference
def closest(points, which):
    """The index of the point closest to points[which], other than itself: points (N, D)."""
    smallest = np.inf
    for n in range(len(points)):
        distance = np.linalg.norm(points[n] - points[which])
        if n != which and distance < smallest:
            best, smallest = n, distance
    return best


@exercise.another
def closest_again(points, which):
    return nearest(points, which, count=1)[0]


@exercise.cases
def maps():
    # Over both, no two of the known wrong answers find the same wrong points, nor does a guess.
    points = np.array(
        [[-1.0, 1.0], [1.0, 1.0], [-5.0, -5.0], [3.0, -2.0], [1.5, 0.8], [6.0, 6.0], [-2.0, 4.0]]
    )
    return [(points, 1), (points[[2, 4, 5, 3, 1, 0, 6]], 4)]


@exercise.drawn
def drawn(rng):
    while True:  # until none but a twin is as close as the closest: either would be right
        points = rng.normal(size=(rng.integers(5, 8), rng.integers(2, 4)), scale=3).round(1)
        if rng.random() < 0.6:  # two sentences may have one context
            points[rng.integers(2)] = points[2 + rng.integers(2)]
        which = int(rng.integers(4))
        first, second = np.sort(np.linalg.norm(points - points[which], axis=1))[1:3]
        if second - first > 1e-6:
            return points, which


@exercise.fact(
    "another point may lie in the very same place as points[which].",
    "다른 점이 points[which]와 똑같은 자리에 있어도 맞아야 합니다.",
)
def twins():
    points = np.array([[2.0, 0.0, 1.0], [0.0, 1.0, 1.0], [0.0, 1.0, 1.0], [0.5, 1.0, 1.0]])
    return [(points.copy(), 2), (points, 1)]


@exercise.fact(
    "the points may lie as far apart as they like.",
    "점들이 아무리 멀리 떨어져 있어도 맞아야 합니다.",
)
def far_apart():
    return [(scale * points, which) for scale in (20, 1e6) for points, which in maps()]


@exercise.mistake(
    "The closest point to a point is the point itself, at distance 0. It must not compete.",
    "어떤 점에서든 가장 가까운 점은 거리가 0인 자기 자신입니다. 자기 자신은 빼고 찾아야 합니다.",
)
def itself(points, which):
    return int(np.linalg.norm(points - points[which], axis=1).argmin())


@exercise.mistake(
    "That is the point farthest away: a large distance means little in common.",
    "가장 먼 점을 골랐습니다. 거리가 클수록 닮지 않은 것입니다.",
)
def farthest(points, which):
    return int(np.linalg.norm(points - points[which], axis=1).argmax())


@exercise.mistake(
    "You compare by the product of the points. A point far out has large products with many, near or not: measure the distance.",
    "두 점의 내적으로 견주고 있습니다. 멀리 있는 점은 가깝지 않아도 내적이 큽니다. 거리를 재세요.",
)
def largest_product(points, which):
    products = points @ points[which]
    products[which] = -np.inf
    return int(products.argmax())


@exercise.mistake(
    "You compare how far each point is from the origin. Two points may be equally far from it on opposite sides: subtract the points, then take the norm.",
    "점마다 원점에서 얼마나 먼지를 견주고 있습니다. 원점을 사이에 두고 반대쪽에 있어도 그 거리는 같을 수 있습니다. 점끼리 먼저 빼고 나서 노름을 구하세요.",
)
def closest_in_length(points, which):
    lengths = np.linalg.norm(points, axis=1)
    differences = np.abs(lengths - lengths[which])
    differences[which] = np.inf
    return int(differences.argmin())


@exercise.mistake(
    "You take the second closest, trusting that the closest is the point itself. Here another point lies in the very same place. Leave out which by its index.",
    "가장 가까운 점은 자기 자신이려니 하고 둘째를 골랐습니다. 여기서는 다른 점이 똑같은 자리에 있습니다. which를 번호로 빼세요.",
)
def second_in_order(points, which):
    return int(np.linalg.norm(points - points[which], axis=1).argsort(kind="stable")[1])


@exercise.mistake(
    "That is where your loop ended, not where the distance is smallest. Each time a point is closer than all before it, keep its index, and its distance with it.",
    "거리가 가장 짧은 점이 아니라 반복이 끝난 점의 번호입니다. 지금까지 본 점보다 더 가까운 점이 나올 때마다 그 번호를, 거리와 함께 기억하세요.",
)
def last_of_the_loop(points, which):
    return len(points) - 1


@exercise.mistake(
    "With points[which] left out, the distances behind it move up by one, and so do their indexes. Which index has that point in points?",
    "points[which]를 빼고 거리를 모으면 그 뒤의 거리가 한 칸씩 당겨져 번호도 하나씩 작아집니다. 그 점은 points에서 몇 번이었나요?",
)
def index_without_which(points, which):
    others = np.delete(points, which, axis=0)
    return int(np.linalg.norm(others - points[which], axis=1).argmin())


@exercise.mistake(
    "Every point at distance 0 is left out. But distance 0 can be another point in the same place: compare the indexes.",
    "거리가 0인 점을 모두 뺐습니다. 그런데 거리가 0이어도 같은 자리에 있는 다른 점일 수 있습니다. 번호를 견주세요.",
)
def closest_elsewhere(points, which):
    distances = np.linalg.norm(points - points[which], axis=1)
    distances[distances == 0] = np.inf
    return int(distances.argmin())


@exercise.mistake(
    "That is the smallest distance. Wanted is the index of the point it belongs to.",
    "가장 짧은 거리를 돌려주었습니다. 돌려줄 것은 그 거리에 있는 점의 번호입니다.",
)
def smallest_distance(points, which):
    return np.linalg.norm(points[closest(points, which)] - points[which])


@exercise.mistake(
    "That is the first other point, near or not: does return stand inside the loop? It ends the function at once. Keep the best index in the loop, and return it behind the loop.",
    "가깝든 멀든 처음 만난 다른 점입니다. return이 반복문 안에 있나요? return을 만나면 함수가 바로 끝납니다. 반복문 안에서는 번호를 기억만 하고, 끝난 뒤에 돌려주세요.",
)
def first_other(points, which):
    return 0 if which else 1


@exercise.mistake(
    "Point 0 was never looked at: does the loop begin one too late? Counting begins at 0.",
    "0번 점은 한 번도 보지 않았습니다. 반복이 하나 늦게 시작하지 않나요? 셈은 0부터 시작합니다.",
)
def closest_but_the_first(points, which):
    return min(
        (n for n in range(1, len(points)) if n != which),
        key=lambda n: np.linalg.norm(points[n] - points[which]),
    )


@exercise.mistake(
    "The last point was never looked at: does the loop end one too early? range(len(points)) goes through all of them.",
    "마지막 점은 한 번도 보지 않았습니다. 반복이 하나 일찍 끝나지 않나요? range(len(points))는 끝까지 갑니다.",
)
def closest_but_the_last(points, which):
    return min(
        (n for n in range(len(points) - 1) if n != which),
        key=lambda n: np.linalg.norm(points[n] - points[which]),
    )
