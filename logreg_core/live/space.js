// Surfaces in space, drawn in the page: the kernel sends heights once and then only where the balls are. Turning needs
// no kernel. Without WebGL 2 the flat picture of live.js takes over, drawn by the kernel.
const TALL = 0.8, VIEW = 1.5, RADIUS = 0.06, FLOOR = -0.5 * TALL;

const SURFACE = [`#version 300 es
  in vec3 place; in vec3 normal; in float raw; uniform mat3 turn; uniform vec2 scale; uniform float flat_, lid;
  out vec3 n; out float h;
  void main() {
    vec3 p = vec3(place.xy, flat_ > 0.5 ? ${FLOOR.toFixed(3)} : (min(raw, lid) - 0.5) * ${TALL.toFixed(3)});
    vec3 seen = turn * p; n = normal; h = raw;
    gl_Position = vec4(seen.xy * scale, -0.25 * seen.z, 1.0);
  }`, `#version 300 es
  precision highp float;
  in vec3 n; in float h; uniform vec3 colour, paper, ink; uniform float bands, lid, part; out vec4 shown;
  void main() {
    float f = h * bands, wide = fwidth(f), near = abs(fract(f - 0.5) - 0.5) / max(wide, 1e-5);
    float line = (1.0 - smoothstep(0.5, 1.5, near)) * (1.0 - smoothstep(0.35, 0.8, wide)) * step(0.5, f);
    if (part > 1.5) { if (line < 0.05 || h > lid) discard; shown = vec4(ink, 0.45 * line); return; } // on the floor
    if (part > 0.5) { if (h < lid) discard; shown = vec4(ink, 0.10); return; } // where it is cut off
    if (h > lid) discard;
    float light = 0.62 + 0.38 * max(dot(normalize(n), normalize(vec3(-0.5, -0.35, 0.8))), 0.0);
    vec3 base = mix(paper, colour, 0.12 + 0.68 * h) * light;
    shown = vec4(mix(base, ink, 0.30 * line), 1.0);
  }`];
const SOLID = [`#version 300 es
  in vec3 place; in vec3 normal; uniform mat3 turn; uniform vec2 scale; uniform vec3 at; uniform float size, lift;
  out vec3 n;
  void main() {
    vec3 seen = turn * (place * size + at); n = turn * normal;
    gl_Position = vec4(seen.xy * scale, -0.25 * seen.z - lift, 1.0);
  }`, `#version 300 es
  precision highp float;
  in vec3 n; uniform vec4 colour; uniform float shaded; out vec4 shown;
  void main() {
    vec3 m = normalize(n + vec3(0.0, 0.0, 1e-6));
    float light = 0.45 + 0.55 * max(dot(m, normalize(vec3(-0.4, 0.6, 0.7))), 0.0);
    float glint = pow(max(dot(m, normalize(vec3(-0.25, 0.45, 0.86))), 0.0), 40.0);
    shown = vec4(mix(colour.rgb, colour.rgb * light + 0.6 * glint, shaded), colour.a);
  }`];

const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);

function program(gl, [vertex, fragment]) {
  const made = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made));
  return new Proxy({}, { get: (_, name) => name === "made" ? made : gl.getUniformLocation(made, name) });
}

