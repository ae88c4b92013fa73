// Surfaces in space, drawn in the page: the kernel sends heights once and then only where the balls are. Turning needs
// no kernel. Without WebGL 2 the flat picture of live.js takes over, drawn by the kernel.
const TITLES = 34; // layout pixels above each surface
const FLATTER = 0.75; // of its width is as high as a surface is that gets another one below it

function space({ model, el }) {
  const screen = part("canvas", { className: "logreg-canvas logreg-turns", tabIndex: 0 }); // arrow keys turn it
  // Nothing shines through, which is quicker; what was drawn stays, for a page that is printed or copied.
  const gl = screen.getContext("webgl2", { alpha: false, antialias: false, preserveDrawingBuffer: true });
  if (!gl) { model.send({ ask: "pixels" }); return flat({ model, el }); }
  screen.setAttribute("role", "img");
  screen.setAttribute("data-lm-suppress-shortcuts", "true");
  const labels = part("canvas", { className: "logreg-labels" }), pen = labels.getContext("2d");
  const stage = part("div", { className: "logreg-space" }, screen, labels);
  const caption = part("p", { className: "logreg-caption" }), announced = part("p", { className: "logreg-announced" });
  announced.setAttribute("aria-live", "polite");
  el.append(stage, caption, announced);
  stage.style.aspectRatio = model.get("size").join(" / "); // the page knows the height before the first picture
  const leave = page(el), drawing = relief(gl);
  let views = [], now = null, at = -1, camera = null, turn = 0, tilt = 30, held = false, rest = 0, look = null;

  const learn = () => { // other data or another loss: the only time that heights travel
    views.forEach((view) => view.mesh.free());
    views = model.get("surfaces").map((one) => {
      const { buffer, byteOffset, byteLength } = one.heights;
      const heights = new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
      return { ...one, mesh: drawing.mesh({ ...one, heights }) };
    });
    fit();
  };
  let resting = 0, kernel = null, done = [];
  const announce = (words) => {
    clearTimeout(resting);
    resting = setTimeout(() => { announced.textContent = words; }, 500);
  };
  const tell = (late) => {
    caption.classList.toggle("logreg-waiting", late);
    if (late) announce("Waiting for the kernel.");
  };
  const say = ({ sentence, trouble }) => {
    const words = trouble ?? sentence;
    if (caption.textContent && caption.textContent !== words) announce(words);
    caption.textContent = words;
    caption.classList.toggle("logreg-trouble", Boolean(trouble));
    if (!trouble) screen.setAttribute("aria-label", sentence);
  };
  const receive = (message) => {
    kernel?.heard();
    if (message.trouble) return say(message);
    if (message.at === undefined || message.at < at) return;
    at = message.at;
    const other = message.space.shown !== now?.shown;
    now = message.space;
    if (String(now.camera) !== String(camera)) [turn, tilt] = camera = now.camera; // a slider, a preset, other data
    say(message);
    other ? fit() : motion.want();
  };

  // Colours of the page and places of the surfaces: side by side, or one below the other on a narrow page.
  const fit = () => {
    const wide = stage.clientWidth, [usual, high] = model.get("size");
    if (!wide || !now) return;
    const shown = views.map((_, i) => i).filter((i) => now.shown === "both" || now.shown === views[i].name);
    const stacked = tooNarrow(stage, usual), columns = stacked ? 1 : shown.length;
    const width = stacked ? wide : usual, each = width / columns, row = stacked ? TITLES + FLATTER * wide : high;
    const boxes = shown.map((i, place) => [i, stacked ? [0, place * row, each, row] : [place * each, 0, each, row]]);
    const height = row * (stacked ? shown.length : 1), zoom = wide / width;
    stage.style.aspectRatio = `${width} / ${height}`;
    caption.style.setProperty("--logreg-letters", `${stacked ? 0 : BESIDE * zoom * LETTERS}px`);
    const dark = getComputedStyle(stage).getPropertyValue("--logreg-dark").trim() === "1";
    const paper = dark ? [0.1, 0.1, 0.1] : [1, 1, 1], ink = dark ? [0.9, 0.92, 0.95] : [0.12, 0.14, 0.19];
    look = { wide, zoom, height, boxes, dark, paper, ink };
    motion.want();
  };
  const draw = ({ dense, stride }) => {
    if (!look) return;
    const { wide, zoom, height, boxes, paper, ink, dark } = look;
    drawing.clear(Math.round(wide * dense), Math.round(height * zoom * dense), paper);
    const sharp = zoom * Math.min(window.devicePixelRatio, 2);
    const size = [wide / zoom, height].map((side) => Math.round(side * sharp));
    if (labels.width !== size[0] || labels.height !== size[1]) [labels.width, labels.height] = size;
    pen.setTransform(sharp, 0, 0, sharp, 0, 0);
    pen.clearRect(0, 0, size[0], size[1]);
    const camera = seenFrom(turn, tilt);
    for (const [i, [left, top, width, tall]] of boxes) {
      const view = views[i], there = now.balls[i], high = tall - TITLES, pixel = zoom * dense;
      gl.viewport(left * pixel, (height - top - tall) * pixel, width * pixel, high * pixel);
      drawing.draw(view.mesh, thingsOn(view, there, camera, look), {
        camera, paper, ink, dense, stride, colour: shown(view.colour, dark), scale: [high / width / VIEW, 1 / VIEW],
      });
      words(pen, view, there, [left, top, width, high], camera, look);
    }
  };
  const motion = pace(draw);

  const follow = () => { // the sliders, when the hand rests
    clearTimeout(rest);
    rest = setTimeout(() => model.send({ camera: camera = [turn, tilt].map(Math.round) }), 400);
  };
  const move = (across, upwards) => {
    turn = (turn + across + 540) % 360 - 180;
    tilt = Math.min(Math.max(tilt + upwards, 5), 90);
    motion.want();
    if (!held) follow();
  };
  screen.onpointerdown = (event) => {
    screen.setPointerCapture(event.pointerId);
    screen.focus({ preventScroll: true });
    clearTimeout(rest);
    held = true;
  };
  screen.onpointermove = (event) => { if (event.buttons) move(-0.5 * event.movementX, 0.5 * event.movementY); };
  screen.onlostpointercapture = () => {
    held = false;
    if (String([turn, tilt].map(Math.round)) !== String(camera)) follow();
  };
  screen.onkeydown = (event) => {
    const by = { ArrowLeft: [-5, 0], ArrowRight: [5, 0], ArrowUp: [0, 5], ArrowDown: [0, -5] }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(...by);
  };
  model.on("msg:custom", receive);
  model.on("change:surfaces", learn);
  const size = new ResizeObserver(fit), theme = new MutationObserver(fit);
  size.observe(stage);
  theme.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "class"] });
  const unplace = placed(el, (root) => {
    kernel = listening(root, () => model.send({ ask: "answer" }), tell);
    done = [speaking(root), inView(root), kernel.leave];
  });
  learn();
  receive(model.get("first"));
  return () => {
    [leave, unplace, motion.leave, ...done].forEach((end) => end());
    [resting, rest].forEach(clearTimeout);
    [size, theme].forEach((observer) => observer.disconnect());
    model.off("msg:custom", receive);
    model.off("change:surfaces", learn);
    gl.getExtension("WEBGL_lose_context")?.loseContext(); // a page has few of them
  };
}

