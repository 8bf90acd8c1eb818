// What a page is made of, apart from its words: so that a page of the same make is examined once.
() => {
  // Attributes whose words differ from child to child: only whether they say anything counts.
  const WORDS = new Set(["id", "for", "name", "value", "href", "src", "srcset", "action", "title", "alt", "aria-label",
    "aria-labelledby", "aria-describedby", "aria-controls", "datetime", "content", "headers", "d", "points", "x", "y",
    "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "transform", "nonce", "max", "min"]);
  const LISTS = new Set(["ul", "ol", "dl", "tbody", "select"]);
  const PAINTED = ["class", "style", "fill", "open", "disabled", "type", "role", "aria-current", "aria-selected"];
  const shown = (e) => e.checkVisibility({visibilityProperty: true});

  const saysWords = (name) => WORDS.has(name) || name.startsWith("data-");
  const said = (a) => (saysWords(a.name) && a.value.trim() ? "…" : a.value);
  const attributes = (e) => [...e.attributes].map((a) => `${a.name}=${said(a)}`).sort().join(" ");
  const scrolls = (e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== "visible";
  // A link of two letters is a smaller target than one of ten.
  const text = (node) => {
    const words = node.nodeValue.trim();
    return words && (words.length < 4 ? "short" : "text");
  };
  // Rows of one make count as several, however many: beside each other, and in a list wherever they stand.
  const add = (inside, one, isList) => {
    const before = isList ? inside.findIndex((row) => row.one === one) : inside.length - 1;
    if (inside[before]?.one === one) inside[before].several = "×";
    else inside.push({one, several: ""});
  };
  const shape = (e) => {
    const inside = [];
    for (const node of e.childNodes) {
      const one = node.nodeType === 1 ? shape(node) : node.nodeType === 3 ? text(node) : "";
      if (one) add(inside, one, LISTS.has(e.localName));
    }
    const state = `${shown(e) ? "" : "hidden"}${scrolls(e) ? "scrolls" : ""}`;
    return `<${e.localName} ${attributes(e)} ${state}>${inside.map((row) => row.one + row.several).join("")}</>`;
  };

  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  const twice = ids.filter((id, place) => ids.indexOf(id) !== place);
  const lost = [];
  for (const name of ["for", "aria-labelledby", "aria-describedby"]) {
    for (const e of document.querySelectorAll(`[${name}]`)) {
      lost.push(...e.getAttribute(name).split(/\s+/).filter((id) => id && !document.getElementById(id)));
    }
  }

  // Letters are of the same colours wherever an element stands in the same places of the style sheet.
  const painted = (e) => PAINTED.map((name) => e.getAttribute(name) ?? "").join("|");
  const chain = (e) => (e ? `${chain(e.parentElement)}>${e.localName}.${painted(e)}` : "");
  const hasLetters = (e) => e.matches("input, select, textarea, button")
    || [...e.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim());
  window.lettersOf = new Map();
  for (const e of document.body.querySelectorAll("*")) {
    if (!shown(e) || !hasLetters(e)) continue;
    const made = chain(e);
    if (!window.lettersOf.has(made)) window.lettersOf.set(made, e);
  }

  const main = document.querySelector("main");
  const whole = shape(document.documentElement);
  const middle = main ? shape(main) : "";
  return {parts: [whole.replace(middle, "<main/>"), middle], letters: [...window.lettersOf.keys()],
    faults: [...twice.map((id) => `two have the id ${id}`), ...lost.map((id) => `nothing has the id ${id}`)]};
}
