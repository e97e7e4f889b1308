/** Whole numbers that come one by one, in a typed column that doubles: a list of them would take an object's space for each. */

const FIRST_LENGTH = 1024;

export class GrowingColumn {
  private held = new Int32Array(FIRST_LENGTH);
  private count = 0;

  add(value: number): void {
    if (this.count === this.held.length) {
      const larger = new Int32Array(2 * this.held.length);
      larger.set(this.held);
      this.held = larger;
    }
    this.held[this.count++] = value;
  }

  /** Those added so far. */
  values(): Int32Array {
    return this.held.slice(0, this.count);
  }
}
