import type { DocumentSettings } from "./document-settings";

/**
 * What prints around the text of a unit that has not said it yet: its name, and blanks for people to fill in Word.
 * Nothing is invented: no superior, no signer, no abbreviation.
 */
export const fallbackSettings = (unit: { name: string }): DocumentSettings => ({
  superior: null,
  agency: unit.name.toLocaleUpperCase("vi"),
  symbol: "BC",
  place: "",
  addressees: [],
  authority: [],
  position: "",
  signerName: "",
  recipients: [],
});
