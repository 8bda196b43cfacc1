// What is on the slide `root` in the page, and what is wrong with it. Sizes are those on the screen.
(root) => {
  const found = new Set();
  const beyond = new Map(); // of each cell only what runs farthest out of the slide
  const short = (text) => {
    const line = text.replace(/\s+/g, " ").trim();
    return line.length > 40 ? `${line.slice(0, 40)}…` : line;
  };
  const name = (node) => {
    const mine = [...(node.classList ?? [])].filter((one) => /^s2s-/.test(one));
    const text = short(node.textContent || node.getAttribute("alt") || "");
    return `${node.localName}${mine.map((one) => `.${one}`).join("")} “${text}”`;
  };
  const seen = (node) =>
    node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !node.closest(".s2s-unseen, .katex-mathml, mjx-assistive-mml, aside");
  const look = (node, box) => {
    const far = Math.round(
      Math.max(room.left - box.left, room.top - box.top, box.right - room.right, box.bottom - room.bottom),
    );
    const cell = node.closest(".jp-Cell") ?? root;
    if (far > 1 && far > (beyond.get(cell)?.far ?? 0)) beyond.set(cell, { far, node });
  };

  // The room of a slide: the window, less what its own padding keeps free.
  const style = getComputedStyle(root);
  const whole = root.getBoundingClientRect();
  const scale = whole.width / root.offsetWidth || 1;
  const room = {
    left: Math.max(0, whole.left),
    top: Math.max(0, whole.top),
    right: Math.min(innerWidth, whole.right),
    bottom: Math.min(innerHeight, whole.bottom) - parseFloat(style.paddingBottom) * scale,
  };

  const texts = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = /** @type {Text} */ (walker.currentNode);
    const node = /** @type {HTMLElement} */ (text.parentElement);
    if (!text.data.trim() || !seen(node)) continue;
    if (/^(script|style|title|desc)$/.test(node.localName)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    texts.push([node, text.data]);
    look(node, box);
    // Letters in an SVG grow and shrink with it.
    const svg = /** @type {SVGSVGElement | null} */ (node.closest("svg[viewBox]"));
    const drawn = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : scale;
    const size = parseFloat(getComputedStyle(node).fontSize) * drawn;
    const prose = node.closest(".jp-RenderedMarkdown") && !node.closest(".katex, sub, sup");
    const least = prose ? 18 : node.closest(".katex, sub, sup, small") ? 10 : 14;
    if (size < least - 0.05) found.add(`is ${size.toFixed(1)} px small: ${name(node)}`);
  }
  for (const node of root.querySelectorAll("*")) {
    if (!seen(node)) continue;
    if (/^(img|svg|canvas|input|button|progress|table)$/.test(node.localName)) {
      const box = node.getBoundingClientRect();
      if (box.width) look(node, box);
    }
    const { overflowX, overflowY } = getComputedStyle(node);
    for (const { flow, more } of [
      { flow: overflowX, more: node.scrollWidth - node.clientWidth },
      { flow: overflowY, more: node.scrollHeight - node.clientHeight },
    ]) {
      if (more < 2 || !node.clientHeight || node === root) continue;
      if (/auto|scroll/.test(flow)) found.add(`scrolls by ${more} px: ${name(node)}`);
      else if (/hidden|clip/.test(flow) && node.textContent.trim() && !node.closest("svg")) {
        found.add(`is cut off by ${more} px: ${name(node)}`);
      }
    }
  }
  for (const { far, node } of beyond.values()) {
    found.add(`runs ${far} px out of the slide: ${name(node)}`);
  }
  const pictures = ".jp-OutputArea img, .jp-RenderedMarkdown img, .jp-OutputArea-output > svg";
  const all = [...root.querySelectorAll(`.s2s, .widget-vbox, ${pictures}`)].filter(seen);
  const shown = all.filter((one) => !all.some((other) => other !== one && other.contains(one)));
  if (shown.length > 1) found.add(`shows ${shown.length} figures or instruments`);

  for (const node of root.querySelectorAll("[data-hangul]")) delete node.dataset.hangul;
  for (const [node, text] of texts) if (/[가-힣]/.test(text)) node.dataset.hangul = "";
  const heading = [...root.querySelectorAll("h1, h2, h3, h4")].find(seen);
  return { title: heading ? short(heading.textContent.replace("¶", "")) : "", found: [...found] };
};
