// The way to a preset: the kernel draws pictures in between (film.py), and each is shown when its time has come. They are
// laid over a copy, so nothing of them can enter the kernel's own picture, with which every way ends.
const WAY = 350; // ms
const PRESETS = ":scope > .widget-hbox > .widget-button"; // and reset

function filming({ copy, lay, draw }) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  let from = null, image = null, began = 0, coming = []; // from: the number of the picture with which the way began
  let answer = null, timer = 0, on = false, root = null;

  const drop = () => {
    clearTimeout(timer);
    root?.classList.remove("logreg-film");
    [coming, answer, on] = [[], null, false];
  };
  const cut = () => { // the reader has gone on
    const last = answer;
    drop();
    last?.();
  };
  const play = () => {
    clearTimeout(timer);
    const passed = (performance.now() - began) / WAY, due = coming.filter(({ share }) => share <= passed);
    if (answer && passed >= 1) return cut();
    coming = coming.slice(due.length);
    for (const { change } of due) lay(change, new Uint32Array(image.data.buffer));
    if (due.length) draw(image);
    const next = coming.length ? coming[0].share : 1;
    if (answer || coming.length) timer = setTimeout(play, (next - passed) * WAY);
  };
  const take = ({ film: share, from: number }, change, picture, at) => {
    if (number !== at || calm.matches) return;
    if (number !== from) {
      [from, image, began, on] = [number, copy(picture), performance.now() - share * WAY, true];
    }
    if (!on) return; // the reader has not waited for the end
    coming.push({ share, change });
    play();
  };
  // Whether the kernel's picture is kept back until its way has been shown; `show` is what is done then.
  const ends = (at, show) => {
    if (!on || answer || at !== from + 1) return false;
    answer = show;
    play();
    return true;
  };
  const watch = (explorer) => {
    root = explorer;
    const begin = ({ target }) => { // sliders' handles go along
      const button = target.closest("button");
      if (!calm.matches && [...root.querySelectorAll(PRESETS)].includes(button)) root.classList.add("logreg-film");
    };
    const events = [["pointerdown", cut], ["keydown", cut], ["click", begin]];
    for (const [event, then] of events) root.addEventListener(event, then, true);
    return () => { for (const [event, then] of events) root.removeEventListener(event, then, true); };
  };
  return { take, ends, drop, watch, plays: () => !calm.matches };
}
