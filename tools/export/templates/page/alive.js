// Brings an instrument to life without a kernel behind it: what anywidget hands its script, as far
// as ours use it. `nets` are its models as models.py writes them; → its model, the same for every
// place it is shown in.
// biome-ignore lint/correctness/noUnusedVariables: it is the page that calls it
async function alive({ state, nets, script }, places) {
  const parts = nets.map((net) => (net.numbers ??= numbersOf(net))); // once for all instruments
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let begin = 0;
  state.models = nets.map(({ arrays, weights, steps, letters, numbers, ...about }, n) => {
    whole.set(parts[n], begin);
    const place = ([name, { shape, start }]) => [name, { shape, start: start + begin }];
    const placed = Object.fromEntries(Object.entries(arrays).map(place));
    begin += parts[n].length;
    return { ...about, arrays: placed };
  });
  state.weights = new DataView(whole.buffer);
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

  /** All numbers of a model, array after array; what was rounded is its letter's place times a step. */
  function numbersOf({ arrays, weights, steps, letters }) {
    const kept = new Float32Array(Uint8Array.from(atob(weights), (c) => c.charCodeAt(0)).buffer);
    if (!steps) return kept;
    const most = (letters.length - 1) / 2;
    const counts = Object.fromEntries([...letters].map((letter, n) => [letter, n - most]));
    const places = Object.values(arrays);
    const sizes = places.map(({ shape }) => shape.reduce((product, size) => product * size, 1));
    const numbers = new Float32Array(sizes.reduce((sum, size) => sum + size, 0));
    let [read, given] = [0, 0];
    for (const [part, { shape, start, along }] of places.entries()) {
      const count = along === undefined ? sizes[part] : shape[along];
      const own = kept.subarray(given, (given += count));
      if (along === undefined) numbers.set(own, start);
      else {
        for (let n = 0; n < sizes[part]; n++) {
          const step = own[along ? n % shape[1] : Math.floor(n / shape[1])];
          numbers[start + n] = counts[steps[read++]] * step;
        }
      }
    }
    return numbers;
  }
}
