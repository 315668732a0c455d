// Searches the site in the browser, loading from the index only what a query needs.
// docs/search.md says what the files of the index hold.

/** What the page says; a site in another language says it in its own words. */
const say = {
  things: { briefs: ["brief", "briefs"], outcomes: ["outcome", "outcomes"] },
  found: (count, thing, query, names) =>
    `${count || "No"} ${thing}${query && ` for “${query}”`}${names && `, narrowed by ${names}`}` +
    (count ? "" : ". Try fewer or other words."),
  short: "Type a longer word.",
  failed: "The search index could not be loaded. Try again when you are connected.",
  all: (count) => `Show all ${count}`,
};

const box = document.querySelector("#search");
const form = box.querySelector("form");
const [field, places] = [form.elements.q, form.querySelectorAll("[name=in]")];
const facets = box.querySelector("#search-facets");
const status = box.querySelector("[role=status]");
const results = box.querySelector("ol");
const more = box.querySelector("#search-more");
const folder = `${box.dataset.root}search/`;
const resultsAtOnce = 10;
const valuesAtOnce = 12;

// Words, folded as the index has them.

const letters = new Map(
  ("ßss æae ǣae ǽae ðd øo ǿo þth đd ħh ıi ĳij ĸq łl ŉn ŋng œoe ŧt ſs ƀb ɓb ƈc ɖd ƌd ǝe əe ƒf ɠg ƙk ƚl ɲn ƞn " +
    "ɵo ƥp ƭt ƴy ƶz ǆdz ǉlj ǌnj ǥg ȝy ȡd ȥz ȴl ȵn ȶt ȷj ȼc ɇe ɉj ɍr ɏy ỻll ỽv ỿy ςσ")
    .split(" ").map((pair) => [pair[0], pair.slice(1)]));
const part = "\\p{L}\\p{Mn}\\p{Mc}\\p{N}";
/** Thai, Lao, Burmese, Khmer, Kana, Han: each character is a word. */
const unspaced = "[\\u0E00-\\u0EFF\\u1000-\\u109F\\u1780-\\u17FF\\u3005-\\u30FF\\u31F0-\\u31FF" +
  "\\u3400-\\u4DBF\\u4E00-\\u9FFF\\uF900-\\uFAFF\\u{20000}-\\u{3FFFF}]";
const wordPattern = new RegExp(
  `(?=[${part}])${unspaced}[\\p{Mn}\\p{Mc}]*|(?:(?!${unspaced})[${part}'’\\xAD])+`, "gu");

