// Brings an instrument to life without a kernel behind it: what anywidget hands its script, as far
// as ours use it. `weights` is base64; → its model, the same for every place it is shown in.
// biome-ignore lint/correctness/noUnusedVariables: it is the page that calls it
async function alive({ state, weights, script }, places) {
  const bytes = Uint8Array.from(atob(weights), (c) => c.charCodeAt(0));
  state.weights = new DataView(bytes.buffer);
  const heard = {};
  const model = {
    get: (name) => (name === "_esm" ? script : state[name]),
    set(name, value) {
      if (JSON.stringify(state[name]) === JSON.stringify(value)) return;
      state[name] = value;
      for (const act of heard[name] ?? []) act();
    },
    on: (event, act) => (heard[event.slice(7)] ??= []).push(act),
    off(event, act) {
      const name = event.slice(7);
      heard[name] = heard[name].filter((other) => other !== act);
    },
    save_changes() {},
  };
  const blob = new Blob([script], { type: "text/javascript" });
  const {
    default: { render },
  } = await import(URL.createObjectURL(blob));
  const ends = places.map((el) => render({ model, el }));
  return { model, state, ends, heard };
}
