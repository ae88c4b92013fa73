// What JupyterLab and Jupyter Notebook do for the lessons beside showing them. Loaded as it stands, without a build:
// a container of webpack's module federation is an `init` and a `get`, and the program hands each plugin all it needs.
(() => {
  const VIEW = "application/vnd.jupyter.widget-view+json", PICTURE = "image/png", WORDS = "text/plain";
  const LOOK = `
    .logreg-stored .logreg-caption { margin: 4px 0 0; line-height: 1.5; }
    .logreg-stored .logreg-wake { margin: 4px 0; color: var(--jp-content-font-color2); line-height: 1.5; }
    .logreg-stored :is(.logreg-caption, .logreg-wake) { font-size: var(--jp-content-font-size1, 14px);
      font-family: var(--jp-content-font-family, sans-serif); }
    .logreg-loading .logreg-wake { opacity: 0; animation: logreg-no-kernel 0s 5s forwards; }
    @keyframes logreg-no-kernel { to { opacity: 1; } }
    [data-jp-theme-light="false"] .logreg-stored img { filter: invert(0.9) hue-rotate(180deg); }`;
  const make = (tag, className, textContent) => Object.assign(document.createElement(tag), { className, textContent });
  // A sentence, as under every explorer, not what Python makes of an object: <Figure size …>, IntSlider(value=3).
  const sentence = (data) => {
    const words = [data[WORDS] ?? ""].flat().join("").trim();
    return /^<|^[\w.]+\(/.test(words) || !words.includes(" ") ? "" : words;
  };
  const hint = (to) => make("p", "logreg-wake", `Press Shift + Enter in the cell above to ${to}.`);

  // A stored picture gets its sentence, for the eye and for a screen reader, and says how it is brought to life.
  const speaking = (renderer) => {
    const render = renderer.renderModel;
    renderer.renderModel = async function (model) {
      await render.call(this, model);
      const words = sentence(model.data);
      this.node.querySelectorAll("p").forEach((earlier) => earlier.remove());
      this.node.classList.toggle("logreg-stored", Boolean(words));
      if (!words) return;
      this.node.querySelector("img").alt = words;
      this.node.append(make("p", "logreg-caption", words), hint("move this"));
    };
    return renderer;
  };

  // Where a view has no widget (it is another day, the kernel was restarted, another window ran the cell), what was
  // stored beside it; while the widget is awaited too.
  const standIn = async (create, model) => {
    const stored = make("div", "logreg-stored"), words = sentence(model.data);
    const kind = PICTURE in model.data ? PICTURE : words && WORDS;
    if (kind) {
      const renderer = create(kind);
      await renderer.renderModel(model);
      stored.append(renderer.node);
    }
    if (kind !== PICTURE) stored.append(hint(kind ? "answer" : "bring this back"));
    return stored;
  };
  const patient = (renderer, create) => {
    const { renderModel, node } = renderer;
    let stored = null;
    const show = () => {
      const widget = [...node.children].some((child) => child !== stored);
      if (widget) stored.remove();
      else if (!renderer.isDisposed && !node.contains(stored)) {
        stored.classList.toggle("logreg-loading", node.textContent.startsWith("Loading"));
        renderer.removeClass("jupyter-widgets"); // without its sign of a broken chain
        node.replaceChildren(stored);
      }
    };
    const changes = new MutationObserver(show);
    renderer.renderModel = async function (model) {
      stored = await standIn(create, model);
      changes.observe(node, { childList: true });
      return renderModel.call(this, model);
    };
    renderer.hide = () => setTimeout(show, 300); // the widget was closed; a new run has an output of its own by then
    return renderer;
  };
  const pictures = {
    id: "logreg-notebooks:pictures", description: "Stored pictures with their sentences, where nothing moves them.",
    autoStart: true,
    activate: (app) => {
      document.head.append(make("style", "", LOOK));
      const createNew = ({ content: { rendermime } }) => {
        const plain = rendermime.createRenderer.bind(rendermime);
        const create = (kind) => kind === PICTURE ? speaking(plain(kind)) : plain(kind);
        rendermime.createRenderer = (kind) => kind === VIEW ? patient(plain(kind), create) : create(kind);
      };
      app.docRegistry.addWidgetExtension("Notebook", { createNew });
    },
  };

  // The first view: the contents of the lesson instead of a list of files; and what was only opened needs no saving,
  // though the kernel writes its name and version into it.
  const opening = {
    id: "logreg-notebooks:opening", description: "The first view: the table of contents, and nothing to be saved.",
    autoStart: true,
    activate: (app) => {
      let first = true;
      const contents = async ({ ready }) => {
        if (!first) return;
        first = false;
        const [layout] = await Promise.all([app.shell.restored, ready]);
        if (layout?.fresh) app.commands.execute("toc:show-panel"); // an arrangement of the reader's own stays
      };
      const createNew = ({ context }) => {
        const { model } = context;
        model.metadataChanged.connect((_, { key }) => {
          const untouched = !model.dirty && ["kernelspec", "language_info"].includes(key);
          if (untouched) queueMicrotask(() => { model.dirty = false; });
        });
        contents(context);
      };
      app.docRegistry.addWidgetExtension("Notebook", { createNew });
    },
  };

  // The kernel of the lesson that the address names starts while the page is still being built, and reads its libraries
  // (ipython/startup). The notebook finds it when it opens, as it would in a second window.
  const early = {
    id: "logreg-notebooks:early", description: "A kernel that is ready when the lesson is.",
    autoStart: true,
    activate: ({ docRegistry, serviceManager: { serverSettings: { baseUrl, token } } }) => {
      const config = JSON.parse(document.getElementById("jupyter-config-data")?.textContent ?? "{}");
      const path = config.treePath ?? "";
      if (!path.endsWith(".ipynb") || config.notebookStartsKernel === false) return;
      const start = async () => {
        const file = `${baseUrl}files/${path.split("/").map(encodeURIComponent).join("/")}`;
        const lesson = await (await fetch(file)).text();
        const kernel = { name: JSON.parse(lesson).metadata.kernelspec.name };
        if (!lesson.includes("logreg_core")) return;
        const [, ours = ""] = document.cookie.match(/\b_xsrf=([^;]*)/) ?? [];
        const headers = { "Content-Type": "application/json", "X-XSRFToken": ours };
        if (token) headers.Authorization = `token ${token}`;
        const body = JSON.stringify({ path, name: path.split("/").pop(), type: "notebook", kernel });
        await fetch(`${baseUrl}api/sessions`, { method: "POST", headers, body }); // the notebook will connect to it
      };
      const started = start().catch(() => {}); // then the notebook starts its own, and says what is wrong
      const createNew = ({ context: { path: opened, sessionContext } }) => {
        if (opened !== path) return;
        const initialize = sessionContext.initialize.bind(sessionContext);
        sessionContext.initialize = async () => { await started; return initialize(); }; // two would both start one
      };
      docRegistry.addWidgetExtension("Notebook", { createNew });
    },
  };

  const plugins = { __esModule: true, default: [pictures, opening, early] };
  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB["logreg-notebooks"] = { init() {}, get: async () => () => plugins };
})();
