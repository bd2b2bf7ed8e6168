/** How sure a value is: `certain` is printed so, `likely` follows by a rule that rarely errs. */
export type Confidence = 'certain' | 'likely';

/** Where a value of the description comes from. */
export interface Evidence {
  field: string;
  value: string;
  /** The rule that found it, in words. */
  rule: string;
  /** The words of the source that it rests on. */
  quote: string;
  confidence: Confidence;
}

/** Gathers values with their evidence, and what is doubtful. */
export class Findings {
  readonly evidence: Evidence[] = [];
  readonly review: { field: string; message: string }[] = [];

  /** Records where a value comes from and gives it back. */
  found<T>(field: string, value: T, rule: string, quote: string, confidence: Confidence = 'certain'): T {
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    this.evidence.push({ field, value: shown, rule, quote: quote.slice(0, 120), confidence });
    return value;
  }

  /** Leaves a field out and says why. */
  doubt(field: string, message: string): void {
    this.review.push({ field, message });
  }
}
