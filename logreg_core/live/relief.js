// Draws surfaces in space with WebGL 2, and what is on them. It knows heights, places and colours; nothing of the page.
const STRIDES = [1, 2]; // from one point of the mesh to the next: all of them, or every second one

function program(gl, [vertex, fragment]) {
  const made = gl.createProgram(), at = { made };
  for (const [kind, source] of [[gl.VERTEX_SHADER, vertex], [gl.FRAGMENT_SHADER, fragment]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(made, shader);
  }
  gl.linkProgram(made);
  if (!gl.getProgramParameter(made, gl.LINK_STATUS)) throw new Error(gl.getProgramInfoLog(made));
  for (let i = gl.getProgramParameter(made, gl.ACTIVE_UNIFORMS) - 1; i >= 0; i--) {
    const { name } = gl.getActiveUniform(made, i);
    at[name] = gl.getUniformLocation(made, name);
  }
  return at;
}

// Triangles of a mesh for each stride: those with a corner under the lid, and those with one over it.
function trianglesOf(heights, size, lid) {
  const index = [], ranges = [];
  const range = (stride, wanted) => {
    const first = index.length;
    for (let i = 0; i < size - 1; i += stride) for (let j = 0; j < size - 1; j += stride) {
      const a = i * size + j, b = a + stride, c = a + stride * size, d = c + stride;
      for (const corners of [[a, b, c], [b, d, c]]) if (wanted(corners.map((k) => heights[k]))) index.push(...corners);
    }
    return [index.length - first, 4 * first];
  };
  for (const stride of STRIDES) ranges.push({
    under: range(stride, (corners) => Math.min(...corners) <= lid),
    over: range(stride, (corners) => Math.max(...corners) > lid),
  });
  return { index: new Uint32Array(index), ranges };
}

// A mesh over heights (rows along b, columns along w), with smooth normals; nothing is sent again to turn it.
function meshOf(gl, shader, heights, size, lid) {
  const place = new Float32Array(2 * size * size), normal = new Float32Array(3 * size * size);
  const step = 2 / (size - 1), cut = (i, j) => TALL * Math.min(heights[i * size + j], lid);
  for (let i = 0, k = 0; i < size; i++) for (let j = 0; j < size; j++, k++) {
    place.set([-1 + j * step, -1 + i * step], 2 * k);
    const [l, r, d, u] = [Math.max(j - 1, 0), Math.min(j + 1, size - 1), Math.max(i - 1, 0), Math.min(i + 1, size - 1)];
    const x = (cut(i, l) - cut(i, r)) / ((r - l) * step), y = (cut(d, j) - cut(u, j)) / ((u - d) * step);
    const long = Math.hypot(x, y, 1);
    normal.set([x / long, y / long, 1 / long], 3 * k);
  }
  const vertices = gl.createVertexArray(), { index, ranges } = trianglesOf(heights, size, lid);
  gl.bindVertexArray(vertices);
  const attributes = { place: [place, 2], normal: [normal, 3], height: [heights, 1] };
  const buffers = Object.entries(attributes).map(([name, [values, width]]) => {
    const buffer = gl.createBuffer(), where = gl.getAttribLocation(shader.made, name);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(where);
    gl.vertexAttribPointer(where, width, gl.FLOAT, false, 0, 0);
    return buffer;
  });
  buffers.push(gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, buffers.at(-1));
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, index, gl.STATIC_DRAW);
  const map = gl.createTexture(); // the same heights, for the lines on the floor
  gl.bindTexture(gl.TEXTURE_2D, map);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.R16F, size, size, 0, gl.RED, gl.FLOAT, heights);
  for (const side of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, side, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
  return { vertices, ranges, map, size, lid, free: () => {
    buffers.forEach((one) => gl.deleteBuffer(one));
    gl.deleteVertexArray(vertices);
    gl.deleteTexture(map);
  } };
}

function relief(gl) {
  const surface = program(gl, SURFACE), ground = program(gl, GROUND), things = program(gl, THINGS);
  const loose = gl.createVertexArray(), buffer = gl.createBuffer(), bare = gl.createVertexArray();
  gl.bindVertexArray(loose);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  PARTS.reduce((before, [name, width]) => {
    const where = gl.getAttribLocation(things.made, name);
    gl.enableVertexAttribArray(where);
    gl.vertexAttribPointer(where, width, gl.FLOAT, false, 4 * NUMBERS, 4 * before);
    return before + width;
  }, 0);
  gl.enable(gl.DEPTH_TEST);
  gl.blendFunc(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA);
  gl.polygonOffset(1, 1);

  const clear = (width, height, paper) => {
    if (gl.canvas.width !== width || gl.canvas.height !== height) [gl.canvas.width, gl.canvas.height] = [width, height];
    gl.clearColor(...paper, 1);
    gl.clear(gl.COLOR_BUFFER_BIT | gl.DEPTH_BUFFER_BIT);
  };
  // `dense`: pixels of ours to one of the page; `stride`: which of the meshes.
  const draw = (mesh, vertices, { camera, scale, colour, paper, ink, dense, stride }) => {
    const use = (shader) => {
      gl.useProgram(shader.made);
      gl.uniformMatrix3fv(shader.turn, false, camera.matrix);
      gl.uniform2fv(shader.scale, scale);
      gl.uniform3fv(shader.colour ?? null, colour);
      gl.uniform3fv(shader.paper ?? null, paper);
      gl.uniform3fv(shader.ink ?? null, ink);
      gl.uniform1f(shader.lid ?? null, mesh.lid);
      gl.uniform1f(shader.dense ?? null, dense);
    };
    const triangles = ([count, first], over) => {
      gl.bindVertexArray(mesh.vertices);
      gl.uniform1f(surface.over, over);
      gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first);
    };
    const { under, over } = mesh.ranges[stride];
    use(surface);
    gl.disable(gl.BLEND);
    gl.enable(gl.POLYGON_OFFSET_FILL); // what lies on the surface wins over it
    triangles(under, 0);
    gl.disable(gl.POLYGON_OFFSET_FILL);
    gl.enable(gl.BLEND);
    use(ground);
    gl.uniform1f(ground.size, mesh.size);
    gl.bindTexture(gl.TEXTURE_2D, mesh.map);
    gl.bindVertexArray(bare);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    use(things);
    gl.bindVertexArray(loose);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(vertices), gl.STREAM_DRAW);
    gl.drawArrays(gl.TRIANGLES, 0, vertices.length / NUMBERS);
    if (!over[0]) return;
    use(surface);
    gl.depthMask(false); // one looks through it
    triangles(over, 1);
    gl.depthMask(true);
  };
  return { clear, draw, mesh: ({ heights, size, lid }) => meshOf(gl, surface, heights, size, lid) };
}
