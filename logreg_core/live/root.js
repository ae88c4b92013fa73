// What an explorer does for its controls: names and spoken values, a word when the kernel is silent, a place in view.

// A widget is made before it has its place in the page, and most are first laid out when the reader scrolls to them.
function placed(el, then) {
  let timer = 0, pause = 20;
  const look = () => {
    const root = el.closest(".logreg-live");
    if (root?.isConnected) then(root);
    else timer = setTimeout(look, pause = Math.min(2 * pause, 1000));
  };
  look();
  return () => clearTimeout(timer);
}

// Controls have no accessible names of their own, and a slider of chosen values speaks of the place, not of the value.
const PLAYER = { "fa-play": "Play", "fa-pause": "Pause", "fa-stop": "Stop", "fa-retweet": "Repeat" };
function speak(root) {
  const put = (part, attribute, words) => {
    if (words && part.getAttribute(attribute) !== words) part.setAttribute(attribute, words);
  };
  const label = (part) => part?.querySelector(".widget-label")?.textContent.trim();
  for (const slider of root.querySelectorAll(".widget-slider")) {
    const name = label(slider), readout = slider.querySelector(".widget-readout");
    for (const handle of slider.querySelectorAll("[role=slider]")) {
      put(handle, "aria-label", name);
      put(handle, "aria-valuetext", readout?.textContent.trim());
    }
    if (readout && slider.matches(".logreg-stops")) readout.contentEditable = "false"; // typing there leads nowhere
    if (readout?.isContentEditable) {
      put(readout, "role", "textbox");
      put(readout, "aria-label", `${name}, to type`);
      put(readout, "title", "Type a value here");
    }
  }
  for (const icon of root.querySelectorAll(".widget-play button i")) {
    const word = PLAYER[icon.classList[1]], what = label(icon.closest(".widget-hbox"));
    put(icon.parentElement, "aria-label", [word, what].filter(Boolean).join(": "));
  }
  for (const button of root.querySelectorAll(".jupyter-button")) { // a preset that is shown, a switch that is on
    const active = String(button.classList.contains("mod-active"));
    put(button, button.matches(".widget-toggle-button") ? "aria-pressed" : "aria-current", active);
  }
  for (const group of root.querySelectorAll(".widget-toggle-buttons")) {
    put(group.lastElementChild, "role", "group");
    put(group.lastElementChild, "aria-label", label(group));
  }
  for (const button of root.querySelectorAll(".widget-button[title]")) { // ‹ and › are no words
    if (!/[\p{L}\p{N}]/u.test(button.textContent)) put(button, "aria-label", button.title);
  }
  const caption = root.querySelector(".logreg-caption"); // heard when the reader comes in: the first one is not announced
  if (caption) {
    caption.id ||= `logreg-caption-${Math.random()}`;
    put(root, "role", "group");
    put(root, "aria-label", "explorer");
    put(root, "aria-describedby", caption.id);
  }
}
function speaking(root) {
  const changes = new MutationObserver(() => speak(root));
  changes.observe(root, { childList: true, characterData: true, subtree: true,
    attributes: true, attributeFilter: ["aria-valuetext", "class"] });
  speak(root);
  return () => changes.disconnect();
}

// The kernel answers every change within a moment. If it stays silent, ask it; if it still is, `tell` the reader.
const SILENT = 3000; // ms
function listening(root, ask, tell) {
  let asked = 0, late = 0;
  const enquire = () => { try { ask(); } catch {} }; // where no way leads to a kernel, silence says it
  const rest = () => {
    [asked, late].forEach(clearTimeout);
    asked = late = 0;
  };
  const heard = () => {
    if (late) tell(false);
    rest();
    if (root.querySelector(".widget-play .fa-pause")) touched({}); // what plays by itself wants answers too
  };
  const touched = ({ type, buttons, target }) => {
    if (target?.matches(".logreg-turns")) return; // the page turns it by itself
    if (late || (type === "pointermove" && !buttons)) return;
    asked = setTimeout(enquire, SILENT / 2); // what was touched may have changed nothing
    late = setTimeout(() => tell(true), SILENT);
  };
  const events = ["pointerdown", "pointermove", "keydown", "input", "change"];
  for (const event of events) root.addEventListener(event, touched, true);
  return { heard, leave: () => {
    rest();
    for (const event of events) root.removeEventListener(event, touched, true);
  } };
}

// Shift + Enter selects the next cell, and the notebook scrolls to it, past the explorer: bring that back into view,
// unless the reader has gone on, or has scrolled or clicked meanwhile.
const GAP = 6; // px around the explorer
function inView(root) {
  const cell = root.closest(".jp-Cell"), view = cell?.closest(".jp-WindowedPanel-outer");
  const seen = (part) => part.getBoundingClientRect().bottom > view.getBoundingClientRect().top
    && part.getBoundingClientRect().top < view.getBoundingClientRect().bottom;
  const scroll = () => {
    const next = cell?.nextElementSibling;
    if (!view || !next?.classList.contains("jp-mod-active") || !(seen(cell) || seen(next))) return;
    const it = root.getBoundingClientRect(), all = view.getBoundingClientRect();
    const above = it.top - all.top - GAP, below = it.bottom - all.bottom + GAP;
    view.scrollTop += above < 0 ? above : Math.min(Math.max(below, 0), above);
  };
  const stop = () => {
    clearTimeout(timer);
    for (const event of events) window.removeEventListener(event, stop, true);
  };
  const events = ["wheel", "pointerdown", "touchmove", "keydown"];
  const timer = setTimeout(() => { stop(); scroll(); }, 400);
  for (const event of events) window.addEventListener(event, stop, { capture: true, passive: true });
  return stop;
}
