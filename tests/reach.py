"""What a page owes a finger, eyes that see otherwise, and paper.

`faults` looks at a page that is open, as it would be in other hands: on a phone, enlarged, in
forced colours, without motion, on A4 between margins of 15 mm, whose text is 680 px wide.
`axe_is_content` asks axe.
"""

from axe_playwright_python.sync_playwright import Axe

PHONE = {"width": 390, "height": 844}
ENLARGED = {"width": 640, "height": 400}  # 1280 × 800 at 200 %
PAPER = {"width": 680, "height": 960}

# What is wider than the window, though only what scrolls may be; what is printed and does not.
WIDE = """() => {
    const over = ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1;
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll(".jp-OutputArea-child")].filter(over);
    return [
        ...(scrollWidth > clientWidth ? [`${scrollWidth} px in ${clientWidth}`] : []),
        ...cut.map(({ textContent }) => `cut: “${textContent.trim().slice(0, 60)}”`),
    ];
}"""

# What a finger is to meet and is smaller than 24 px (WCAG 2.5.8), or lies under something else. A
# radio button is met by its label, a link in a sentence is as high as its line; a curve is drawn
# anywhere on its chart, its sliders are for keys; marks of the map that lie under others are in the
# list below it.
MISSED = """() => {
    const site = ["bar", "contents", "onward", "actions"].map((part) => `.site-${part} a`);
    const ours = ["button", "summary", "input", "td[tabindex]", "[role=button]", "[role=slider]"];
    const place = (node) => node.getBoundingClientRect();
    const meets = (node) => {
        const { left, top, width, height } = place(node);
        const met = document.elementFromPoint(left + width / 2, top + height / 2);
        return met && (node.contains(met) || met.contains(node));
    };
    const found = [];
    const nodes = document.querySelectorAll([...site, ".site-first", ...ours].join());
    for (const node of nodes) {
        const target = node.closest("label") ?? node;
        if (getComputedStyle(target).pointerEvents === "none") continue;
        if (!target.checkVisibility({ visibilityProperty: true })) continue;
        const { width, height } = place(target);
        const name = `${node.localName} “${node.textContent.slice(0, 20)}”`;
        if (Math.min(width, height) < 23.99) found.push(`${name}: ${width} × ${height}`);
        if (target.closest(".s2s-map") || meets(target)) continue;
        const middle = { block: "center", inline: "center", behavior: "instant" };
        target.scrollIntoView(middle);
        if (!meets(target)) found.push(`${name} is covered`);
    }
    scrollTo(0, 0);
    return found;
}"""

# What only a mouse would find: a title on what cannot be met, or something that pointing shows.
HOVERED = """() => {
    const mere = ["background", "border", "color", "text-decoration", "outline"];
    const rules = (sheet) => [...sheet].flatMap((rule) => [rule, ...rules(rule.cssRules ?? [])]);
    const sheets = [...document.styleSheets].filter((sheet) => !sheet.href);
    const shown = rules(sheets.flatMap((sheet) => [...sheet.cssRules]))
        .filter(({ selectorText }) => /:hover/.test(selectorText) && /s2s|site-/.test(selectorText))
        .filter(({ style }) => [...style].some((name) => !mere.some((one) => name.startsWith(one))))
        .map(({ cssText }) => cssText);
    const titles = [...document.querySelectorAll(".s2s [title]")]
        .filter((node) => !node.matches("button, input, summary, [tabindex]"))
        .map(({ title }) => title);
    return [...shown, ...titles];
}"""

# Bars that forced colours would take away, and messages that say nothing but show their line.
UNSEEN = """() => {
    const bars = [...document.querySelectorAll(".s2s :is(.s2s-share, .s2s-bar-of i, .s2s-bars i)")]
        .map((bar) => [bar, getComputedStyle(bar), getComputedStyle(bar.parentElement)])
        .filter(([, bar, ground]) => bar.backgroundColor === ground.backgroundColor
            || bar.backgroundColor === "rgba(0, 0, 0, 0)");
    const lines = [...document.querySelectorAll(".s2s-message:empty")]
        .filter((node) => parseFloat(getComputedStyle(node).borderLeftWidth));
    return [...bars.map(([bar]) => bar.className), ...lines.map(() => "a line of no message")];
}"""

