// One picture: a canvas and its caption. The kernel sends the changed pixels, this side puts them into the last picture.
// Patches are relative, so they are drawn in order; a view that has missed one asks for the whole picture.
function render({ model, el }) {
  const [width, height] = model.get("size");
  const canvas = Object.assign(document.createElement("canvas"), { className: "logreg-canvas" });
  const caption = Object.assign(document.createElement("p"), { className: "logreg-caption" });
  canvas.setAttribute("role", "img");
  caption.setAttribute("aria-live", "polite");
  canvas.style.aspectRatio = `${width} / ${height}`; // the page knows the height before the first pixel
  el.append(canvas, caption);

  const pen = canvas.getContext("2d", { willReadFrequently: true }); // kept in memory: we write pixels, not shapes
  let picture = null, pixels = null, at = -1, asked = null, chain = Promise.resolve();
  // One picture pixel for each pixel of the screen; the hundredth keeps rounding from losing the last column.
  const scale = () => (Math.round(canvas.clientWidth * window.devicePixelRatio) + 0.01) / width;
  const ask = () => { asked = scale(); model.send({ ask: "whole", at, scale: asked }); };
  const fit = () => { if (canvas.clientWidth && scale() !== asked) ask(); };

  const say = ({ sentence, trouble }) => {
    caption.textContent = trouble ?? sentence;
    caption.classList.toggle("logreg-trouble", Boolean(trouble));
    if (!trouble) canvas.setAttribute("aria-label", sentence);
  };
  // A change is a list of distances from one changed pixel to the next, then the list of their colours.
  const paint = (message, change) => {
    if (message.pixels) {
      [canvas.width, canvas.height] = message.pixels;
      picture = pen.createImageData(canvas.width, canvas.height);
      pixels = new Uint32Array(picture.data.buffer);
    } else if (message.at !== at + 1) {
      if (message.at > at) ask(); // one was lost
      return;
    }
    const count = change.length / 2;
    let place = 0;
    for (let i = 0; i < count; i++) pixels[place += change[i]] = change[count + i];
    if (count) {
      const top = Math.floor(change[0] / canvas.width), bottom = Math.floor(place / canvas.width) + 1;
      pen.putImageData(picture, 0, 0, 0, top, canvas.width, bottom - top);
    }
    at = message.at;
    say(message);
  };
  const inflate = async (packed) => {
    const { writable, readable } = new DecompressionStream("deflate");
    const writer = writable.getWriter();
    writer.write(packed).catch(() => {}); // what is wrong with it, the reading end says
    writer.close().catch(() => {});
    return new Uint32Array(await new Response(readable).arrayBuffer());
  };
  const receive = (message, buffers) => {
    if (message.trouble) chain = chain.then(() => say(message));
    else if (message.at !== undefined) {
      const change = inflate(buffers[0]);
      chain = chain.then(async () => paint(message, await change)).catch(ask);
    }
    pointer.answered();
  };

  // Pointer: one message on its way at a time; while it is, only the newest position is kept.
  const pointer = {
    busy: 0, next: null,
    send(kind, event) {
      const r = canvas.getBoundingClientRect();
      this.next = { point: [(event.clientX - r.left) / r.width, (event.clientY - r.top) / r.height], kind };
      if (!this.busy) this.flush();
    },
    flush() {
      if (!this.next) return;
      model.send(this.next);
      this.next = null;
      this.busy = setTimeout(() => this.answered(), 1000); // a lost answer must not freeze the picture
    },
    answered() { clearTimeout(this.busy); this.busy = 0; this.flush(); },
  };
  if (model.get("pointer")) {
    canvas.classList.add("logreg-touch");
    canvas.onpointerdown = (e) => { canvas.setPointerCapture(e.pointerId); pointer.send("down", e); };
    canvas.onpointermove = (e) => { if (e.buttons) pointer.send("drag", e); };
  }

  // Sliders have no accessible name of their own: give each the text of its label.
  const name = (root) => root.querySelectorAll(".widget-slider").forEach((slider) => {
    const label = slider.querySelector(".widget-label")?.textContent;
    slider.querySelectorAll("[role=slider]").forEach((h) => {
      if (label && h.getAttribute("aria-label") !== label) h.setAttribute("aria-label", label);
    });
  });
  let names = null;
  const seen = new ResizeObserver(() => {
    fit();
    const root = el.closest(".logreg-live");
    if (root && !names) {
      name(root);
      names = new MutationObserver(() => name(root));
      names.observe(root, { childList: true, subtree: true });
    }
  });
  const back = () => { if (!document.hidden) ask(); }; // after sleep or a lost connection

  model.on("msg:custom", receive);
  document.addEventListener("visibilitychange", back);
  window.addEventListener("online", back);
  const leave = page(el);
  const first = model.get("first"); // the picture at the moment this page met the model
  receive(first, [first.change]);
  seen.observe(canvas);
  return () => {
    model.off("msg:custom", receive);
    document.removeEventListener("visibilitychange", back);
    window.removeEventListener("online", back);
    leave();
    seen.disconnect();
    names?.disconnect();
  };
}
export default { render };