const fold = (text) => Array.from(
  text.toLowerCase().normalize("NFC").replace(/['’ʼ\xAD\u0300-\u036F]/g, ""),
  (letter) => letters.get(letter)
    ?? (/[ß-ɏḀ-ỿ]/.test(letter) && /[a-z]/.exec(letter.normalize("NFD"))?.[0] || letter)).join("");

const singular = (word) => word.replace(/^([a-z\d]{2,})ies$/, "$1y")
  .replace(/^([a-z\d]{2,}[a-hj-rtv-z\d])s$/, "$1");

/** The words of a text with their places in it. */
export const wordsOf = (text) => Array.from(text.matchAll(wordPattern), (match) => (
  { typed: fold(match[0]), start: match.index, end: match.index + match[0].length }))
  .filter(({ typed }) => typed.length > 1 || typed > "\x7F")
  .map((word) => ({ ...word, word: singular(word.typed) }));

/** What is looked for: words, the last one also as the beginning of others. */
function termsOf(query, stopWords) {
  const all = wordsOf(query);
  const told = all.filter(({ word }) => !stopWords.includes(word));
  return told.map(({ typed, word }, place) => (
    { word, start: place === told.length - 1 && /^[^]{3}/u.test(typed) ? typed : null }));
}

/** How well a word of the index fits what is looked for: not at all, by its beginning, wholly. */
function fit(word, term) {
  if (word === term.word) return 2;
  const begins = term.start && (word.startsWith(term.start) || word === singular(term.start + "s"));
  return begins ? 1 : 0;
}

// The index.

const loaded = new Map();

function load(path, options) {
  if (!loaded.has(path)) {
    const answer = fetch(folder + path, options).then((response) => {
      if (!response.ok) throw new Error(response.statusText);
      return response.json();
    });
    answer.catch(() => loaded.delete(path));
    loaded.set(path, answer);
  }
  return loaded.get(path);
}

/** The documents of a word or value, each with its weight. */
function* documentsOf(steps) {
  let document = -1;
  for (const [, step, mark] of steps.matchAll(/(\w*)([ !])/g)) {
    document += step ? parseInt(step, 36) : 1;
    yield [document, mark === "!" ? 3 : 1];
  }
}

class Collection {
  static async open(name) {
    return new Collection(name, await load(`${name}/manifest.json`, { cache: "no-cache" }));
  }

  constructor(name, manifest) {
    Object.assign(this, manifest, { name });
  }

  file(name) {
    return load(`${this.name}/${encodeURIComponent(name)}.json?v=${this.version}`);
  }

  /** What each document is worth for a term: 0 where the term does not occur. */
  async worth(term) {
    const home = (word) => this.shards.findLast((key) => word.startsWith(key));
    const keys = new Set([home(term.word)]);
    if (term.start) {
      keys.add(home(term.start)).add(home(singular(term.start + "s")));
      this.shards.filter((key) => key.startsWith(term.start)).forEach((key) => keys.add(key));
    }
    keys.delete(undefined);
    const files = await Promise.all([...keys].map((key) => this.file(`words-${key}`)));
    const worth = new Float64Array(this.count);
    for (const [word, steps] of files.flatMap(Object.entries)) {
      const fits = fit(word, term);
      if (!fits) continue;
      for (const [document, weight] of documentsOf(steps)) {
        worth[document] = Math.max(worth[document], fits * weight);
      }
    }
    const rarity = Math.log(1 + this.count / worth.filter(Boolean).length);
    return worth.map((each) => each * rarity);
  }

  /** The values of a facet, each with its documents. */
  async values(facet) {
    const values = await this.file(`facet-${facet}`);
    for (const value of values) {
      value.members ??= Uint32Array.from(documentsOf(value.documents), ([document]) => document);
    }
    return values;
  }

  /** The documents that have all terms and values, the best first, then the newest. */
  async find(terms, chosen) {
    const [worths, values] = await Promise.all([
      Promise.all(terms.map((term) => this.worth(term))),
      Promise.all(chosen.map(async ([facet, key]) =>
        (await this.values(facet)).find((value) => value.key === key) ?? { name: key, members: [] })),
    ]);
    const holders = values.map((value) => new Set(value.members));
    const scores = new Float64Array(this.count);
    const found = [];
    for (let document = this.count - 1; document >= 0; document--) {
      const isFound = worths.every((worth) => worth[document])
        && holders.every((holder) => holder.has(document));
      if (!isFound) continue;
      scores[document] = worths.reduce((sum, worth) => sum + worth[document], 0);
      found.push(document);
    }
    found.sort((one, other) => scores[other] - scores[one]);
    return { found, names: values.map((value) => value.name) };
  }

  async record(document) {
    const block = await this.file(`records-${Math.floor(document / this.block)}`);
    return block[document % this.block];
  }
}

// The page.

function element(name, properties, ...children) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...children);
  return node;
}

/** A text with the words that were looked for marked. */
function marked(text, terms) {
  const nodes = [];
  let end = 0;
  for (const hit of wordsOf(text)) {
    if (!terms.some((term) => fit(hit.word, term))) continue;
    nodes.push(text.slice(end, hit.start), element("mark", {}, text.slice(hit.start, hit.end)));
    end = hit.end;
  }
  return [...nodes, text.slice(end)];
}

function card({ title, path, date, days, note, text, lang }, terms) {
  return element("li", { className: "card", ...(lang && { lang }) },
    element("p", { className: "meta" },
      element("time", { dateTime: date }, days), ...(note ? [" · ", element("bdi", {}, note)] : [])),
    element("h2", {},
      element("a", { href: box.dataset.root + path, dir: "auto" }, ...marked(title, terms))),
    ...(text ? [element("p", { dir: "auto" }, ...marked(text, terms))] : []));
}

/** Counts searches, so that a late answer to an earlier one is known as such. */
let turn = 0;
let waiting;
/** What is chosen in the facets: pairs of a facet's name and a value's key. */
let chosen = [];
let answer = { found: [], terms: [] };

const place = () => [...places].find((each) => each.checked).value;

async function search() {
  clearTimeout(waiting);
  const mine = ++turn;
  const [name, query] = [place(), field.value.trim()];
  try {
    const collection = await Collection.open(name);
    if (mine !== turn) return;
    const known = [...facetsOf(name)].map(({ dataset }) => dataset.facet);
    chosen = chosen.filter(([facet]) => known.includes(facet));
    showFacets(name);
    keepAddress(name, query);
    const terms = termsOf(query, collection.stop);
    const isAsked = terms.length > 0 || chosen.length > 0;
    const { found, names } = await collection.find(terms, chosen);
    if (mine !== turn) return;
    answer = { collection, found, terms };
    const shown = isAsked ? await nextCards(0) : [];
    if (mine !== turn) return;
    results.replaceChildren(...shown);
    more.hidden = !isAsked || found.length <= resultsAtOnce;
    const thing = say.things[name][found.length === 1 ? 0 : 1];
    status.textContent = isAsked
      ? say.found(found.length, thing, terms.length ? query : "", names.join(", "))
      : query && say.short;
    fillOpen(mine);
  } catch {
    if (mine === turn) fail();
  }
}