# What moves for who wants no motion, and a Play that does nothing without saying so.
MOVING = """() => {
    const moving = document.getAnimations()
        .filter(({ playState, effect }) => playState === "running"
            && (effect.getTiming().duration > 1 || effect.getTiming().iterations > 1))
        .map(({ effect }) => `${effect.target.localName}.${effect.target.className} moves`);
    const silent = [...document.querySelectorAll(".s2s-player")]
        .filter((player) => player.checkVisibility())
        .filter((player) => player.querySelector("[aria-disabled=true]:nth-of-type(2)")
            && ![...player.querySelectorAll("small")].some((why) => why.checkVisibility()));
    return [...moving, ...silent.map(() => "Play is dead in silence")];
}"""

# What is cut by a box or by the sheet, or is not there; a heading that may stand alone at its end.
CUT = """() => {
    const hides = (style) => style.overflowX !== "visible" || style.overflowY !== "visible";
    const found = [];
    for (const node of document.querySelectorAll("main *")) {
        const [style, box] = [getComputedStyle(node), node.getBoundingClientRect()];
        const small = box.width < 2 || box.height < 2 || style.display === "inline";
        if (small || node.closest("svg, .s2s-unseen, .site-unseen, .katex-mathml")) continue;
        const wide = node.scrollWidth > node.clientWidth + 1;
        const high = node.scrollHeight > node.clientHeight + 3;
        const meant = style.textOverflow === "ellipsis"; // as a long word in a button is
        const out = box.right > innerWidth + 1;
        if (out || (hides(style) && !meant && (wide || high)))
            found.push(`${node.localName}.${node.className} “${node.textContent.slice(0, 60)}”`);
    }
    const alone = [...document.querySelectorAll("main .jp-RenderedMarkdown > :is(h2, h3, h4)")]
        .filter((heading) => getComputedStyle(heading).breakAfter !== "avoid")
        .map((heading) => `“${heading.textContent}” may stand alone`);
    const narrow = [...document.querySelectorAll("main .jp-RenderedMarkdown table")]
        .filter((table) => getComputedStyle(table).tableLayout === "fixed")
        .map((table) => `“${table.textContent.trim().slice(0, 60)}” is squeezed`);
    const lost = [...document.querySelectorAll("main :is(.s2s-live, [data-covered])")]
        .filter((node) => !node.checkVisibility({ visibilityProperty: true }) || !node.offsetHeight)
        .map((node) => `nothing of “${node.textContent.trim().slice(0, 60)}”`);
    return [...found, ...alone, ...narrow, ...lost];
}"""

SCREEN = {"media": "screen", "forced_colors": "none", "reduced_motion": "no-preference"}
# In whose hands: [the window, what is emulated, what is looked for].
HANDS = {
    "finger": (PHONE, {}, (WIDE, MISSED, HOVERED)),
    "200 %": (ENLARGED, {}, (WIDE,)),
    "forced colours": (ENLARGED, {"forced_colors": "active"}, (UNSEEN,)),
    "no motion": (ENLARGED, {"reduced_motion": "reduce"}, (MOVING,)),
    "paper": (PAPER, {"media": "print"}, (CUT,)),
}
# What measures itself has measured, and what was laid out anew is drawn.
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def faults(page):
    """{in whose hands: what is wrong}, of Chromium's page; it is left as on a screen."""
    found = {}
    for hands, (window, media, looks) in HANDS.items():
        page.set_viewport_size(window)
        page.emulate_media(**SCREEN | media)
        page.evaluate(DRAWN)
        for look in looks:
            if wrong := page.evaluate(look):
                found.setdefault(hands, []).extend(wrong)
    page.emulate_media(**SCREEN)
    return found


def axe_is_content(page, but=()):
    """axe finds no fault on the page; → what it looked for. `but` are selectors it leaves out."""
    # `resultTypes`: to write down all that is right takes half its time. `preload` asks for files.
    options = {"resultTypes": ["violations"], "preload": False}
    context = {"exclude": [[selector] for selector in but]} if but else None
    result = Axe().run(page, context=context, options=options)
    assert not result.response["violations"], result.generate_report()
    return {check["id"] for check in result.response["passes"]}