// A mesh over heights (rows along b, columns along w), with smooth normals; no part of it is sent again to turn it.
function meshOf(gl, shader, heights, size, lid) {
  const place = new Float32Array(3 * size * size), normal = new Float32Array(3 * size * size);
  const step = 2 / (size - 1), cut = (i, j) => TALL * Math.min(heights[i * size + j], lid);
  for (let i = 0, k = 0; i < size; i++) for (let j = 0; j < size; j++, k += 3) {
    place.set([-1 + j * step, -1 + i * step, 0], k);
    const [l, r, d, u] = [Math.max(j - 1, 0), Math.min(j + 1, size - 1), Math.max(i - 1, 0), Math.min(i + 1, size - 1)];
    const x = (cut(i, l) - cut(i, r)) / ((r - l) * step), y = (cut(d, j) - cut(u, j)) / ((u - d) * step);
    const long = Math.hypot(x, y, 1);
    normal.set([x / long, y / long, 1 / long], k);
  }
  const index = new Uint32Array(6 * (size - 1) ** 2);
  for (let i = 0, k = 0; i < size - 1; i++) for (let j = 0; j < size - 1; j++, k += 6) {
    const a = i * size + j;
    index.set([a, a + 1, a + size, a + 1, a + size + 1, a + size], k);
  }
  return buffers(gl, shader, { place: [place, 3], normal: [normal, 3], raw: [heights, 1] }, index);
}

function buffers(gl, shader, arrays, index, use = gl.STATIC_DRAW) {
  const vertices = gl.createVertexArray();
  gl.bindVertexArray(vertices);
  const made = Object.entries(arrays).map(([name, [values, width]]) => {
    const buffer = gl.createBuffer(), where = gl.getAttribLocation(shader.made, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, use);
    if (where >= 0) { gl.enableVertexAttribArray(where); gl.vertexAttribPointer(where, width, gl.FLOAT, false, 0, 0); }
    return buffer;
  });
  let count = Object.values(arrays)[0][0].length / 3;
  if (index) {
    made.push(gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, made.at(-1));
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, index, gl.STATIC_DRAW);
    count = index.length;
  }
  return { vertices, count, indexed: Boolean(index), free: () => { made.forEach((one) => gl.deleteBuffer(one)); gl.deleteVertexArray(vertices); } };
}

function ballOf(gl, shader) {
  const place = [], index = [], rings = 16, round = 24;
  for (let i = 0; i <= rings; i++) for (let j = 0; j <= round; j++) {
    const a = Math.PI * i / rings, b = 2 * Math.PI * j / round;
    place.push(Math.sin(a) * Math.cos(b), Math.sin(a) * Math.sin(b), Math.cos(a));
    const k = i * (round + 1) + j;
    if (i < rings && j < round) index.push(k, k + 1, k + round + 1, k + 1, k + round + 2, k + round + 1);
  }
  const sphere = new Float32Array(place);
  return buffers(gl, shader, { place: [sphere, 3], normal: [sphere, 3] }, new Uint32Array(index));
}

