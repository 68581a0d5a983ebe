import type { Parse } from "../contract";

/** What a reader makes of a file in which it found nothing. */
export const emptyParse = (): Parse => ({
  template: null,
  templateConfidence: 0,
  header: {
    superior: null,
    agency: null,
    number: null,
    symbol: null,
    place: null,
    date: null,
    title: null,
    period: null,
    signer: null,
    recipients: [],
  },
  cells: [],
  matrices: [],
  narrative: [],
  unplaced: [],
});
