const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Elements of which the tree is made. What is neither here nor below only wraps others, which then take its place. */
export const KEPT = words(`
  document body hdr ftr footnotes endnotes footnote endnote
  p pPr pStyle jc outlineLvl numPr numId ilvl
  r rPr rStyle b i caps vanish vertAlign rFonts
  t tab ptab br cr sym noBreakHyphen fldChar txbxContent
  tbl tr trPr tblHeader gridBefore gridAfter hidden tc tcPr gridSpan vMerge hMerge cellDel
  styles docDefaults rPrDefault pPrDefault style name basedOn
  numbering abstractNum num abstractNumId lvl lvlOverride startOverride start numFmt lvlText lvlRestart isLgl
  numStyleLink styleLink
  m:t m:f m:num m:den a:theme a:latin a:majorFont a:minorFont
`);

/** Elements left out with all they hold: what was deleted, instructions of fields, looks that say nothing here. */
export const DROPPED = words(`
  del moveFrom delText delInstrText instrText
  pPrChange rPrChange tblPrChange tblPrExChange tblGridChange trPrChange tcPrChange sectPrChange numberingChange
  sdtPr sdtEndPr smartTagPr customXmlPr fldData ffData rt
  tblPr tblPrEx tblGrid sectPr pBdr tabs tcBorders latentStyles tblStylePr
`);

/** Here "deleted" is a mark on the row or the end of the paragraph, not a wrapper of what was deleted. */
export const MARKED = words("rPr trPr");
