/**
 * From here on a reading is taken together with others at one click; below it a person looks at each. Match of the row
 * and reading of the figure together (contract.ts).
 */
export const SURE_CONFIDENCE = 0.85;

export const isSure = (confidence: number): boolean => confidence >= SURE_CONFIDENCE;