// Titles above a surface, and names and numbers along the edges of its box.
function words(pen, view, there, [left, top, wide, tall], camera, { dark, ink }) {
  const css = (parts) => `rgb(${parts.map((part) => Math.round(255 * part))})`, tint = (hex) => css(shown(hex, dark));
  const colour = css(ink), font = "Inter, system-ui, sans-serif";
  const write = (text, x, y, { size = 13, weight = 400, fill = colour, align = "left" } = {}) => {
    Object.assign(pen, { font: `${weight} ${size}px ${font}`, fillStyle: fill, textAlign: align, textBaseline: "middle" });
    pen.fillText(text, x, y);
    return x + pen.measureText(text).width;
  };
  const end = write(view.name, left + 16, top + 12, { size: 15, weight: 700, fill: tint(view.colour) });
  write(there.value, end + 10, top + 12, { size: 14 });
  write(there.state, left + 16, top + 31, { weight: 700, fill: tint(there.colour) });
  const unit = tall / 2 / VIEW, [near, side] = [camera.towards[0] > 0 ? 1 : -1, camera.towards[1] > 0 ? 1 : -1];
  const put = (text, point, { size = 12, aside = 0 } = {}) => {
    const across = along(camera.right, point), up = along(camera.up, point);
    write(text, left + wide / 2 + aside * Math.sign(across) + across * unit, top + TITLES + tall / 2 - up * unit,
      { align: "center", size });
  };
  view.w.forEach((text, i) => put(text, [[-0.86, 0, 0.86][i], 1.16 * side, FLOOR]));
  view.b.forEach((text, i) => put(text, [1.16 * near, [-0.86, 0, 0.86][i], FLOOR]));
  for (const [h, text] of view.ticks) put(text, [-near, side, (h - 0.5) * TALL], { size: 11, aside: 24 });
}
