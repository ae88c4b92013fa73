// Look ahead: the page sees a slider move before the kernel does, and shows the picture if it has it; ahead.py draws it.
// What may be shown when, and why the kernel has the last word, is reasoned in docs/look_ahead.md.
const KEPT = 48e6, FEWEST = 4, MOST = 24; // bytes of kept pictures, and how many
const FARTHEST = 3; // steps to ask for

// In the page a slider's 0.3 may be 0.30000000000000004.
const written = (states) => JSON.stringify(states.map((one) => (typeof one === "number" ? Math.round(1e9 * one) : one)));

function lookingAhead({ model, show, lay, copy }) {
  let parts = [], hidden = null; // what the page moves by itself; the kernel's number for what no part shows
  let answer = null, elsewhere = false; // the kernel's last picture, and whether another one is shown
  let waiting = false, moves = 0, since = 0; // the reader's moves that the kernel has not answered
  let last = {}, wanted = false, blinded = false; // the last move; whether to ask; after a click only the kernel knows
  let shownAt = 0, waited = 100; // the number of the move that is shown; ms to an answer
  const kept = new Map(), passed = new Map(); // key -> picture, the last used at the end; states -> number of the move

  const states = () => parts.map(({ part, trait }) => part.get(trait));
  const key = () => written([...states(), hidden]);
  const keep = (at, picture) => {
    kept.delete(at);
    kept.set(at, picture);
    const most = Math.min(Math.max(KEPT / picture.image.data.length, FEWEST), MOST);
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
  };
  const shows = () => { // whether the page has what the reader's hand asks for
    const picture = waiting && !blinded && kept.get(key());
    if (!picture) return false;
    keep(key(), picture);
    shownAt = moves;
    elsewhere = true;
    show(picture.image, picture);
    return true;
  };
  const rest = () => {
    waiting = false;
    moves = shownAt = 0;
    passed.clear();
    if (elsewhere) show(answer.image, answer);
    elsewhere = false;
  };

  const moved = (along, value, before) => {
    const { part, slides } = parts[along], time = performance.now(), again = last.along === along;
    const steps = slides ? Math.round((value - before) / (part.get("step") ?? 1)) || Math.sign(value - before) : 0;
    const by = again && steps === last.steps ? steps : Math.sign(steps);
    last = { along, steps, by, time, pause: again ? time - last.time : Infinity };
    if (!waiting) since = time;
    waiting = true;
    passed.set(written(states()), ++moves);
    shows();
  };
  // The kernel's picture has arrived: whether it is to be shown.
  const answered = ({ key: told, sentence, known }, picture) => {
    answer = { image: picture, sentence };
    blinded = false;
    wanted = waiting;
    if (!told) {
      waiting = false;
      return true;
    }
    hidden = told.at(-1);
    keep(written(told), known ? kept.get(written(known)) : { image: copy(picture), sentence });
    if (written(told) === key() || !waiting) {
      if (moves === 1) waited += 0.3 * (performance.now() - since - waited);
      rest(elsewhere = false);
      return true;
    }
    wanted = false; // the reader has gone on
    const then = passed.get(written(told.slice(0, -1))) ?? Infinity;
    if (kept.has(key()) ? shows() : then < shownAt) return false;
    if (then < Infinity) shownAt = then;
    elsewhere = false;
    return true;
  };
  const ask = (at) => {
    if (!wanted || !last.by) return;
    const { along, by, pause } = last, { part } = parts[along];
    const steps = Math.min(Math.max(Math.ceil(2 * waited / pause), 1), FARTHEST);
    const on = (count) => states().with(along, states()[along] + count * by * (part.get("step") ?? 1));
    let skip = 0;
    while (skip < steps && kept.has(written([...on(skip + 1), hidden]))) skip++;
    if (skip < steps) model.send({ ahead: [along, by, skip, steps], at });
    wanted = false;
  };
  // Pictures drawn ahead have arrived, each laid over the one before it.
  const take = ({ ahead, base, key: told, from }, changes, picture, at) => {
    if (from !== at) return;
    hidden = told.at(-1);
    if (!kept.has(written(told))) keep(written(told), { ...answer, image: copy(picture) });
    let before = kept.get(written(base))?.image;
    if (!before) return;
    ahead.forEach(([at, sentence], i) => {
      const image = copy(before);
      lay(changes[i], new Uint32Array(image.data.buffer));
      keep(written(at), { image, sentence });
      before = image;
    });
    shows(); // the reader may have gone there meanwhile
  };
  const foretold = (known, pixels) => {
    const picture = kept.get(written(known));
    if (picture) pixels.set(new Uint32Array(picture.image.data.buffer));
    return Boolean(picture);
  };
  const forget = () => {
    kept.clear();
    elsewhere = false;
  };

  const deaf = () => {
    for (const { part, event, hears } of parts) part.off(event, hears);
    parts = [];
  };
  const learn = async () => {
    deaf();
    const told = model.get("parts"), models = told.map(([id]) => model.widget_manager?.get_model(id));
    const made = await Promise.all(models);
    if (told !== model.get("parts") || !made.every(Boolean)) return;
    parts = told.map(([, trait, slides], along) => ({
      part: made[along], trait, slides, event: `change:${trait}`,
      hears: (part, value, how) => { if (how?.updated_view) moved(along, value, part.previous(trait)); }, // by hand
    }));
    for (const { part, event, hears } of parts) part.on(event, hears);
  };
  model.on("change:parts", learn);
  learn();
  const watch = (root) => {
    const click = ({ target }) => { blinded ||= Boolean(target.closest("button")); };
    root.addEventListener("click", click, true);
    return () => root.removeEventListener("click", click, true);
  };
  const leave = () => {
    model.off("change:parts", learn);
    deaf();
  };
  return { answered, ask, take, foretold, forget, rest, watch, leave, blind: () => { blinded = true; } };
}
