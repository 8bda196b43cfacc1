// Digits and numbers as people write them.

import { Refusal } from "./engine.js";
import { quote } from "./kit.js";

/** Full-width signs (０１２ ， －) as plain ones. @type {(text: string) => string} */
const plain = (text) => text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

// What parts digits and is none: white space, brackets, slashes, a plus, a hyphen behind something, a
// comma before white space or at the end. A point or a comma inside is a number's: 12,5 is not 1 2 5.
const SPACE = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
const HYPHENS = "\\-\\u2010-\\u2015\\u2212";
const READ = new RegExp(`[0-9]|[${SPACE}()\\[\\]/+]|,(?=[${SPACE}]|$)|[${HYPHENS}]`, "y");

/**
 * The digits in `text`, a space between: 010-1234 and ０１０ 1234 are "0 1 0 1 2 3 4", as `read_digits`
 * in limits.py. Throws a Refusal that names what is no digit.
 * @type {(text: string) => string}
 */
export function readDigits(text) {
  const typed = plain(text);
  const digits = (typed.match(/[0-9]/g) ?? []).join(" ");
  const such = digits.slice(0, 47) || "3 1 4 1 5";
  READ.lastIndex = 0;
  for (let at = 0; at < typed.length; at = READ.lastIndex) {
    const minus = new RegExp(`[${HYPHENS}]`).test(typed[at]) && !/[0-9]/.test(typed.slice(0, at));
    if (minus || !READ.test(typed)) {
      const sign = quote(String.fromCodePoint(/** @type {number} */ (typed.codePointAt(at))));
      throw new Refusal("not_a_digit", { given: quote(text), sign, such });
    }
  }
  if (!digits) throw new Refusal("no_digits", { such });
  return digits;
}

/** The same of what stands in a field; "" while it cannot be read. @type {(text: string) => string} */
export function digitsIn(text) {
  try {
    return readDigits(text);
  } catch {
    return "";
  }
}
