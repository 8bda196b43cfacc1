// What is drawn: lines and bands as SVG, vectors as strips of colour on a canvas.

import { tint } from "../shared/kit.js";

/** A line with an open head at (x, y). @type {(d: string, x: number, y: number, way: "up" | "right" | "left") => string} */
export function arrow(d, x, y, way) {
  const head = { up: "m-4 6l4 -6l4 6", right: "m-6 -4l6 4l-6 4", left: "m6 -4l-6 4l6 4" }[way];
  return `${d}M${x} ${y}${head}`;
}

/** A band from (x, y) as wide as `wide` and as long as `long`, its head at its end: along the line, to the left where `long` is below 0, or down. @type {(x: number, y: number, long: number, wide: number, down?: boolean) => string} */
export function band(x, y, long, wide, down = false) {
  const head = Math.sign(long) * Math.min(Math.abs(long), 6 + wide / 5);
  const [half, out] = [wide / 2, wide / 2 + 3];
  if (!down) {
    return `M${x} ${y - half}h${long - head}v${half - out}l${head} ${out}l${-head} ${out}v${half - out}h${head - long}z`;
  }
  return `M${x - half} ${y}v${long - head}h${half - out}l${out} ${head}l${out} ${-head}h${half - out}v${head - long}z`;
}

/** A surface for strips: only what it covers can be seen, so only that is painted. */
export class Canvas {
  constructor() {
    this.node = document.createElement("canvas");
    this.node.setAttribute("aria-hidden", "true");
    this.context = /** @type {CanvasRenderingContext2D} */ (this.node.getContext("2d"));
    this.left = 0;
    this.width = 0;
    this.height = 0;
  }

  /** Cover the part of the picture from `left` on. @type {(left: number, width: number, height: number) => void} */
  cover(left, width, height) {
    const dots = devicePixelRatio || 1;
    Object.assign(this, { left, width, height });
    Object.assign(this.node, { width: Math.round(width * dots), height: Math.round(height * dots) });
    this.node.style.cssText = `left:${left}px;width:${width}px;height:${height}px`;
    this.context.setTransform(dots, 0, 0, dots, -left * dots, 0);
  }

  sees(x, width) {
    return x + width > this.left && x < this.left + this.width;
  }

  clear(x, y, width, height) {
    this.context.clearRect(x, y, width, height);
  }

  /** How wide a word is as it is written in the picture. @type {(word: string, bold: boolean) => number} */
  widthOf(word, bold) {
    this.context.font = `${bold ? "700 16px" : "15px"} ${getComputedStyle(this.node).fontFamily}`;
    return this.context.measureText(word).width;
  }

  /** A vector, cell by cell, downwards if it is higher than wide. @type {(values: ArrayLike<number>, box: number[], opacity: number) => void} */
  strip(values, [x, y, width, height], opacity) {
    const [{ context }, count, down] = [this, values.length, height > width];
    context.globalAlpha = opacity;
    for (let n = 0; n < count; n++) {
      context.fillStyle = tint(values[n]);
      if (down) context.fillRect(x, y + (n * height) / count, width, height / count);
      else context.fillRect(x + (n * width) / count, y, width / count, height);
    }
  }
}
