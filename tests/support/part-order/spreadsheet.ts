import { type Sequence, sequence } from "./sequence";

const COLOURED = "color";

/**
 * Children of the elements of a workbook in the order of ECMA-376 part 1, annex A.2 (sml.xsd). An element with children
 * that is not named here is reported: it was never looked at.
 */
export const spreadsheetOrder: Readonly<Record<string, Sequence>> = Object.fromEntries(
  Object.entries({
    // workbook.xml
    workbook:
      "fileVersion fileSharing workbookPr workbookProtection bookViews sheets! functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr* webPublishObjects extLst",
    bookViews: "workbookView+",
    workbookView: "extLst",
    sheets: "sheet+",
    definedNames: "definedName*",
    // worksheets
    worksheet:
      "sheetPr dimension sheetViews sheetFormatPr cols* sheetData! sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst",
    sheetPr: "tabColor outlinePr pageSetUpPr",
    sheetViews: "sheetView+ extLst",
    sheetView: "pane selection* pivotSelection* extLst",
    cols: "col+",
    sheetData: "row*",
    row: "c* extLst",
    c: "f v is extLst",
    is: "t r* rPh* phoneticPr",
    protectedRanges: "protectedRange*",
    autoFilter: "filterColumn* sortState extLst",
    mergeCells: "mergeCell+",
    conditionalFormatting: "cfRule+ extLst",
    cfRule: "formula* colorScale dataBar iconSet extLst",
    dataValidations: "dataValidation+",
    dataValidation: "formula1 formula2",
    hyperlinks: "hyperlink+",
    headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
    // sharedStrings.xml
    sst: "si* extLst",
    si: "t r* rPh* phoneticPr",
    r: "rPr t!",
    rPr: "(rFont|charset|family|b|i|strike|outline|shadow|condense|extend|color|sz|u|vertAlign|scheme)*",
    // styles.xml
    styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    numFmts: "numFmt+",
    fonts: "font*",
    font: "(b|i|strike|condense|extend|outline|shadow|u|vertAlign|sz|color|name|family|charset|scheme)*",
    fills: "fill*",
    fill: "(patternFill|gradientFill)",
    patternFill: "fgColor bgColor",
    borders: "border*",
    border: "(start|left) (end|right) top bottom diagonal vertical horizontal",
    left: COLOURED,
    right: COLOURED,
    start: COLOURED,
    end: COLOURED,
    top: COLOURED,
    bottom: COLOURED,
    diagonal: COLOURED,
    cellStyleXfs: "xf+",
    cellXfs: "xf+",
    xf: "alignment protection extLst",
    cellStyles: "cellStyle+ extLst",
    dxfs: "dxf*",
    dxf: "font numFmt fill alignment border protection extLst",
    tableStyles: "tableStyle*",
    extLst: "ext*",
  }).map(([name, words]) => [name, sequence(words)]),
);
