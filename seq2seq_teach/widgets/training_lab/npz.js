// A model as the `.npz` that `Seq2Seq.save` writes and `Seq2Seq.load` reads: a zip of `.npy` files.

import { Refusal } from "../shared/engine.js";
import { shapesOf, sizeOf } from "../shared/training.js";

/** @import { Packed } from "../shared/training.js" */

const LARGEST = 2 ** 25; // bytes of a file, packed and unpacked
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50]; // what each record of a zip begins with

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n;
});
const checksum = (bytes) => ~bytes.reduce((crc, byte) => CRC[(crc ^ byte) & 255] ^ (crc >>> 8), -1) >>> 0;

const bytesOf = async (parts) => new Uint8Array(await new Blob(parts).arrayBuffer());
const viewOf = ({ buffer, byteOffset, byteLength }) => new DataView(buffer, byteOffset, byteLength);

/** Numbers, low byte first; each digit of `sizes` says how many bytes one takes. */
function record(sizes, ...numbers) {
  const bytes = [...sizes].flatMap((size, n) => Array.from({ length: size }, (_, k) => numbers[n] >>> (8 * k)));
  return Uint8Array.from(bytes);
}

// ---- .npy

function npy(type, shape, { buffer }) {
  const head = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape.map((n) => `${n},`).join(" ")}), }`;
  const padded = `${head.padEnd(Math.ceil((head.length + 11) / 64) * 64 - 11)}\n`; // data begins at a multiple of 64
  return bytesOf([Uint8Array.of(0x93), "NUMPY", record("112", 1, 0, padded.length), padded, buffer]);
}

function npyOfWords(words, shape) {
  const longest = Math.max(1, ...words.map((word) => [...word].length));
  const codes = new Uint32Array(longest * words.length);
  for (const [n, word] of words.entries())
    for (const [k, c] of [...word].entries()) codes[n * longest + k] = c.codePointAt(0) ?? 0;
  return npy(`<U${longest}`, shape, codes);
}

/** → { shape, values }: numbers, or texts. */
function readNpy(bytes) {
  const start = viewOf(bytes).getUint16(8, true) + 10;
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, start));
  const [, kind, size] = head.match(/'descr': '<(f4|U)(\d*)', 'fortran_order': False/) ?? [];
  const shape = (head.match(/'shape': \(([\d, ]*)\)/)?.[1].match(/\d+/g) ?? []).map(Number);
  const [count, length] = [sizeOf(shape), Number(size)];
  const data = bytes.slice(start).buffer;
  if (kind === "f4") {
    const values = new Float32Array(data);
    if (values.length !== count) throw Error();
    return { shape, values };
  }
  const codes = [...new Uint32Array(data)];
  if (codes.length !== count * length) throw Error();
  const word = (_, n) => String.fromCodePoint(...codes.slice(n * length, (n + 1) * length).filter(Boolean));
  return { values: Array.from({ length: count }, word) };
}

// ---- zip

/** Files [name, bytes], stored as they are, on 1 January 1980. */
function zipped(files) {
  let [start, listed] = [0, 0];
  /** @type {BlobPart[][]} */
  const [bodies, entries] = [[], []];
  for (const [name, bytes] of files) {
    const about = [20, 0, 0, 0, 0x21, checksum(bytes), bytes.length, bytes.length, name.length, 0];
    entries.push(record("42222224442222244", CENTRAL, 20, ...about, 0, 0, 0, 0, start), name);
    bodies.push(record("42222244422", LOCAL, ...about), name, bytes);
    start += 30 + name.length + bytes.length;
    listed += 46 + name.length;
  }
  const end = record("42222442", END, 0, 0, files.length, files.length, listed, start, 0);
  return new Blob([...bodies, ...entries, end]);
}

/** The bytes of a stream, if they are no more than `most`. */
async function drained(stream, most) {
  const reader = stream.getReader();
  /** @type {BlobPart[]} */
  const parts = [];
  for (let left = most; ; ) {
    const { done, value } = await reader.read();
    if (done) return bytesOf(parts);
    parts.push(value);
    left -= value.length;
    if (left < 0) throw (reader.cancel(), Error());
  }
}

async function unzipped(bytes) {
  const view = viewOf(bytes);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end--;
  let [at, room] = [view.getUint32(end + 16, true), LARGEST];
  const files = {};
  for (let left = view.getUint16(end + 10, true); left; left--) {
    const [crc, size, whole, local] = [16, 20, 24, 42].map((n) => view.getUint32(at + n, true));
    const [length, more, note] = [28, 30, 32].map((n) => view.getUint16(at + n, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    room -= whole;
    if (room < 0) throw new Refusal("large");
    let body = bytes.subarray(from, from + size);
    if (view.getUint16(at + 10, true)) {
      body = await drained(new Blob([body]).stream().pipeThrough(new DecompressionStream("deflate-raw")), whole);
    }
    if (body.length !== whole || checksum(body) !== crc) throw Error();
    files[name.replace(/\.npy$/, "")] = readNpy(body);
    at += 46 + length + more + note;
  }
  return files;
}

// ---- The model

/** The file of a model. @param {Packed} packed */
export async function writeModel([{ cell, source, target, arrays }, buffer]) {
  const files = [["cell", npyOfWords([cell], [])]];
  for (const [name, words] of Object.entries({ source, target })) files.push([name, npyOfWords(words, [words.length])]);
  for (const [name, { shape, start }] of Object.entries(arrays)) {
    files.push([name, npy("<f4", shape, new Float32Array(buffer).slice(start, start + sizeOf(shape)))]);
  }
  return zipped(await Promise.all(files.map(async ([name, bytes]) => [`${name}.npy`, await bytes])));
}

/** What it is made of, if its arrays are those of such a model. */
function designOf(cell, source, target, named) {
  const [[units], [, embedding], [inputs]] = ["recurrent", "embedding", "kernel"].map(
    (array) => named[`decoder.${array}`].shape,
  );
  const design = { cell, units, embedding, attention: "decoder.combine" in named, context: inputs > embedding };
  const shapes = shapesOf(design, source.length, target.length);
  const fits = Object.entries(shapes).every(([name, shape]) => String(named[name].shape) === String(shape));
  if (!fits || Object.keys(named).length > Object.keys(shapes).length) throw Error();
  return design;
}

/**
 * A file that Python or this page wrote; → the model, and what it is made of. Throws a Refusal when it is
 * something else.
 */
export async function readModel(file) {
  const refusal = (key) => new Refusal(key, { most: LARGEST / 2 ** 20 });
  if (file.size > LARGEST) throw refusal("large");
  try {
    const { cell, source, target, ...named } = await unzipped(new Uint8Array(await file.arrayBuffer()));
    const [[kind], heard, said] = [cell, source, target].map(({ values }) => values);
    const design = designOf(kind, heard, said, named);
    const arrays = {};
    /** @type {BlobPart[]} */
    const parts = [];
    let start = 0;
    for (const [name, { shape, values }] of Object.entries(named)) {
      arrays[name] = { shape, start };
      start += values.length;
      parts.push(values);
      // As architecture.py has it.
      if (!values.every((value) => Math.abs(value) <= 1e6)) throw new Refusal("no_numbers");
    }
    const about = { cell: kind, source: heard, target: said, arrays };
    /** @type {Packed} */
    const packed = [about, await new Blob(parts).arrayBuffer()];
    return { packed, design };
  } catch (error) {
    throw refusal(error instanceof Refusal ? error.message : "no_model");
  }
}
