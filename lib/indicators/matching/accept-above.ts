/**
 * From this confidence on a figure read from an agency's file is proposed as it stands; below it a person looks first.
 * A confidence is match × reading: 1 for the very words of the row and a plain figure, about 0.95 where only typing
 * errors separate the words, 0.9 for a code written as words. Everything that could be another row (a word that tells
 * siblings apart missing or changed, a number and a label that contradict each other, the same row given twice with
 * different figures) is kept below it, whatever else speaks for the match.
 */
export const ACCEPT_ABOVE = 0.85;
