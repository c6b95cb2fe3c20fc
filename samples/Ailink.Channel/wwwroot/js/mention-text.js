// A text in which some ranges stand for people. The ranges follow what is typed; one that is touched is plain text again.

export class MentionText {
  #text = '';
  #ranges = [];

  get text() { return this.#text; }

  get ranges() { return this.#ranges; }

  get people() { return [...new Set(this.#ranges.map(range => range.id))]; }

  /** The text as the server wants it, @[id] where a mention stands. */
  get source() {
    let source = '';
    let done = 0;
    for (const { start, end, id } of this.#ranges) {
      source += `${this.#text.slice(done, start)}@[${id}]`;
      done = end;
    }
    return source + this.#text.slice(done);
  }

  /** Reads what `source` wrote. `nameOf` knows people by id. */
  read(source, nameOf) {
    this.#text = '';
    this.#ranges = [];
    let done = 0;
    for (const match of source.matchAll(/@\[(all|[0-9a-f]{32})\]/g)) {
      const name = nameOf(match[1]);
      this.#text += source.slice(done, match.index);
      if (name) {
        this.#ranges.push({ start: this.#text.length, end: this.#text.length + name.length + 1, id: match[1] });
        this.#text += `@${name}`;
      } else {
        this.#text += match[0]; // Somebody who left: it stays what it was.
      }
      done = match.index + match[0].length;
    }
    this.#text += source.slice(done);
  }

  /** Takes over what the field holds now: the ranges after the change move, those in it end. */
  follow(now) {
    const before = this.#text;
    let head = 0;
    while (head < before.length && head < now.length && before[head] === now[head]) {
      head++;
    }
    let tail = 0;
    while (tail < before.length - head && tail < now.length - head && before.at(-1 - tail) === now.at(-1 - tail)) {
      tail++;
    }
    const changeEnd = before.length - tail;
    const shift = now.length - before.length;
    this.#ranges = this.#ranges
      .filter(range => range.end <= head || range.start >= changeEnd)
      .map(range => range.start >= changeEnd && range.start >= head ? { ...range, start: range.start + shift, end: range.end + shift } : range);
    this.#text = now;
  }

  /** Writes a mention in place of what stands between two positions. Answers where the cursor goes. */
  insert(start, end, person) {
    const name = `@${person.name}`;
    const space = this.#text[end] === ' ' ? '' : ' ';
    this.follow(this.#text.slice(0, start) + name + space + this.#text.slice(end));
    this.#ranges.push({ start, end: start + name.length, id: person.id });
    this.#ranges.sort((one, other) => one.start - other.start);
    return start + name.length + 1;
  }

  /** The mention that ends at a position, for a backspace that takes it whole. */
  endingAt(position) { return this.#ranges.find(range => range.end === position); }
}
