// What the instruments pass around. Only the checker reads this.

export type Cell = "rnn" | "gru" | "lstm";
export type Vector = Float64Array;

/** An array of numbers, or a typed one. */
export interface Numbers extends ArrayLike<number> {
  map(act: (value: number, n: number) => number): Numbers;
  reduce(act: (sum: number, value: number) => number, start: number): number;
  indexOf(value: number): number;
  entries(): IterableIterator<[number, number]>;
  findIndex(test: (value: number) => boolean): number;
}

/** Row by row. */
export interface Matrix {
  rows: number;
  columns: number;
  data: Float32Array;
}

export interface Vocabulary {
  words: string[];
  /** What `words` are called by a model, where they are pieces; else the same. */
  raw: string[];
  /** Without the special ones, which nobody can type. */
  ids: Map<string, number>;
  /** Whether they are pieces, which spell a word. */
  pieces?: boolean;
  /** Those that begin a word, for who would rather click than type. */
  offered?: string[];
  /** Whether what is not among them becomes <unk>, or is refused. */
  unknown?: boolean;
}

export interface EncoderWeights {
  cell: Cell;
  embedding: Matrix;
  kernel: Matrix;
  recurrent: Matrix;
  bias: Matrix;
}

export interface DecoderWeights extends EncoderWeights {
  output: Matrix;
  output_bias: Matrix;
  /** Of a model with attention. */
  combine?: Matrix;
}

export interface Model {
  cell: Cell;
  encoder: EncoderWeights;
  decoder: DecoderWeights;
  source: Vocabulary;
  target: Vocabulary;
}

/** A context; only an LSTM has c. */
export interface State {
  h: Vector;
  c: Vector;
  /** Where a decoder began, if it is given that at every step. */
  context?: State;
}

/** A token read: x, the gates and the state, by the names of encoder.py. The first has a state alone. */
export interface Step {
  h: Vector;
  c: Vector;
  [row: string]: Vector;
}

export interface Attention {
  scores: number[];
  weights: number[];
  mix: Vector;
}

export interface DecoderStep extends State {
  token: number;
  x: Vector;
  attention: Attention | null;
  logits: Vector;
  probabilities: Vector;
}

/** What a decoder has said, as `Decoding` in decoder.py. */
export interface Spoken {
  ids: number[];
  steps: DecoderStep[];
  finished: boolean;
  logProbability: number;
}

/** The encoder's states, for a model with attention. */
export type Memory = Vector[] | null;

/** Why a text cannot be read is a key of words.py and its {fields}. */
export type Say = (key: string, values?: Record<string, unknown>) => string;

export type Announce = (text: string) => void;

export type Child = Node | string;

/** A widget's model, as anywidget hands it over. */
export interface WidgetModel {
  // biome-ignore lint/suspicious/noExplicitAny: what a trait holds is declared in Python
  get(name: string): any;
  set(name: string, value: unknown): void;
  on(event: string, act: () => void): void;
  off(event: string, act: () => void): void;
  save_changes(): void;
  // biome-ignore lint/suspicious/noExplicitAny: JupyterLab's, where there is one
  widget_manager?: any;
}

export type Field = ReturnType<typeof import("./kit.js").textField>;

export type Gloss = ReturnType<typeof import("./kit.js").glossary>;

export type Hold = ReturnType<typeof import("./kit.js").hold>;
