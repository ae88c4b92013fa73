// What stands in the box of a surface: its edges, the way of the ball, the ball and the star, as triangles for WebGL.

// Right, up and towards us, in the box's own directions, and the matrix that turns it.
function seenFrom(turn, tilt) {
  const [a, b] = [turn, tilt].map((angle) => angle * Math.PI / 180);
  const right = [-Math.sin(a), Math.cos(a), 0];
  const up = [-Math.sin(b) * Math.cos(a), -Math.sin(b) * Math.sin(a), Math.cos(b)];
  const towards = [Math.cos(b) * Math.cos(a), Math.cos(b) * Math.sin(a), Math.sin(b)];
  return { right, up, towards, matrix: [0, 1, 2].flatMap((i) => [right[i], up[i], towards[i]]) };
}
const shown = (hex, dark) => rgb(hex).map((part) => dark ? 0.5 + 0.5 * part : part); // lighter on a dark page
const along = (axis, point) => axis[0] * point[0] + axis[1] * point[1] + axis[2] * point[2];
const raised = ([across, deep, height]) => [across, deep, (height - 0.5) * TALL];

function thingsOn({ star }, { path, colour }, camera, { paper, ink, dark }) {
  const { right, up, towards } = camera, vertices = [], flat = [0, 0, 0];
  const put = (point, lift, tint, ball) => vertices.push(...point, lift, ...tint, ...ball);
  const beside = (point, across, upwards) => point.map((at, d) => at + across * right[d] + upwards * up[d]);
  // A band from place to place, as wide on the screen whichever way it runs.
  const band = (points, half, tint, lift = 0) => points.slice(1).forEach((end, i) => {
    const start = points[i], way = end.map((at, d) => at - start[d]);
    const [x, y] = [along(right, way), along(up, way)], long = Math.hypot(x, y);
    if (long < 1e-6) return;
    const aside = [-half * y / long, half * x / long], back = aside.map((part) => -part);
    const corners = [[start, aside], [start, back], [end, aside], [end, back]].map(([at, to]) => beside(at, ...to));
    for (const k of [0, 1, 2, 1, 3, 2]) put(corners[k], lift, tint, flat);
  });
  const ball = (middle, radius, tint) => { // a square towards us, on which a ball is shaded
    const corners = [[-1, -1], [1, -1], [-1, 1], [1, 1]];
    for (const [x, y] of [0, 1, 2, 1, 3, 2].map((k) => corners[k]))
      put(beside(middle, x * radius, y * radius), 0, tint, [x, y, radius]);
  };

  const floor = FLOOR - 0.001, top = FLOOR + TALL, far = towards[0] > 0 ? -1 : 1, side = towards[1] > 0 ? -1 : 1;
  const corners = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]], behind = [[far, -side], [far, side], [-far, side]];
  const edge = (points) => band(points, 0.005, [...ink, 0.28]);
  edge(corners.map((at) => [...at, floor]));
  edge(behind.map((at) => [...at, top]));
  for (const at of behind) edge([[...at, floor], [...at, top]]);

  const points = path.map(raised).map(([x, y, z]) => [x, y, z + 0.012]);
  band(points, 0.026, [...paper, 0.9], 0.0005);
  band(points, 0.013, [...ink, 1], 0.001);
  if (points.length) {
    const [x, y, z] = points.at(-1);
    band([[x, y, z], [x, y, floor]], 0.005, [...ink, 0.6]); // a plumb line
    ball(points[0], RADIUS * 0.45, [...ink, 0.9]);
    ball([x, y, z + RADIUS * 0.9], RADIUS, [...shown(colour, dark), 1]);
  }
  if (star) { // over the lowest point, on a pole
    const foot = raised(star), centre = [foot[0], foot[1], foot[2] + 0.2];
    band([foot, centre], 0.005, [...ink, 0.9]);
    const tips = (large) => Array.from({ length: 11 }, (_, k) => {
      const angle = Math.PI / 2 + k * Math.PI / 5, out = large * (k % 2 ? 0.42 : 1);
      return beside(centre, out * Math.cos(angle), out * Math.sin(angle));
    });
    for (const [large, tint, lift] of [[0.115, [...ink, 1], 0.002], [0.095, [1, 0.83, 0.29, 1], 0.003]]) {
      const round = tips(large);
      for (let k = 0; k < 10; k++) for (const point of [centre, round[k], round[k + 1]]) put(point, lift, tint, flat);
    }
  }
  return vertices;
}
