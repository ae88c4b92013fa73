// What WebGL 2 runs for every point and every pixel of a surface in space.
const TALL = 0.8, VIEW = 1.5, RADIUS = 0.06, FLOOR = -0.5 * TALL; // of a box that is 2 wide and 2 deep
const BANDS = 12; // of height, with a line between them

const SEEN = `#version 300 es
  uniform mat3 turn; uniform vec2 scale;
  vec4 seen(vec3 place, float lift) { vec3 p = turn * place; return vec4(p.xy * scale, -0.25 * p.z - lift, 1.0); }`;
const COLOUR = `#version 300 es
  precision highp float;
  uniform vec3 colour, paper, ink; uniform float lid, over, dense; out vec4 shown;
  float contour(float h) { // how much of this pixel is line; where lines would run together, there is none
    float f = h * ${BANDS.toFixed(1)}, wide = fwidth(f) * dense, near = abs(fract(f - 0.5) - 0.5) / max(wide, 1e-5);
    return (1.0 - smoothstep(0.5, 1.5, near)) * (1.0 - smoothstep(0.35, 0.8, wide)) * step(0.5, f);
  }`;
const SURFACE = [`${SEEN}
  in vec2 place; in vec3 normal; in float height; uniform float lid; out vec3 n; out float h;
  void main() {
    n = normal; h = height;
    gl_Position = seen(vec3(place, (min(height, lid) - 0.5) * ${TALL}), 0.0);
  }`, `${COLOUR}
  in vec3 n; in float h;
  void main() {
    if (over > 0.5 ? h < lid : h > lid) discard;
    if (over > 0.5) { shown = vec4(ink, 0.10); return; } // where it is cut off
    float light = 0.62 + 0.38 * max(dot(normalize(n), normalize(vec3(-0.5, -0.35, 0.8))), 0.0);
    shown = vec4(mix(mix(paper, colour, 0.12 + 0.68 * h) * light, ink, 0.30 * contour(h)), 1.0);
  }`];
const GROUND = [`${SEEN}
  uniform float size; out vec2 at;
  void main() {
    vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1);
    at = (corner * (size - 1.0) + 0.5) / size; // the middle of the first and of the last point
    gl_Position = seen(vec3(2.0 * corner - 1.0, ${FLOOR}), 0.0);
  }`, `${COLOUR}
  in vec2 at; uniform sampler2D heights;
  void main() {
    float h = texture(heights, at).r, line = contour(h);
    if (line < 0.05 || h > lid) discard;
    shown = vec4(ink, 0.30 * line);
  }`];
const THINGS = [`${SEEN}
  in vec3 place; in float lift; in vec4 colour; in vec3 ball; out vec4 tint; out vec3 round;
  void main() { tint = colour; round = ball; gl_Position = seen(place, lift); }`, `#version 300 es
  precision highp float;
  in vec4 tint; in vec3 round; out vec4 shown;
  void main() {
    float out_ = length(round.xy), edge = clamp((1.0 - out_) / max(fwidth(out_), 1e-5), 0.0, 1.0);
    gl_FragDepth = gl_FragCoord.z;
    shown = tint;
    if (round.z == 0.0) return; // flat: only balls have a radius
    if (edge == 0.0) discard;
    vec3 m = vec3(round.xy, sqrt(max(1.0 - out_ * out_, 0.0)));
    float light = 0.45 + 0.55 * max(dot(m, normalize(vec3(-0.4, 0.6, 0.7))), 0.0);
    float glint = pow(max(dot(m, normalize(vec3(-0.25, 0.45, 0.86))), 0.0), 40.0);
    shown = vec4(tint.rgb * light + 0.6 * glint, tint.a * edge);
    gl_FragDepth -= 0.125 * round.z * m.z;
  }`];
const PARTS = [["place", 3], ["lift", 1], ["colour", 4], ["ball", 3]], NUMBERS = 11; // of a vertex of a thing

const rgb = (hex) => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255);
