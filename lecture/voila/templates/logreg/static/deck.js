// A notebook as a deck of slides. Voilà has run the cells and connects the widgets; this side puts the cells on pages
// of one shape and turns the pages. What does not fit on a page goes on a further one: nothing ever needs scrolling.
(() => {
  const list = location.pathname.replace("/voila/render/", "/voila/tree/").replace(/\/[^/]*$/, "") + location.search;
  const SMALLEST = 0.97; // of a picture's full width, before it gets a page of its own
  const CLOSEST = 24 / 26; // of the usual type size: the smallest type is 24 design pixels
  const LARGER = [1.35, 1.25, 1.15, 1.05], ROOM = 0.94; // type where there are few words, and how much of a page they fill
  const make = (tag, properties, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const [deck, foot, number, strip, help] = ["deck", "foot", "number", "notes", "help"]
    .map((name) => document.getElementById(name));
  let groups = [], pages = [], at = 0, aside = null;

  const words = (heading) => [...heading?.childNodes ?? []].filter((part) => !part.matches?.(".anchor-link"))
    .map((part) => part.textContent).join("");
  // What belongs to one slide of the notebook: its cells, and what the speaker says. The notes stand at the notebook's
  // end, out of the learner's way, and name their slide; where a title comes twice, "(2)" is the second.
  const read = () => {
    const notes = [];
    for (const cell of document.querySelectorAll("#rendered_cells .cell")) {
      const kind = cell.dataset.kind;
      const title = groups.at(-1)?.title ?? "";
      if (/slide/.test(kind) || !groups.length) groups.push({ cells: [], notes: [], title });
      const group = groups.at(-1);
      if (kind === "notes") notes.push(cell);
      else if (kind !== "skip") group.cells.push(cell);
      if (/slide/.test(kind)) group.title = words(cell.querySelector("h1, h2, h3")) || group.title;
    }
    for (const note of notes) {
      const fold = note.querySelector("details");
      const [, title, count] = fold.querySelector("summary").textContent.match(/^[^:]*: (.*?)(?: \((\d+)\))?$/);
      const named = groups.filter((group, i) => group.title === title && groups[i - 1]?.title !== title);
      (named[(count ?? 1) - 1] ?? groups[0]).notes.push(note);
      fold.open = true;
    }
  };

  const over = ({ body }) => Math.max(body.scrollHeight - body.clientHeight,
    (body.scrollWidth - body.clientWidth) * body.clientHeight / body.clientWidth); // in pixels of height
  // Smaller pictures first, then slightly smaller type; true if the page then holds everything.
  const fit = (page, picture = SMALLEST, type = CLOSEST) => {
    for (const live of page.body.querySelectorAll(".logreg-live:not(.above)")) {
      const beside = [...live.children].filter((part) => !part.querySelector(".logreg-canvas"));
      const long = () => beside.reduce((sum, part) => sum + part.offsetHeight, 0) > page.body.clientHeight;
      live.classList.remove("tight");
      for (const denser of ["tight", "above"]) live.classList.toggle(denser, long());
    }
    const pictures = [...page.body.querySelectorAll(".logreg-canvas")];
    for (let i = 0; i < 4 && pictures.length && over(page) > 0 && page.picture > picture; i++) {
      const height = pictures.reduce((sum, canvas) => sum + canvas.offsetHeight, 0) / page.picture;
      page.picture = Math.max(page.picture - (over(page) + 1) / height, picture);
      page.body.style.setProperty("--picture", page.picture);
    }
    while (over(page) > 0 && page.type > type) {
      page.type = Math.max(page.type - 0.02, type);
      page.body.style.setProperty("--type", page.type);
    }
    return over(page) <= 0;
  };
  // Few words are set larger, for the last row.
  const grow = ({ body }) => {
    if (body.querySelector(".logreg-canvas")) return;
    const end = body.getBoundingClientRect().top + ROOM * body.clientHeight;
    for (const type of [...LARGER, 1]) {
      body.style.setProperty("--type", type);
      const low = Math.max(...[...body.children].filter((cell) => cell.offsetHeight).map((cell) => cell.getBoundingClientRect().bottom));
      if (low <= end && body.scrollWidth <= body.clientWidth + 1) return;
    }
  };
  const open = (group, part) => { // a page without a heading of its own says what it belongs to: the question stays
    const body = make("div", { className: "body" }), node = make("section", { className: "page" });
    const own = part === 1 && group.cells.some((cell) => cell.querySelector("h1, h2, h3"));
    if (!own && group.title) node.append(make("h2", { textContent: group.title }));
    node.append(body);
    const page = { node, body, group, part, picture: 1, type: 1 };
    node.addEventListener("click", () => columns() && (view(), show(pages.indexOf(page))));
    deck.append(node);
    return page;
  };
  const empty = (page) => ![...page.body.children].some((cell) => cell.offsetHeight);
  const spread = (group) => { // the pages of one group, each as full as it can be; a question ends its page
    let page = open(group, 1), done = [page];
    for (const cell of group.cells) {
      const alone = empty(page), asks = page.body.querySelector(".logreg-quiz"); // what follows tells the answer
      page.body.append(cell);
      if (alone || (!asks && fit(page))) continue;
      const next = open(group, done.length + 1);
      next.body.append(cell);
      if (empty(next)) { page.body.append(cell); next.node.remove(); continue; }
      Object.assign(page, { picture: 1, type: 1 }).body.removeAttribute("style");
      fit(page);
      done.push(page = next);
    }
    for (const page of done) { // one cell that is larger than a page: last of all, shrink it
      fit(page, 0.3, 0.4);
      if (page.type === 1) grow(page);
    }
    return done.filter((page) => !empty(page) || (page.node.remove(), false));
  };
  const wait = (page) => { // a fragment waits for a key, unless the turned page brought it
    let step = 0;
    [...page.body.children].filter((cell) => cell.offsetHeight).forEach((cell, i) => {
      if (i && cell.dataset.kind === "fragment") step += 1;
      cell.dataset.step = step;
      cell.classList.toggle("later", step > 0 && !cell.dataset.seen);
    });
  };
  const reveal = () => { // the next fragment and what belongs to it; false if none waits
    const waiting = [...pages[at].body.querySelectorAll(".later")];
    const now = waiting.filter((cell) => cell.dataset.step === waiting[0].dataset.step);
    for (const cell of now) { cell.dataset.seen = true; cell.classList.remove("later"); }
    return now.length > 0;
  };
  const lay = () => {
    const old = pages, cell = pages[at]?.body.querySelector(".cell");
    deck.classList.add("measured"); // all pages have a size, none is painted
    pages = groups.flatMap(spread);
    old.forEach((page) => page.node.remove());
    pages.forEach((page, i) => { page.node.dataset.number = i + 1; });
    pages.forEach(wait);
    deck.classList.remove("measured");
    if (cell) show(Math.max(pages.findIndex((page) => page.body.contains(cell)), 0));
  };

  const grown = new ResizeObserver(() => requestAnimationFrame(() => fit(pages[at], 0.3, 0.4))); // a caption got longer
  const show = (to) => {
    at = Math.min(Math.max(to, 0), pages.length - 1);
    const { node: page, body, group, part } = pages[at];
    if (!page.contains(document.activeElement)) document.activeElement?.blur();
    pages.forEach(({ node }, i) => node.classList.toggle("now", i === at));
    page.scrollIntoView({ block: "nearest" });
    number.textContent = `${at + 1} / ${pages.length}`;
    strip.replaceChildren(...(group.notes.length ? group.notes : ["No notes for this slide."]));
    tell();
    history.replaceState(null, "", `#${groups.indexOf(group) + 1}${part > 1 ? `.${part}` : ""}`);
    grown.disconnect();
    for (const cell of body.children) grown.observe(cell);
  };
  const tell = () => { // the notes on the speaker's own screen, and what comes next
    if (!aside || aside.closed) return;
    const later = pages[at + 1]?.group, then = later === pages[at].group ? "more of this" : later?.title ?? "the end";
    aside.document.title = `${number.textContent} · ${pages[at].group.title}`;
    aside.document.body.replaceChildren(make("h2", { textContent: aside.document.title }),
      ...[...strip.childNodes].map((note) => note.cloneNode(true)), make("p", { textContent: `Next: ${then}` }));
  };
  const follow = () => { // the address names a slide by its number, or a heading
    const [, group, part = 1] = location.hash.match(/^#(\d+)(?:\.(\d+))?$/) ?? [];
    const heading = !group && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const parts = pages.filter((page) => heading ? page.body.contains(heading) : page.group === groups[group - 1]);
    show(pages.indexOf(heading ? parts[0] : parts[Math.min(part, parts.length) - 1]));
  };
  const view = () => {
    const on = document.body.classList.toggle("overview");
    for (const { body } of pages) body.inert = on;
    deck.style.setProperty("--small", 0.22 * innerWidth / foot.offsetWidth); // the foot is as wide as a slide
    show(at);
  };
  const flip = (name) => () => document.body.classList.toggle(name);
  const toggle = (name) => () => { flip(name)(); lay(); };

  const uncover = () => { // what the class has guessed, and once more covers it; or what it has voted for
    const { body } = pages[at];
    [...body.querySelectorAll(".logreg-live button")].find((one) => one.textContent.trim() === "reveal")?.click();
    for (const quiz of body.querySelectorAll(".logreg-quiz")) {
      const said = [...quiz.querySelectorAll(".logreg-answers > div")].map((answer) => answer.textContent.trim());
      quiz.querySelectorAll("input")[said.findIndex((one) => one.startsWith("✓")) - 1]?.click(); // the first says: none yet
    }
  };
  const beside = () => {
    aside = window.open("", "notes", "popup,width=900,height=600");
    if (!aside) return;
    const styles = [...document.querySelectorAll("style, link[rel=stylesheet]")].map((style) => style.cloneNode(true));
    aside.document.head.replaceChildren(...styles);
    aside.document.body.id = "aside";
    aside.onkeydown = keys; // from there too the slides can be turned
    tell();
  };

  const columns = () => document.body.classList.contains("overview") ? 4 : 0;
  const next = () => (!columns() && reveal()) || show(at + 1), previous = () => show(at - 1);
  const KEYS = {
    ArrowRight: next, PageDown: next, ArrowLeft: previous, PageUp: previous,
    ArrowDown: () => columns() && show(at + columns()), ArrowUp: () => columns() && show(at - columns()),
    " ": (event) => event.shiftKey ? previous() : next(), Home: () => show(0), End: () => show(pages.length - 1),
    Enter: () => columns() && view(), Escape: () => columns() ? view() : document.activeElement.blur(),
    r: uncover, o: view, n: toggle("notes"), p: beside, c: toggle("code"), b: flip("black"), ".": flip("black"), d: flip("dark"), l: () => location.assign(list), "?": () => help.showModal(),
  };
  const keys = (event) => {
    const { key, target } = event, page = /^(Page|Escape)/.test(key); // a presenter's remote control sends Page keys
    if (event.ctrlKey || event.metaKey || event.altKey || !pages.length) return;
    if (help.open) return help.close();
    if (document.body.classList.contains("black")) { // any key brings the slide back, and does no more
      event.preventDefault();
      return flip("black")();
    }
    if (!page && target.matches("select, textarea, input:not([type=radio], [type=checkbox])")) return;
    if (!page && target.matches("[role=slider], input") && /^(Arrow|Home|End| |Enter)/.test(key)) return;
    if (/^( |Enter)$/.test(key) && target.closest("button, a, summary")) return;
    const act = KEYS[key.length === 1 ? key.toLowerCase() : key];
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act(event);
  };

  // Voilà calls this when all cells have run; widgets, pictures and formulas still arrive for a moment.
  const rest = (time) => new Promise((then) => setTimeout(then, time));
  const all = (what) => [...document.querySelectorAll(`.cell ${what}`)];
  const join = () => { // a kernel sends what a cell prints in pieces that may end anywhere
    for (const piece of all(".jp-OutputArea-child:has(.printed) + .jp-OutputArea-child:has(.printed)")) {
      piece.previousElementSibling.querySelector("pre").append(...piece.querySelector("pre").childNodes);
      piece.remove();
    }
  };
  const bare = (text) => { // without code, where a dollar sign is one
    const copy = text.cloneNode(true);
    copy.querySelectorAll("code, pre, mjx-container").forEach((part) => part.remove());
    return copy.textContent;
  };
  const arrived = (widgets) => !document.querySelector("body > #rendered_cells") // Voilà has taken the cells up
    && all(".jp-OutputArea-output:has(.jupyter-widgets)").length >= widgets
    && !all(".jp-OutputArea-output").some((part) => part.textContent.startsWith("Error displaying widget")) // it may still come
    && all(".logreg-live").every((live) => live.querySelector(".logreg-caption")?.textContent)
    && !all(".jp-MarkdownOutput").some((text) => /\$[^$]+\$/.test(bare(text)));
  let begun = false;
  window.voila_finish = window.display_cells = async () => {
    if (begun) return;
    begun = true;
    const widgets = all("script[type$='cell-output+json']").filter((script) => /widget-view/.test(script.text)).length;
    for (let waited = 0; waited < 300 && !arrived(widgets); waited++) await rest(100);
    await document.fonts.ready;
    await rest(100);
    document.body.append(deck, foot, strip, help); // out of what Voilà has made its own
    for (const before of ["loading", "title"]) document.getElementById(before)?.remove();
    join();
    read();
    lay();
    follow();
    document.body.classList.add("ready");
    addEventListener("keydown", keys, true);
    addEventListener("hashchange", follow);
    let waiting;
    addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(lay, 200); });
  };
  window.voila_process = (cell, count) => {
    document.querySelector("#loading_bar div").style.width = `${100 * cell / count}%`;
  };
})();
