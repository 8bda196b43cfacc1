// What is drawn: lines and bands as SVG, vectors as strips of colour on a canvas.

import { element, put, tint, UNTOLD } from "../shared/kit.js";

/** A line with an open head at (x, y). @type {(d: string, x: number, y: number, way: "up" | "right" | "left") => string} */
export function arrow(d, x, y, way) {
  const head = { up: "m-4 6l4 -6l4 6", right: "m-6 -4l6 4l-6 4", left: "m6 -4l-6 4l6 4" }[way];
  return `${d}M${x} ${y}${head}`;
}

/** A band from (x, y) as wide as `size`, if that can be seen, and as long as `long`, its head at its end: along the line, to the left where `long` is below 0, or down. @type {(x: number, y: number, long: number, size: number, down?: boolean) => string} */
export function band(x, y, long, size, down = false) {
  const wide = Math.max(0.75, size);
  const head = Math.sign(long) * Math.min(Math.abs(long), 6 + wide / 5);
  const [half, out] = [wide / 2, wide / 2 + 3];
  if (!down) {
    return `M${x} ${y - half}h${long - head}v${half - out}l${head} ${out}l${-head} ${out}v${half - out}h${head - long}z`;
  }
  return `M${x - half} ${y}v${long - head}h${half - out}l${out} ${head}l${out} ${-head}h${half - out}v${head - long}z`;
}

/** Whether there is more of a box that scrolls, to its left and to its right. @param {HTMLElement} box */
export function edge(box, from = box.scrollLeft, seen = box.clientWidth, whole = box.scrollWidth) {
  put(box, { "data-more": `${from > 1} ${from + seen < whole - 1}` });
}

/** A surface for strips: only what it covers can be seen, so only that is painted. */
export function surface() {
  const node = element("canvas", UNTOLD);
  const context = /** @type {CanvasRenderingContext2D} */ (node.getContext("2d"));
  let [from, to] = [0, 0];
  let [covered, family] = ["", ""];
  /** @type {Record<string, number>} */
  const widths = {};

  /** Cover the part of the picture from `left` on. @type {(left: number, width: number, height: number) => void} */
  function cover(left, width, height) {
    const dots = devicePixelRatio || 1;
    const asked = `${[left, width, height, dots]}`;
    if (asked === covered) return;
    covered = asked;
    [from, to] = [left, left + width];
    Object.assign(node, { width: Math.round(width * dots), height: Math.round(height * dots) });
    node.style.cssText = `left:${left}px;width:${width}px;height:${height}px`;
    context.setTransform(dots, 0, 0, dots, -left * dots, 0);
  }

  const sees = (x, width) => x + width > from && x < to;

  const clear = context.clearRect.bind(context);

  /** How wide a word is as it is written in the picture. @type {(word: string, bold: boolean) => number} */
  function widthOf(word, bold) {
    family ||= getComputedStyle(node).fontFamily; // none before it stands in the page
    const font = `${bold ? "700 16px" : "15px"} ${family}`;
    const measured = () => {
      context.font = font;
      return context.measureText(word).width;
    };
    return (widths[font + word] ??= measured());
  }

  /**
   * A vector, cell by cell, downwards if it is higher than wide; a number beyond ±1 is broken.
   * @type {(values: ArrayLike<number>, box: number[], opacity: number) => void}
   */
  function strip(values, [x, y, width, height], opacity) {
    if (!opacity) return;
    const [count, down] = [values.length, height > width];
    const cell = (n, from, share) => {
      if (down) context.fillRect(x + from * width, y + (n * height) / count, share * width, height / count);
      else context.fillRect(x + (n * width) / count, y + from * height, width / count, share * height);
    };
    context.globalAlpha = opacity;
    for (let n = 0; n < count; n++) {
      context.fillStyle = tint(values[n]);
      if (Math.abs(values[n]) > 1) for (const from of [0, 5 / 8]) cell(n, from, 3 / 8);
      else cell(n, 0, 1);
    }
  }
  return { node, cover, sees, clear, widthOf, strip };
}
