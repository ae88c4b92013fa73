"""A page with one explorer in space and nothing else: no Jupyter, and no kernel that answers."""

import base64

from tools import chromium

IN_SOFTWARE = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
# What the widget's model knows is handed over, what it sends is kept.
ALONE = """async ([esm, css, state, width]) => {
    const { size } = state, bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const surfaces = state.surfaces.map((one) => ({ ...one, heights: new DataView(bytes(one.heights).buffer) }));
    const known = { size, surfaces, reach: [], first: { at: 0, sentence: "", space: state.space } };
    const root = document.createElement("div"), el = document.createElement("div");
    const sheet = Object.assign(document.createElement("style"), { textContent: css });
    window.sent = [];
    root.className = "logreg-live";
    root.style.width = `${width}px`;
    root.append(el);
    document.body.append(sheet, root);
    const script = await import(URL.createObjectURL(new Blob([esm], { type: "text/javascript" })));
    const model = { get: (name) => known[name], on() {}, off() {},
        send: (message) => { window.sent.push(message); } };
    script.default.render({ model, el });
}"""


def in_software(kind):
    """A browser that draws WebGL with the processor."""
    flags = [flag for flag in chromium.flags() if flag != "--disable-gpu"]
    return kind.launch(executable_path=chromium.find(kind.executable_path), args=flags + IN_SOFTWARE)


def alone(page, made, width):
    """Show an explorer's surfaces in a page of their own, `width` pixels wide; `window.sent` is what it tells."""
    picture = made.picture
    surfaces = [one | {"heights": base64.b64encode(one["heights"]).decode()} for one in picture.surfaces]
    state = {"size": picture.size, "surfaces": surfaces, "space": picture.frame.scene.now}
    page.goto("about:blank")
    page.evaluate(ALONE, [picture._esm, picture._css, state, width])
