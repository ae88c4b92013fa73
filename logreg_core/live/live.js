// One picture: a canvas and its caption. The kernel sends the changed pixels, this side puts them into the last picture.
// Patches are relative, so they are drawn in order; a view that has missed one asks for the whole picture.
const LETTERS = 11 * 100 / 72, BESIDE = 0.88; // height of the picture's type, in layout pixels; the caption's share of it
const SMALLEST = 11; // px on the screen: where the letters would be smaller, the panels go one below the other
const HEARD = 5000; // ms that a spoken sentence stays in the page
// On a narrow page the panels go one below the other, unless a sheet of styles says that there is no room below.
function tooNarrow(picture, width) {
  return picture.clientWidth / width * LETTERS < SMALLEST
    && getComputedStyle(picture).getPropertyValue("--logreg-stack").trim() !== "none";
}
function render({ model, el }) {
  const [width, height] = model.get("size");
  const canvas = Object.assign(document.createElement("canvas"), { className: "logreg-canvas" });
  const caption = Object.assign(document.createElement("p"), { className: "logreg-caption" });
  const announced = Object.assign(document.createElement("p"), { className: "logreg-announced" });
  canvas.setAttribute("role", "img");
  announced.setAttribute("aria-live", "polite");
  canvas.style.aspectRatio = `${width} / ${height}`; // the page knows the height before the first pixel
  el.append(canvas, caption, announced);

  const pen = canvas.getContext("2d", { willReadFrequently: true }); // kept in memory: we write pixels, not shapes
  let picture = null, pixels = null, shown = null, at = -1, asked = null, widest = 0, chain = Promise.resolve();
  // One picture pixel for each pixel of the screen; the hundredth keeps rounding from losing the last column.
  const needed = () => Math.round(canvas.clientWidth * window.devicePixelRatio);
  const scale = () => (needed() + 0.01) / width;
  const narrow = () => tooNarrow(canvas, width) ? canvas.clientWidth : 0;
  // A view out of sight has no width, and asks as soon as it has one: no view spoils another one's picture.
  const ask = () => {
    asked = canvas.clientWidth ? scale() : null;
    if (asked) model.send({ ask: "whole", at, scale: asked, narrow: narrow(), films: film.plays() });
  };
  const blurred = () => canvas.width < Math.min(needed(), widest); // a smaller view has had its way
  const fit = () => { // the caption's letters keep their share of the picture's
    caption.style.setProperty("--logreg-letters", `${narrow() ? 0 : BESIDE * canvas.clientWidth / width * LETTERS}px`);
    if (!canvas.clientWidth || (scale() === asked && !blurred())) return;
    if (scale() !== asked) widest = 0;
    ask();
  };

  // Shown at once; spoken when the reader's hand rests: what is new, for what to do with a guess has been heard.
  let resting = 0, told = "";
  const sentences = (words) => words.split(/(?<=[.?]) /);
  const fresh = (words) => {
    const known = sentences(told);
    return sentences(words).filter((one) => !known.includes(one)).join(" ") || words;
  };
  const announce = (words) => {
    clearTimeout(resting);
    resting = setTimeout(() => {
      announced.textContent = fresh(words);
      told = words;
      resting = setTimeout(() => { announced.textContent = ""; }, HEARD); // or who reads on meets the caption twice
    }, 500);
  };
  const say = ({ sentence, trouble }) => {
    const words = trouble ?? sentence;
    if (caption.textContent && caption.textContent !== words) announce(words);
    told ||= words;
    caption.textContent = words;
    caption.classList.toggle("logreg-trouble", Boolean(trouble));
    if (!trouble) canvas.setAttribute("aria-label", sentence);
  };
  // A change is a list of distances from one changed pixel to the next, then the list of their colours.
  const paint = (message, change) => {
    if (message.pixels) {
      [canvas.width, canvas.height] = message.pixels;
      canvas.style.aspectRatio = message.pixels.join(" / ");
      picture = pen.createImageData(canvas.width, canvas.height);
      pixels = new Uint32Array(picture.data.buffer);
      ahead.forget();
      film.drop();
    } else if (message.at !== at + 1) {
      if (message.at > at) ask(); // one was lost
      return;
    }
    if (message.known && !ahead.foretold(message.known, pixels)) return ask(); // this view has not seen it
    at = message.at;
    const whole = message.pixels || message.known || shown !== picture, changed = lay(change, pixels);
    if (ahead.answered(message, picture)) {
      if (!film.ends(at, () => show(picture, message))) {
        film.drop();
        show(picture, message, whole ? undefined : changed);
      }
      ahead.ask(at);
    } else if (!whole) shown = null; // it has changed unseen
    widest = Math.max(widest, canvas.width);
    if (blurred()) ask();
  };
  const lay = (change, pixels) => {
    const count = change.length / 2;
    let place = 0;
    for (let i = 0; i < count; i++) pixels[place += change[i]] = change[count + i];
    return count ? [change[0], place].map((where) => Math.floor(where / canvas.width)) : [0, -1];
  };
  // The rows from the first to the last, or all.
  const draw = (image, [first, last] = [0, canvas.height - 1]) => {
    if (last >= first) pen.putImageData(image, 0, 0, 0, first, canvas.width, last - first + 1);
    shown = image;
  };
  const show = (image, message, rows) => {
    draw(image, rows);
    say(message);
  };
  const copy = (image) => {
    const made = pen.createImageData(image.width, image.height);
    made.data.set(image.data);
    return made;
  };
  const film = filming({ copy, lay, draw });
  const ahead = lookingAhead({ model, show, lay, copy });
  const inflate = async (packed) => {
    const { writable, readable } = new DecompressionStream("deflate");
    const writer = writable.getWriter();
    writer.write(packed).catch(() => {}); // what is wrong with it, the reading end says
    writer.close().catch(() => {});
    return new Uint32Array(await new Response(readable).arrayBuffer());
  };
  const trouble = (message) => {
    film.drop();
    ahead.rest();
    if (shown !== picture) draw(picture); // not what was on the way to it
    say(message);
  };
  const receive = (message, buffers) => {
    const changes = Promise.all(buffers.map(inflate));
    changes.catch(() => {}); // whoever waits for them hears it
    if (message.trouble) chain = chain.then(() => trouble(message));
    else if (message.at !== undefined) {
      chain = chain.then(async () => paint(message, (await changes)[0] ?? [])).catch(ask);
    } else if (message.ahead) chain = chain.then(async () => ahead.take(message, await changes, picture, at)).catch(() => {});
    else if (message.film) chain = chain.then(async () => film.take(message, (await changes)[0], picture, at)).catch(() => {});
    else if (message.here) chain = chain.then(ahead.rest);
    if (message.answered) pointer.answered();
    kernel?.heard();
  };

  // Pointer: one message on its way at a time; while it is, only the newest position is kept.
  const place = ({ clientX, clientY }) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return [(clientX - left) / width, (clientY - top) / height];
  };
  const reached = ([x, y]) => model.get("reach").some(
    ([left, top, right, bottom]) => left <= x && x <= right && top <= y && y <= bottom);
  const pointer = {
    busy: 0, next: null,
    send(kind, event) {
      this.next = { point: place(event), kind };
      if (!this.busy) this.flush();
    },
    flush() {
      if (!this.next) return;
      ahead.blind();
      model.send(this.next);
      this.next = null;
      this.busy = setTimeout(() => this.answered(), 3000); // a lost answer must not freeze the picture
    },
    answered() { clearTimeout(this.busy); this.busy = 0; this.flush(); },
  };
  canvas.onpointerdown = (e) => {
    if (!reached(place(e))) return;
    canvas.setPointerCapture(e.pointerId);
    pointer.send("down", e);
  };
  canvas.onpointermove = (e) => {
    if (canvas.hasPointerCapture(e.pointerId)) pointer.send("drag", e);
    else canvas.classList.toggle("logreg-reached", reached(place(e)));
  };
  const reach = () => canvas.classList.toggle("logreg-touch", model.get("reach").length > 0);
  reach();

  let kernel = null, done = [];
  const tell = (late) => {
    caption.classList.toggle("logreg-waiting", late);
    if (late) announce("Waiting for the kernel.");
  };
  const unplace = placed(el, (root) => {
    kernel = listening(root, () => model.send({ ask: "answer" }), tell);
    done = [speaking(root), inView(root), kernel.leave, ahead.watch(root), film.watch(root)];
  });
  const seen = new ResizeObserver(fit);
  const back = () => { if (!document.hidden) ask(); }; // after sleep or a lost connection
  const leave = page(el);

  model.on("msg:custom", receive);
  model.on("change:reach", reach);
  document.addEventListener("visibilitychange", back);
  window.addEventListener("online", back);
  const first = model.get("first"); // the picture at the moment this page met the model
  receive(first, [first.change]);
  seen.observe(canvas);
  return () => {
    model.off("msg:custom", receive);
    model.off("change:reach", reach);
    document.removeEventListener("visibilitychange", back);
    window.removeEventListener("online", back);
    seen.disconnect();
    clearTimeout(resting);
    [leave, unplace, ahead.leave, film.drop, ...done].forEach((end) => end());
  };
}
export default { render };
