// The page's script without a browser: just enough of one for `render` to run in Node. Each line on standard input is
// something that happens; each line on standard output says what the page shows and what it has sent since.
import { createInterface } from "node:readline";

const [script, size, reach, told] = process.argv.slice(2);
const listeners = { window: {}, document: {}, model: {} };
const listening = (name) => ({
  addEventListener: (event, call) => (listeners[name][event] = [...(listeners[name][event] ?? []), call]),
  removeEventListener: (event, call) => (listeners[name][event] = listeners[name][event].filter((one) => one !== call)),
});
const element = () => {
  const attributes = {}, classes = new Set();
  return {
    style: { setProperty() {} }, attributes, classes, setAttribute: (name, value) => (attributes[name] = value),
    classList: { add: (name) => classes.add(name), toggle: (name, on) => classes[on ? "add" : "delete"](name) },
  };
};
class Part { // a slider's model: what the reader's hand or the kernel has set
  heard = {};
  constructor([, trait, , value, step]) { Object.assign(this, { trait, value, step }); }
  get(name) { return name === this.trait ? this.value : name === "step" ? this.step : undefined; }
  previous() { return this.before; }
  set(value, how) {
    if (value === this.value) return;
    [this.before, this.value] = [this.value, value];
    this.heard[`change:${this.trait}`]?.(this, value, how);
  }
  on(event, call) { this.heard[event] = call; }
  off(event) { delete this.heard[event]; }
}
class Canvas {
  #width = 0; #height = 0;
  shown = new Uint8ClampedArray();
  clientWidth = 0;
  constructor() { Object.assign(this, element()); }
  get width() { return this.#width; }
  get height() { return this.#height; }
  set width(value) { this.#width = value; this.#clear(); }
  set height(value) { this.#height = value; this.#clear(); } // as browsers do
  #clear() { this.shown = new Uint8ClampedArray(4 * this.#width * this.#height); }
  getBoundingClientRect = () => ({ left: 10, top: 20, width: 200, height: 120 });
  #held = new Set();
  setPointerCapture(pointer) { this.#held.add(pointer); }
  hasPointerCapture(pointer) { return this.#held.has(pointer); }
  letGo() { this.#held.clear(); }
  getContext() {
    return {
      createImageData: (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) }),
      putImageData: ({ data }, x, y, left, top, width, height) => {
        if (x || y || left || width !== this.width) throw new Error("only whole rows are put");
        this.shown.set(data.subarray(4 * width * top, 4 * width * (top + height)), 4 * width * top);
      },
    };
  }
}
let canvas, resized;
const words = []; // the caption, then what is spoken
globalThis.window = { devicePixelRatio: 1, ...listening("window") };
globalThis.document = {
  hidden: false, ...listening("document"),
  createElement: (tag) => (tag === "canvas" ? (canvas = new Canvas()) : words[words.push(element()) - 1]),
};
globalThis.ResizeObserver = class { constructor(call) { resized = call; } observe() {} disconnect() { resized = null; } };
const motion = { matches: false }; // what the reader has asked for
globalThis.matchMedia = () => motion;
globalThis.getComputedStyle = () => ({ getPropertyValue: () => "" });
globalThis.MutationObserver = class { observe() {} disconnect() {} };

let sent = [];
const view = (text) => new DataView(Uint8Array.from(Buffer.from(text, "base64")).buffer);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const next = async () => { const { value, done } = await lines.next(); return done ? null : JSON.parse(value); };
const first = await next();
const parts = new Map(JSON.parse(told).map((part) => [part[0], new Part(part)]));
const traits = {
  size: JSON.parse(size), reach: JSON.parse(reach), parts: JSON.parse(told), first: { ...first, change: view(first.change) },
};
const model = {
  get: (name) => traits[name],
  widget_manager: { get_model: async (id) => parts.get(id) },
  send: (message) => sent.push(message),
  on: (event, call) => (listeners.model[event] = [call]),
  off: (event) => (listeners.model[event] = []),
};
const unpacking = new Set(), { arrayBuffer } = Response.prototype;
Response.prototype.arrayBuffer = function () {
  const done = arrayBuffer.call(this);
  unpacking.add(done);
  done.finally(() => unpacking.delete(done)).catch(() => {});
  return done;
};
const settled = async () => {
  while (unpacking.size) await Promise.allSettled(unpacking);
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
};

const { default: { render } } = await import(script);
const el = { append() {}, closest: () => null, contains: () => false, ownerDocument: { defaultView: window } };
const leave = render({ model, el });
const happens = {
  told: ([message, buffers]) => listeners.model["msg:custom"].forEach((call) => call(message, buffers.map(view))),
  width: (width) => { canvas.clientWidth = width; resized(); },
  hidden: (hidden) => { document.hidden = hidden; listeners.document.visibilitychange.forEach((call) => call()); },
  pointer: ([kind, clientX, clientY, buttons]) => canvas[`onpointer${kind}`]({ clientX, clientY, buttons, pointerId: 1 }),
  up: () => canvas.letGo(),
  hand: ([part, value]) => parts.get(part).set(value, { updated_view: {} }),
  set: ([part, value]) => parts.get(part).set(value),
  wait: (time) => new Promise((resolve) => setTimeout(resolve, time)),
  calm: (calm) => { motion.matches = calm; },
  leave: () => leave(),
};
for (let events = []; events; events = await next()) {
  for (const [kind, what] of events) await happens[kind](what);
  await settled();
  console.log(JSON.stringify({
    width: canvas.width, height: canvas.height, pixels: Buffer.from(canvas.shown).toString("base64"), sent,
    caption: words[0].textContent, spoken: words[1].textContent ?? "", label: canvas.attributes["aria-label"], trouble: words[0].classes.has("logreg-trouble"),
    listening: [...Object.values(listeners), ...[...parts.values()].map((part) => part.heard)]
      .flatMap((events) => Object.values(events).flat()).length,
  }));
  sent = [];
}
process.exit();
