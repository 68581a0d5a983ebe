import { type Sequence, sequence } from "./sequence";

/** Marks that may stand between anything and carry no text. */
const MARKS = "bookmarkStart|bookmarkEnd|proofErr|permStart|permEnd";
const BLOCKS = `(p|tbl|sdt|${MARKS})*`;
/** A run's properties: a choice in the standard, but Word writes them, and older programs expect them, in this order. */
const RUN_LOOK =
  "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath";

/**
 * Children of the elements of a Word file in the order of ECMA-376 part 1, annex A.1 (wml.xsd). An element with children
 * that is not named here is reported: it was never looked at.
 */
export const wordOrder: Readonly<Record<string, Sequence>> = Object.fromEntries(
  Object.entries({
    document: "background body!",
    body: `${BLOCKS} sectPr!`,
    hdr: BLOCKS,
    ftr: BLOCKS,
    p: `pPr (r|hyperlink|fldSimple|${MARKS})*`,
    pPr: "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    numPr: "ilvl numId numberingChange ins",
    pBdr: "top left bottom right between bar",
    tabs: "tab+",
    r: "rPr (t|br|tab|cr|sym|fldChar|instrText|footnoteRef|endnoteRef|footnoteReference|endnoteReference|separator|continuationSeparator|noBreakHyphen|softHyphen|pgNum|lastRenderedPageBreak)*",
    rPr: RUN_LOOK,
    hyperlink: "r*",
    tbl: `(${MARKS})* tblPr! tblGrid! (tr|${MARKS})*`,
    tblPr:
      "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    tblBorders: "top (left|start) bottom (right|end) insideH insideV",
    tblCellMar: "top (left|start) bottom (right|end)",
    tblGrid: "gridCol*",
    tr: `tblPrEx trPr (tc|${MARKS})*`,
    trPr: "(cnfStyle|divId|gridBefore|gridAfter|wBefore|wAfter|cantSplit|trHeight|tblHeader|tblCellSpacing|jc|hidden)*",
    // A cell without a paragraph makes Word call the file broken.
    tc: `tcPr (tbl|p|sdt|${MARKS})+`,
    tcPr: "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    tcBorders: "top (left|start) bottom (right|end) insideH insideV tl2br tr2bl",
    tcMar: "top (left|start) bottom (right|end)",
    sectPr:
      "(headerReference|footerReference)* footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    styles: "docDefaults latentStyles style*",
    docDefaults: "rPrDefault pPrDefault",
    rPrDefault: "rPr",
    pPrDefault: "pPr",
    style:
      "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr*",
    numbering: "numPicBullet* abstractNum* num* numIdMacAtCleanup",
    abstractNum: "nsid multiLevelType tmpl name styleLink numStyleLink lvl*",
    lvl: "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    num: "abstractNumId! lvlOverride*",
    lvlOverride: "startOverride lvl",
    footnotes: "footnote*",
    endnotes: "endnote*",
    footnote: BLOCKS,
    endnote: BLOCKS,
    settings:
      "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape mirrorMargins attachedTemplate trackRevisions documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    compat: "(compatSetting|useFELayout|doNotExpandShiftReturn)*",
    fonts: "font*",
  }).map(([name, words]) => [name, sequence(words)]),
);