function fail() {
  results.replaceChildren();
  more.hidden = true;
  status.textContent = say.failed;
}

function nextCards(start) {
  const { collection, found, terms } = answer;
  return Promise.all(found.slice(start, start + resultsAtOnce).map(
    async (document) => card(await collection.record(document), terms)));
}

function keepAddress(name, query) {
  const address = new URLSearchParams(chosen);
  if (query) address.set("q", query);
  if (name !== places[0].value) address.set("in", name);
  address.sort();
  history.replaceState(null, "", `${address}` ? `?${address}` : location.pathname);
}

/** Shows the facets of a collection, those open that have chosen values. */
function showFacets(name) {
  for (const group of facets.children) group.hidden = group.dataset.collection !== name;
  for (const facet of facetsOf(name)) {
    facet.open ||= chosen.some(([each]) => each === facet.dataset.facet);
  }
}

const facetsOf = (name) => facets.querySelectorAll(`[data-collection=${name}] > details`);

function fillOpen(mine) {
  for (const facet of facetsOf(answer.collection.name)) if (facet.open) fill(facet, mine);
}

/** Shows the values of a facet that the results have, each with its count. */
async function fill(facet, mine) {
  const { collection, found } = answer;
  if (!collection) return;
  const name = facet.dataset.facet;
  const [filter, list, all] = facet.querySelectorAll(":scope > :is(input, ul, button)");
  const values = await collection.values(name).catch(fail);
  if (!values || mine !== turn) return;
  const isFound = new Uint8Array(collection.count);
  for (const document of found) isFound[document] = 1;
  let rows = values.map((value) => ({
    value,
    count: value.members.reduce((sum, document) => sum + isFound[document], 0),
    checked: chosen.some(([each, key]) => each === name && key === value.key),
  })).filter(({ count, checked }) => count || checked);
  filter.hidden = rows.length <= valuesAtOnce;
  const wanted = filter.hidden ? [] : wordsOf(filter.value).map(({ typed }) => typed);
  rows = rows.filter(({ value }) => wanted.every((typed) =>
    wordsOf(value.name).some((word) => word.typed.startsWith(typed))));
  if (name !== "year") rows.sort((one, other) => other.count - one.count);
  rows.sort((one, other) => other.checked - one.checked);
  all.hidden = rows.length <= valuesAtOnce || "all" in facet.dataset;
  all.textContent = say.all(rows.length);
  const focused = list.contains(document.activeElement) && document.activeElement.value;
  list.replaceChildren(...rows.slice(0, all.hidden ? undefined : valuesAtOnce).map(
    ({ value, count, checked }) => element("li", {}, element("label", {},
      element("input", { type: "checkbox", value: value.key, checked }), " ",
      element("bdi", {}, value.name), " ", element("span", { className: "count" }, count)))));
  if (focused) [...list.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
field.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 150);
});
places.forEach((each) => each.addEventListener("change", search));
for (const facet of facets.querySelectorAll("details")) {
  facet.addEventListener("toggle", () => facet.open && fill(facet, turn));
  facet.querySelector("input").addEventListener("input", () => fill(facet, turn));
  facet.querySelector("button").addEventListener("click", () => {
    facet.dataset.all = "";
    fill(facet, turn);
  });
}
facets.addEventListener("change", ({ target }) => {
  if (target.type !== "checkbox") return;
  const name = target.closest("details").dataset.facet;
  chosen = chosen.filter(([facet, key]) => facet !== name || key !== target.value);
  if (target.checked) chosen.push([name, target.value]);
  search();
});
more.addEventListener("click", async () => {
  const mine = turn;
  const start = results.children.length;
  try {
    const cards = await nextCards(start);
    if (mine !== turn) return;
    results.append(...cards);
    more.hidden = results.children.length >= answer.found.length;
    cards[0].querySelector("a").focus();
  } catch {
    if (mine === turn) fail();
  }
});

const address = new URLSearchParams(location.search);
field.value = address.get("q") ?? "";
for (const each of places) each.checked ||= each.value === address.get("in");
chosen = [...address].filter(([name]) => name !== "q" && name !== "in");
box.hidden = false;
search();