function space({ model, el }) {
  const screen = document.createElement("canvas"), gl = screen.getContext("webgl2", { antialias: true, alpha: true, preserveDrawingBuffer: true });
  if (!gl) { model.send({ ask: "pixels" }); return flat({ model, el }); }
  const [width, height] = model.get("size");
  const stage = Object.assign(document.createElement("div"), { className: "logreg-space" });
  const labels = Object.assign(document.createElement("canvas"), { className: "logreg-labels" });
  screen.className = "logreg-canvas logreg-turns";
  stage.style.aspectRatio = `${width} / ${height}`;
  screen.setAttribute("role", "img");
  screen.tabIndex = 0; // arrow keys turn it
  const caption = Object.assign(document.createElement("p"), { className: "logreg-caption" });
  const announced = Object.assign(document.createElement("p"), { className: "logreg-announced" });
  announced.setAttribute("aria-live", "polite");
  stage.append(screen, labels);
  el.append(stage, caption, announced);
  const leave = page(el), pen = labels.getContext("2d");
  const surfaceShader = program(gl, SURFACE), solidShader = program(gl, SOLID), ball = ballOf(gl, solidShader);
  let views = [], now = null, at = -1, camera = null, turn = 0, tilt = 30, waiting = 0, rest = 0;

  const learn = () => { // other data or another loss: the only time that heights travel
    views.forEach((view) => view.mesh.free());
    views = model.get("surfaces").map((one) => {
      const { buffer, byteOffset, byteLength } = one.heights;
      const heights = new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
      return { ...one, values: heights, mesh: meshOf(gl, surfaceShader, heights, one.size, one.lid) };
    });
    paint();
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
    now = message.space;
    if (String(now.camera) !== String(camera)) [turn, tilt] = camera = now.camera; // a slider, a preset, other data
    say(message);
    paint();
  };

  const seen = () => { // right, up and towards us, in the box's own directions; columns of the matrix that turns it
    const [a, b] = [turn, tilt].map((angle) => angle * Math.PI / 180);
    const right = [-Math.sin(a), Math.cos(a), 0];
    const up = [-Math.sin(b) * Math.cos(a), -Math.sin(b) * Math.sin(a), Math.cos(b)];
    const towards = [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
    return { right, up, towards, matrix: [0, 1, 2].flatMap((i) => [right[i], up[i], towards[i]]) };
  };
  const draw = () => {
    waiting = 0;
    const wide = stage.clientWidth, dense = Math.min(window.devicePixelRatio, 2);
    if (!wide || !now) return;
    const size = [Math.round(wide * dense), Math.round(wide * dense * height / width)];
    for (const canvas of [screen, labels]) if (canvas.width !== size[0] || canvas.height !== size[1]) [canvas.width, canvas.height] = size;
    const style = getComputedStyle(stage), dark = style.getPropertyValue("--logreg-dark").trim() === "1";
    const paper = dark ? [0.16, 0.17, 0.2] : [1, 1, 1], ink = dark ? [0.9, 0.92, 0.95] : [0.12, 0.14, 0.19];
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
    gl.enable(gl.DEPTH_TEST);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
    pen.setTransform(size[0] / width, 0, 0, size[0] / width, 0, 0);
    pen.clearRect(0, 0, width, height);
    const shown = views.map((view, i) => i).filter((i) => now.shown === "both" || now.shown === views[i].name);
    shown.forEach((i, place) => {
      const box = [place * width / shown.length, 34, width / shown.length, height - 34]; // below the titles
      gl.viewport(box[0] * size[0] / width, 0, box[2] * size[0] / width, box[3] * size[0] / width);
      one(views[i], now.balls[i], box, { paper, ink });
    });
  };
  const one = (view, there, box, { paper, ink }) => {
    const camera = seen(), scale = [box[3] / box[2] / VIEW, 1 / VIEW];
    const set = (shader) => {
      gl.useProgram(shader.made);
      gl.uniformMatrix3fv(shader.turn, false, camera.matrix);
      gl.uniform2fv(shader.scale, scale);
    };
    set(surfaceShader);
    gl.bindVertexArray(view.mesh.vertices);
    gl.uniform3fv(surfaceShader.colour, rgb(view.colour));
    gl.uniform3fv(surfaceShader.paper, paper);
    gl.uniform3fv(surfaceShader.ink, ink);
    gl.uniform1f(surfaceShader.bands, 12);
    gl.uniform1f(surfaceShader.lid, view.lid);
    const part = (number, onFloor) => {
      gl.uniform1f(surfaceShader.part, number);
      gl.uniform1f(surfaceShader.flat_, onFloor);
      gl.drawElements(gl.TRIANGLES, view.mesh.count, gl.UNSIGNED_INT, 0);
    };
    part(2, 1);
    gl.enable(gl.POLYGON_OFFSET_FILL); // what lies on the surface wins over it
    gl.polygonOffset(1, 1);
    part(0, 0);
    gl.disable(gl.POLYGON_OFFSET_FILL);
    // The box, the path, the ball with its plumb line, and the star at the lowest point.
    set(solidShader);
    const solid = (mesh, mode, colour, { at: where = [0, 0, 0], size: large = 1, shaded = 0, lift = 0 } = {}) => {
      gl.bindVertexArray(mesh.vertices);
      gl.uniform4fv(solidShader.colour, colour);
      gl.uniform3fv(solidShader.at, where);
      gl.uniform1f(solidShader.size, large);
      gl.uniform1f(solidShader.shaded, shaded);
      gl.uniform1f(solidShader.lift, lift);
      mesh.indexed ? gl.drawElements(mode, mesh.count, gl.UNSIGNED_INT, 0) : gl.drawArrays(mode, 0, mesh.count);
    };
    const once = (points, mode, colour, options) => {
      const values = new Float32Array(points.flat());
      const mesh = buffers(gl, solidShader, { place: [values, 3], normal: [values, 3] }, null, gl.STREAM_DRAW);
      solid(mesh, mode, colour, options);
      mesh.free();
    };
    const floor = FLOOR - 0.001, [far, side] = [camera.towards[0] > 0 ? -1 : 1, camera.towards[1] > 0 ? -1 : 1];
    const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([x, y]) => [x, y, floor]), top = FLOOR + TALL;
    const walls = [[far, -side], [far, side], [-far, side]].map(([x, y]) => [[x, y, floor], [x, y, top]]);
    const roof = [[[far, -side, top], [far, side, top]], [[far, side, top], [-far, side, top]]];
    once([...corners.flatMap((corner, i) => [corner, corners[(i + 1) % 4]]), ...walls.flat(), ...roof.flat()],
      gl.LINES, [...ink, 0.28]);
    const points = there.path.map(([u, v, h]) => [u, v, (h - 0.5) * TALL + 0.012]);
    for (const [half, colour, lift] of [[0.026, [...paper, 0.9], 0.0005], [0.013, [...ink, 1], 0.001]])
      once(ribbon(points, camera, half), gl.TRIANGLES, colour, { lift });
    if (points.length) {
      const [x, y, z] = points.at(-1), middle = [x, y, z + RADIUS * 0.9];
      once([[x, y, z], [x, y, floor]], gl.LINES, [...ink, 0.6]);
      solid(ball, gl.TRIANGLES, [...ink, 0.9], { at: points[0], size: RADIUS * 0.45, shaded: 0.6 });
      solid(ball, gl.TRIANGLES, [...rgb(there.colour), 1], { at: middle, size: RADIUS, shaded: 1 });
    }
    if (view.star) {
      const [u, v, h] = view.star, foot = [u, v, (h - 0.5) * TALL], centre = [u, v, foot[2] + 0.2];
      once([foot, centre], gl.LINES, [...ink, 0.9]);
      const star = (large) => Array.from({ length: 10 }, (_, k) => [k, k + 1].map((i) => {
        const angle = Math.PI / 2 + i * Math.PI / 5, out = large * (i % 2 ? 0.42 : 1);
        return centre.map((c, d) => c + out * (Math.cos(angle) * camera.right[d] + Math.sin(angle) * camera.up[d]));
      })).flatMap(([a, b]) => [centre, a, b]);
      once(star(0.115), gl.TRIANGLES, [...ink, 1], { lift: 0.002 });
      once(star(0.095), gl.TRIANGLES, [1, 0.83, 0.29, 1], { lift: 0.003 });
    }
    set(surfaceShader);
    gl.bindVertexArray(view.mesh.vertices);
    gl.depthMask(false);
    part(1, 0);
    gl.depthMask(true);
    words(view, there, box, camera, ink);
  };
  // Around the path, as wide on the screen whichever way it runs.
  const ribbon = (points, { right, up }, half) => points.slice(1).flatMap((end, i) => {
    const start = points[i], on = (axis) => axis.reduce((sum, a, d) => sum + a * (end[d] - start[d]), 0);
    const [x, y] = [on(right), on(up)], long = Math.hypot(x, y);
    if (long < 1e-6) return [];
    const aside = right.map((a, d) => half * (-y * a + x * up[d]) / long);
    const corner = (point, sign) => point.map((p, d) => p + sign * aside[d]);
    const [a, b, c, d] = [corner(start, 1), corner(start, -1), corner(end, 1), corner(end, -1)];
    return [a, b, c, b, d, c];
  });
  const words = (view, there, box, camera, ink) => {
    const colour = `rgb(${ink.map((part) => Math.round(255 * part))})`, font = "Inter, system-ui, sans-serif";
    const [x0, y0, wide, tall] = box, dark = ink[0] > 0.5;
    const tint = (hex) => `rgb(${rgb(hex).map((part) => Math.round(255 * (dark ? 0.5 + 0.5 * part : part)))})`;
    const write = (text, x, y, { size = 13, weight = 400, fill = colour, align = "left" } = {}) => {
      Object.assign(pen, { font: `${weight} ${size}px ${font}`, fillStyle: fill, textAlign: align, textBaseline: "middle" });
      pen.fillText(text, x, y);
    };
    write(view.name, x0 + 16, 12, { size: 15, weight: 700, fill: tint(view.colour) });
    pen.font = `700 15px ${font}`;
    write(there.value, x0 + 26 + pen.measureText(view.name).width, 12, { size: 14 });
    write(there.state, x0 + 16, 31, { weight: 700, fill: tint(there.colour) });
    const put = (text, point, options) => {
      const on = (axis) => axis.reduce((sum, a, d) => sum + a * point[d], 0);
      const across = on(camera.right), out = (options?.aside ?? 0) * Math.sign(across);
      write(text, x0 + wide / 2 + out + across * tall / 2 / VIEW, y0 + tall / 2 - on(camera.up) * tall / 2 / VIEW,
        { align: "center", size: 12, ...options });
    };
    const [near, side] = [camera.towards[0] > 0 ? 1 : -1, camera.towards[1] > 0 ? 1 : -1];
    view.w.forEach((text, i) => put(text, [[-0.86, 0, 0.86][i], 1.16 * side, FLOOR]));
    view.b.forEach((text, i) => put(text, [1.16 * near, [-0.86, 0, 0.86][i], FLOOR]));
    for (const [h, text] of view.ticks) put(text, [-near, side, (h - 0.5) * TALL], { size: 11, aside: 24 });
  };
  const paint = () => { waiting ||= requestAnimationFrame(draw); };

  const move = (across, upwards) => {
    turn = (turn + across + 540) % 360 - 180;
    tilt = Math.min(Math.max(tilt + upwards, 5), 90);
    paint();
    clearTimeout(rest);
    rest = setTimeout(() => model.send({ camera: [turn, tilt].map(Math.round) }), 400); // the sliders follow
  };
  screen.onpointerdown = (event) => { screen.setPointerCapture(event.pointerId); screen.focus({ preventScroll: true }); };
  screen.onpointermove = (event) => { if (event.buttons) move(-0.5 * event.movementX, 0.5 * event.movementY); };
  screen.onkeydown = (event) => {
    const by = { ArrowLeft: [-5, 0], ArrowRight: [5, 0], ArrowUp: [0, 5], ArrowDown: [0, -5] }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    move(...by);
  };
  screen.setAttribute("data-lm-suppress-shortcuts", "true");
  model.on("msg:custom", receive);
  model.on("change:surfaces", learn);
  const size = new ResizeObserver(paint), theme = new MutationObserver(paint);
  size.observe(stage);
  theme.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "class"] });
  const unplace = placed(el, (root) => {
    kernel = listening(root, () => model.send({ ask: "answer" }), tell);
    done = [speaking(root), inView(root), kernel.leave];
  });
  learn();
  receive(model.get("first"));
  return () => {
    [leave, unplace, ...done].forEach((end) => end());
    clearTimeout(resting);
    size.disconnect();
    theme.disconnect();
    clearTimeout(rest);
    model.off("msg:custom", receive);
    model.off("change:surfaces", learn);
    gl.getExtension("WEBGL_lose_context")?.loseContext(); // a page has few of them
  };
}
